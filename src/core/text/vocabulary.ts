import { fold } from './fold.ts'
import { codeAt } from './letters.ts'

export type TokenKind = 'word' | 'number' | 'sign' | 'break'

/** Flags beside those of a word list, which may use the others: a number in digits, a line break. */
export const Kind = { number: 1 << 29, lineBreak: 1 << 28 } as const

/** What stands at a token, wherever it stands. */
export interface TokenForm {
  readonly kind: TokenKind
  readonly text: string
  /** Folded text: what the lexicon is looked up with. */
  readonly key: string
  /** Number of the key in the word list; 0 where no form of the list has the key. */
  readonly keyNumber: number
  /** What forms of the word list may begin with it, in flags of that list, and the flags of `Kind`. */
  readonly opens: number
}

/** What a vocabulary asks of the word list that it serves. */
export interface WordNumbers {
  keyNumberOf(key: string): number
  opensOf(key: string, spelling: string): number
}

const noList: WordNumbers = { keyNumberOf: () => 0, opensOf: () => 0 }

/** Longer words are rare; cut from the text they would also keep all of it in memory. */
const longestKept = 12
const mostKept = 1 << 16
/** A table that is larger than the words need is slow: each look into it then misses what the processor holds at hand. */
const fewestSlots = 1 << 12
const slotsPerWord = 4

/** Words met before, found again by their letters without cutting them out of the text. Holds a bounded number of them. */
export class Vocabulary {
  readonly #list: WordNumbers
  /** Signs and the break by their code unit. */
  readonly #signs = new Map<number, TokenForm>()
  #words: TokenForm[] = []
  #hashes: number[] = []
  #slots = new Int32Array(fewestSlots)

  constructor(list: WordNumbers = noList) {
    this.#list = list
  }

  /** The word that stands at `start` to `end` of the text, whose letters have the hash. */
  word(text: string, start: number, end: number, hash: number): TokenForm {
    if (end - start > longestKept) return this.#form('word', text.slice(start, end))
    const mask = this.#slots.length - 1
    let slot = spread(hash) & mask
    for (let kept = this.#slots[slot]; kept; kept = this.#slots[slot]) {
      const form = this.#words[kept - 1]
      if (form && isAt(form.text, text, start, end)) return form
      slot = (slot + 1) & mask
    }
    const form = this.#form('word', text.slice(start, end))
    this.#keep(form, hash, slot)
    return form
  }

  /** A number is made anew each time; no form is said to begin with it. */
  number(digits: string): TokenForm {
    return { kind: 'number', text: digits, key: digits, keyNumber: this.#list.keyNumberOf(digits), opens: Kind.number }
  }

  sign(code: number): TokenForm {
    let form = this.#signs.get(code)
    if (!form) this.#signs.set(code, (form = this.#form('sign', String.fromCharCode(code))))
    return form
  }

  #keep(form: TokenForm, hash: number, slot: number): void {
    if (this.#words.length >= mostKept) {
      this.#words = []
      this.#hashes = []
      this.#slots = new Int32Array(fewestSlots)
      return
    }
    this.#slots[slot] = this.#words.push(form)
    this.#hashes.push(hash)
    if (this.#words.length * slotsPerWord > this.#slots.length) this.#widen()
  }

  #widen(): void {
    const wider = new Int32Array(this.#slots.length * 2)
    const mask = wider.length - 1
    for (const [k, hash] of this.#hashes.entries()) {
      let slot = spread(hash) & mask
      while (wider[slot] !== 0) slot = (slot + 1) & mask
      wider[slot] = k + 1
    }
    this.#slots = wider
  }

  #form(kind: TokenKind, text: string): TokenForm {
    const key = kind === 'sign' ? text : fold(text)
    return { kind, text, key, keyNumber: this.#list.keyNumberOf(key), opens: this.#list.opensOf(key, text) }
  }
}

const spread = (hash: number) => hash ^ (hash >>> 15)

/** A line break, which no form of a word list holds. */
export const lineBreak: TokenForm = { kind: 'break', text: '\n', key: '\n', keyNumber: 0, opens: Kind.lineBreak }

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let k = 0; k < word.length; k++) if (codeAt(word, k) !== codeAt(text, start + k)) return false
  return true
}
