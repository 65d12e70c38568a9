import { isCapital } from '../text/letters.ts'
import type { TokenForm } from '../text/vocabulary.ts'
import type { Keys } from './keys.ts'

/** How a token must be written: in any case, with a capital, or exactly so. */
type Case = 'any' | 'capital' | { readonly exactly: string }

/** What a form stands for, and how it must be written where letter case matters. */
interface Form<T> {
  readonly entry: T
  readonly cased: readonly Case[] | undefined
  readonly flags: number
}

/** A form found at tokens `from` to `to` (exclusive). */
export interface Hit<T> {
  readonly entry: T
  readonly from: number
  readonly to: number
}

/** All that is asked of a token: the number of its key, and how it is written. */
type Written = Pick<TokenForm, 'keyNumber' | 'text'>
/** And of one that is entered. */
type Entered = Pick<TokenForm, 'key' | 'text'>

const none: readonly never[] = []
const ROOT = 1

/** What is held of a node, side by side: the node it hangs on, the key by which it does, and flags. */
const stride = 4
const PARENT = 0
const VIA = 1
/** Flags of the forms that end here. */
const OWN = 2
/** Flags of the forms that end here or go on from here. */
const ONWARD = 3

/** That there is a form of one token, also where it has no flags. */
const KNOWN = 1 << 30

/** Bits of the pairs of keys; small enough to stay at hand, with few pairs that share a bit by chance. */
const pairBits = 1 << 16

/**
 * A dictionary of token sequences; every entry may have flags by which it is seen without being looked up. Its nodes are numbers,
 * and so are the keys that lead from one to the next: a step is a look into one table of all of them. Most tokens begin no form
 * although their key begins some: what forms of one token there are, and which two keys begin a form, is known without a step.
 */
export class Trie<T> {
  readonly #keys: Keys
  readonly #flagsOf: (entry: T) => number
  readonly #forms: (Form<T>[] | undefined)[] = [undefined, undefined]
  #nodes: Int32Array
  /** Nodes by parent and key; at most half of it is taken. */
  #table: Int32Array
  /** By key: flags of the forms of this token alone, and bits of the pairs that begin a form. */
  #alone = new Int32Array(1 << 10)
  readonly #pairs = new Int32Array(pairBits / 32)
  /** First child of a node, and the next child of its parent. */
  readonly #firsts: number[] = [0, 0]
  readonly #nexts: number[] = [0, 0]
  /** Of a node below the root: flags of the forms whose first word may be in small letters. */
  readonly #inSmall = new Map<number, number>()

  #longest = 0

  constructor(keys: Keys, flagsOf: (entry: T) => number = () => 0, expectedNodes = 1 << 10) {
    this.#nodes = new Int32Array(stride * expectedNodes)
    this.#table = new Int32Array(2 * expectedNodes)
    this.#keys = keys
    this.#flagsOf = flagsOf
  }

  add(tokens: readonly Entered[], entry: T, isCased = false): void {
    if (tokens.length === 0) return
    const flags = this.#flagsOf(entry)
    const cased = isCased ? tokens.map(caseOf) : undefined
    let node = ROOT
    for (let at = 0; at < tokens.length; at++) {
      const via = this.#keys.add(tokens[at]?.key ?? '')
      node = this.#step(node, via) || this.#grow(node, via)
      this.#mark(node, ONWARD, flags)
      if (at === 0 && (cased?.[0] ?? 'any') === 'any') this.#inSmall.set(node, (this.#inSmall.get(node) ?? 0) | flags)
    }
    this.#longest = Math.max(this.#longest, tokens.length)
    this.#mark(node, OWN, flags)
    this.#note(this.#nodes[node * stride + PARENT] === ROOT, tokens, flags)
    const forms = (this.#forms[node] ??= [])
    forms.push({ entry, cased, flags })
  }

  /** Tokens of the longest form. */
  get longest(): number {
    return this.#longest
  }

  /** Flags of all forms that begin with the key, or of those that begin with a word of that key spelt so. */
  opens(key: string, spelling?: string): number {
    const via = this.#keys.numberOf(key)
    const node = this.#step(ROOT, via)
    if (node === 0) return 0
    const isSmall = spelling !== undefined && !isCapital(spelling)
    return (isSmall ? this.#inSmall.get(node) : this.#nodes[node * stride + ONWARD]) ?? 0
  }

  /** Every form that begins at token `from`, shortest first. */
  at(tokens: readonly Written[], from: number): readonly Hit<T>[] {
    if (!this.#mayBegin(tokens, from, -1, tokens.length)) return none
    let found: Hit<T>[] | undefined
    let node = ROOT
    for (let at = from; at < tokens.length; at++) {
      node = this.#step(node, tokens[at]?.keyNumber ?? 0)
      if (node === 0) break
      const forms = this.#forms[node]
      if (!forms) continue
      for (const form of forms) {
        if (form.cased && !sameCase(tokens, from, form.cased)) continue
        found ??= []
        found.push({ entry: form.entry, from, to: at + 1 })
      }
    }
    return found ?? none
  }

  /** Token behind the longest form that begins at token `from`; `from` where none does. */
  endAt(tokens: readonly Written[], from: number): number {
    let end = from
    if (!this.#mayBegin(tokens, from, -1, tokens.length)) return end
    let node = ROOT
    for (let at = from; at < tokens.length; at++) {
      node = this.#step(node, tokens[at]?.keyNumber ?? 0)
      if (node === 0) break
      const forms = this.#forms[node]
      if (forms?.some(({ cased }) => !cased || sameCase(tokens, from, cased))) end = at + 1
    }
    return end
  }

  /** The wanted flags that some form of tokens `from` to `end` has which begins at `from`: what `at` would find, told without making it. */
  flagsAt(tokens: readonly Written[], from: number, wanted: number, end = tokens.length): number {
    let seen = 0
    if (!this.#mayBegin(tokens, from, wanted, end)) return 0
    let node = ROOT
    for (let at = from; at < end; at++) {
      node = this.#step(node, tokens[at]?.keyNumber ?? 0)
      const place = node * stride
      if (((this.#nodes[place + ONWARD] ?? 0) & wanted) === 0) break
      if (((this.#nodes[place + OWN] ?? 0) & wanted) === 0) continue
      for (const { cased, flags } of this.#forms[node] ?? none) {
        if ((flags & wanted) !== 0 && (!cased || sameCase(tokens, from, cased))) seen |= flags
      }
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
    const names = new Map([...keys].map((key) => [this.#keys.numberOf(key), key]))
    names.delete(0)
    const open: { path: readonly string[]; node: number }[] = [{ path: [], node: ROOT }]
    for (let next = open.pop(); next; next = open.pop()) {
      for (let node = this.#firsts[next.node] ?? 0; node !== 0; node = this.#nexts[node] ?? 0) {
        const name = names.get(this.#nodes[node * stride + VIA] ?? 0)
        if (name === undefined) continue
        const path = [...next.path, name]
        const forms = this.#forms[node]
        if (forms) yield { keys: path, forms }
        open.push({ path, node })
      }
    }
  }

  /** False where no form with wanted flags begins at token `from`, by what is known of it and of the next token. */
  #mayBegin(tokens: readonly Written[], from: number, wanted: number, end: number): boolean {
    const first = tokens[from]?.keyNumber ?? 0
    if (((this.#alone[first] ?? 0) & wanted) !== 0) return true
    const second = from + 1 < end ? (tokens[from + 1]?.keyNumber ?? 0) : 0
    if (second === 0) return false
    const bit = pairOf(first, second)
    return ((this.#pairs[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
  }

  #note(isAlone: boolean, [first, second]: readonly Entered[], flags: number): void {
    const key = this.#keys.numberOf(first?.key ?? '')
    if (isAlone) {
      if (key >= this.#alone.length) {
        const held = this.#alone
        this.#alone = new Int32Array(key * 2)
        this.#alone.set(held)
      }
      this.#alone[key] = (this.#alone[key] ?? 0) | flags | KNOWN
    } else {
      const bit = pairOf(key, this.#keys.numberOf(second?.key ?? ''))
      this.#pairs[bit >>> 5] = (this.#pairs[bit >>> 5] ?? 0) | (1 << (bit & 31))
    }
  }

  /** The node to which a key leads; 0 where it leads nowhere. */
  #step(node: number, via: number): number {
    if (via === 0) return 0
    const table = this.#table
    const nodes = this.#nodes
    const mask = table.length - 1
    for (let slot = slotOf(node, via) & mask; ; slot = (slot + 1) & mask) {
      const child = table[slot] ?? 0
      const place = child * stride
      if (child === 0 || (nodes[place + VIA] === via && nodes[place + PARENT] === node)) return child
    }
  }

  #mark(node: number, column: number, flags: number): void {
    const place = node * stride + column
    this.#nodes[place] = (this.#nodes[place] ?? 0) | flags
  }

  #grow(parent: number, via: number): number {
    const node = this.#forms.push(undefined) - 1
    if (node * stride >= this.#nodes.length) this.#widen()
    this.#nodes[node * stride + PARENT] = parent
    this.#nodes[node * stride + VIA] = via
    this.#firsts.push(0)
    this.#nexts.push(this.#firsts[parent] ?? 0)
    this.#firsts[parent] = node
    this.#enter(node)
    return node
  }

  #enter(node: number): void {
    const parent = this.#nodes[node * stride + PARENT] ?? 0
    const via = this.#nodes[node * stride + VIA] ?? 0
    const mask = this.#table.length - 1
    let slot = slotOf(parent, via) & mask
    while (this.#table[slot] !== 0) slot = (slot + 1) & mask
    this.#table[slot] = node
  }

  #widen(): void {
    const held = this.#nodes
    this.#nodes = new Int32Array(held.length * 2)
    this.#nodes.set(held)
    this.#table = new Int32Array(this.#table.length * 2)
    for (let node = ROOT + 1; node * stride < held.length; node++) this.#enter(node)
  }
}

const pairOf = (first: number, second: number) => slotOf(first, second) & (pairBits - 1)

/** Spreads parent and key over a table of any power of two. */
function slotOf(node: number, via: number): number {
  const mixed = Math.imul(Math.imul(node, 0x9e3779b1) ^ via, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

/** A capital in the form asks for a capital in the text; a form in capitals throughout asks for the same. */
function caseOf({ text }: Entered): Case {
  if (!isCapital(text)) return 'any'
  return text.length > 1 && text === text.toUpperCase() ? { exactly: text } : 'capital'
}

function sameCase(tokens: readonly Written[], from: number, cased: readonly Case[]): boolean {
  for (let k = 0; k < cased.length; k++) {
    const wanted = cased[k]
    if (wanted === 'any' || wanted === undefined) continue
    const given = tokens[from + k]?.text ?? ''
    if (wanted === 'capital' ? !isCapital(given) : given !== wanted.exactly) return false
  }
  return true
}
