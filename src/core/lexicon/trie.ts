import { isCapital } from '../text/letters.ts'
import type { Token } from '../text/token.ts'

/** How a token must be written: in any case, with a capital, or exactly so. */
type Case = 'any' | 'capital' | { readonly exactly: string }

/** What a form stands for, and how it must be written where letter case matters. */
interface Form<T> {
  readonly entry: T
  readonly cased: readonly Case[] | undefined
  readonly flags: number
}

interface Node<T> {
  children: Map<string, Node<T>> | undefined
  forms: Form<T>[] | undefined
  /** Flags of the forms that end here. */
  own: number
  /** Flags of the forms that end here or go on from here. */
  onward: number
}

/** A form found at tokens `from` to `to` (exclusive). */
export interface Hit<T> {
  readonly entry: T
  readonly from: number
  readonly to: number
}

const newNode = <T>(): Node<T> => ({ children: undefined, forms: undefined, own: 0, onward: 0 })
const none: readonly never[] = []

/** A dictionary of token sequences; every entry may have flags by which it is seen without being looked up. */
export class Trie<T> {
  readonly #root = new Map<string, Node<T>>()
  readonly #flagsOf: (entry: T) => number

  constructor(flagsOf: (entry: T) => number = () => 0) {
    this.#flagsOf = flagsOf
  }

  add(tokens: readonly Token[], entry: T, cased = false): void {
    const flags = this.#flagsOf(entry)
    let children = this.#root
    let node: Node<T> | undefined
    for (const { key } of tokens) {
      if (node) children = node.children ??= new Map<string, Node<T>>()
      node = children.get(key)
      if (!node) children.set(key, (node = newNode()))
      node.onward |= flags
    }
    if (!node) return
    node.own |= flags
    ;(node.forms ??= []).push({ entry, cased: cased ? tokens.map(caseOf) : undefined, flags })
  }

  /** Flags of all forms that begin with the key. */
  opens(key: string): number {
    return this.#root.get(key)?.onward ?? 0
  }

  /** Every form that begins at token `from`, shortest first. */
  at(tokens: readonly Token[], from: number): readonly Hit<T>[] {
    let found: Hit<T>[] | undefined
    const first = tokens[from]
    let node = first && this.#root.get(first.key)
    for (let to = from + 1; node; to++) {
      if (node.forms) {
        for (const { entry, cased } of node.forms) {
          if (!cased || sameCase(tokens, from, cased)) (found ??= []).push({ entry, from, to })
        }
      }
      const next = tokens[to]
      node = next && node.children?.get(next.key)
    }
    return found ?? none
  }

  /** The wanted flags that some form which begins at token `from` has: what `at` would find, told without making it. */
  flagsAt(tokens: readonly Token[], from: number, wanted: number): number {
    let seen = 0
    const first = tokens[from]
    let node = first && this.#root.get(first.key)
    for (let to = from + 1; node && (node.onward & wanted) !== 0; to++) {
      if ((node.own & wanted) !== 0 && node.forms) {
        for (const { cased, flags } of node.forms) {
          if ((flags & wanted) !== 0 && (!cased || sameCase(tokens, from, cased))) seen |= flags
        }
      }
      const next = tokens[to]
      node = next && node.children?.get(next.key)
    }
    return seen & wanted
  }

  /**
   * Every form whose tokens all have keys of the set, with its keys: what `at` can find in a text of these keys, whatever
   * their order.
   */
  *within(
    keys: ReadonlySet<string>,
  ): Generator<{ readonly keys: readonly string[]; readonly forms: readonly object[] }> {
    const open: { path: readonly string[]; children: ReadonlyMap<string, Node<T>> }[] = [
      { path: [], children: this.#root },
    ]
    for (let next = open.pop(); next; next = open.pop()) {
      const { path, children } = next
      const [few, many] = children.size < keys.size ? [children, keys] : [keys, children]
      for (const key of few.keys()) {
        const node = many.has(key) ? children.get(key) : undefined
        if (!node) continue
        const own = [...path, key]
        if (node.forms) yield { keys: own, forms: node.forms }
        if (node.children) open.push({ path: own, children: node.children })
      }
    }
  }
}

/** A capital in the form asks for a capital in the text; a form in capitals throughout asks for the same. */
function caseOf({ text }: Token): Case {
  if (!isCapital(text)) return 'any'
  return text.length > 1 && text === text.toUpperCase() ? { exactly: text } : 'capital'
}

function sameCase(tokens: readonly Token[], from: number, cased: readonly Case[]): boolean {
  for (let k = 0; k < cased.length; k++) {
    const wanted = cased[k]
    if (wanted === 'any' || wanted === undefined) continue
    const given = tokens[from + k]?.text ?? ''
    if (wanted === 'capital' ? !isCapital(given) : given !== wanted.exactly) return false
  }
  return true
}
