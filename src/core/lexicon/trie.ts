import type { Token } from '../text/token.ts'

/** What a form stands for, and how it must be written. */
export interface Form<T> {
  readonly entry: T
  /** Tokens of the form as the data has them, where letter case matters. */
  readonly cased?: readonly string[]
}

interface Node<T> {
  readonly children: Map<string, Node<T>>
  readonly forms: Form<T>[]
}

/** A form found at tokens `from` to `to` (exclusive). */
export interface Hit<T> {
  readonly entry: T
  readonly from: number
  readonly to: number
}

const newNode = <T>(): Node<T> => ({ children: new Map(), forms: [] })
const isUpper = (letter: string) => letter !== letter.toLowerCase()

/** A dictionary of token sequences. */
export class Trie<T> {
  readonly #root: Node<T> = newNode()

  add(tokens: readonly Token[], entry: T, cased = false): void {
    let node = this.#root
    for (const token of tokens) {
      let child = node.children.get(token.key)
      if (!child) node.children.set(token.key, (child = newNode()))
      node = child
    }
    node.forms.push(cased ? { entry, cased: tokens.map((token) => token.text) } : { entry })
  }

  /** Every form that begins at token `from`, shortest first. */
  at(tokens: readonly Token[], from: number, found: Hit<T>[] = []): Hit<T>[] {
    let node = this.#root
    for (let i = from; i < tokens.length; i++) {
      const token = tokens[i]
      const child = token && node.children.get(token.key)
      if (!child) break
      node = child
      for (const form of node.forms) {
        if (!form.cased || sameCase(tokens, from, form.cased)) found.push({ entry: form.entry, from, to: i + 1 })
      }
    }
    return found
  }
}

/** A capital in the form asks for a capital in the text; a form in capitals throughout asks for the same. */
function sameCase(tokens: readonly Token[], from: number, cased: readonly string[]): boolean {
  return cased.every((wanted, k) => {
    const given = tokens[from + k]?.text ?? ''
    if (!isUpper(wanted.charAt(0))) return true
    if (wanted.length > 1 && wanted === wanted.toUpperCase()) return given === wanted
    return isUpper(given.charAt(0))
  })
}
