import { fold } from '../core/text/fold.ts'
import { begins, goesOn } from './tags.ts'

/** A phrase as it is divided into words, each a list of syllables. */
export interface Phrase {
  readonly words: readonly (readonly string[])[]
  /** A name: each syllable in the text must begin with a capital. */
  readonly isName: boolean
}

interface Node {
  readonly children: Map<string, Node>
  phrase?: readonly number[]
  isName?: boolean
}

/** Phrases whose words are settled before the model is asked. */
export class Phrases {
  readonly #root: Node = { children: new Map() }

  constructor(phrases: Iterable<Phrase>) {
    for (const { words, isName } of phrases) {
      let node = this.#root
      for (const key of words.flat().map(fold)) {
        let child = node.children.get(key)
        if (!child) node.children.set(key, (child = { children: new Map() }))
        node = child
      }
      // A phrase that is a name and something else is taken without regard to capitals.
      node.isName = isName && node.isName !== false
      node.phrase ??= words.flatMap((word) => word.map((_, k) => (k === 0 ? begins : goesOn)))
    }
  }

  /** Whether a phrase begins so. */
  isFirst(key: string): boolean {
    return this.#root.children.has(key)
  }

  /** Settles the tags of every phrase in the row, the longest first from left to right. */
  settle(tokens: readonly string[], traits: readonly { readonly key: string }[], settled: Uint8Array): void {
    for (let i = 0; i < tokens.length; i++) {
      let node = this.#root.children.get(traits[i]?.key ?? '')
      if (!node) continue
      let found: readonly number[] | undefined
      let isName = false
      for (let k = i; node; node = node.children.get(traits[++k]?.key ?? '')) {
        if (node.phrase && (node.isName !== true || isNameAt(tokens, i, k + 1))) {
          found = node.phrase
          isName = node.isName === true
        }
      }
      if (!found) continue
      // Only a name says where it begins and ends; one after a capital may be the rest of a longer one.
      if (isName && !isTitle(tokens[i - 1])) settled[i] = begins
      for (let k = 1; k < found.length; k++) settled[i + k] = found[k] ?? 0
      i += found.length - 1
      if (isName && i + 1 < tokens.length) settled[i + 1] = begins
    }
  }
}

/** Capitals throughout, and none after them that the name would go on with. */
function isNameAt(tokens: readonly string[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (!isCapital(tokens[k])) return false
  return !isTitle(tokens[to])
}

function isCapital(token = ''): boolean {
  const first = token.charAt(0)
  return first !== first.toLowerCase()
}

/** One capital at its head: a syllable of a name, no abbreviation. */
const isTitle = (token = '') =>
  isCapital(token) && (token.length === 1 || token.slice(1) === token.slice(1).toLowerCase())
