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

const commonSigns = 0x80

/** What is held of a word for finding it again, side by side: its hash, and where its letters begin and end. */
const stride = 3
const HASH = 0
const FROM = 1
const TO = 2

const marksFor = (slots: number) => new Int32Array((slots / slotsPerWord) * stride)
const lettersFor = (slots: number) => new Uint16Array((slots / slotsPerWord) * longestKept)

/** Words met before, found again by their letters without cutting them out of the text. Holds a bounded number of them. */
export class Vocabulary {
  readonly #list: WordNumbers
  /** Signs by their code unit: the common ones, and others. */
  readonly #signs: (TokenForm | undefined)[] = new Array<undefined>(commonSigns).fill(undefined)
  readonly #otherSigns = new Map<number, TokenForm>()
  #words: TokenForm[] = []
  #slots = new Int32Array(fewestSlots)
  #marks = marksFor(fewestSlots)
  /** The letters of all words, one after the other. */
  #letters = lettersFor(fewestSlots)

  constructor(list: WordNumbers = noList) {
    this.#list = list
  }

  /** The word that stands at `start` to `end` of the text, whose letters have the hash. */
  word(text: string, start: number, end: number, hash: number): TokenForm {
    if (end - start > longestKept) return this.#form('word', text.slice(start, end))
    const mask = this.#slots.length - 1
    let slot = spread(hash) & mask
    for (let kept = this.#slots[slot]; kept; kept = this.#slots[slot]) {
      const word = kept - 1
      const form = this.#isAt(word, text, start, end, hash) ? this.#words[word] : undefined
      if (form) return form
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
    const known = code < commonSigns ? this.#signs[code] : this.#otherSigns.get(code)
    if (known) return known
    const form = this.#form('sign', String.fromCharCode(code))
    if (code < commonSigns) this.#signs[code] = form
    else this.#otherSigns.set(code, form)
    return form
  }

  #isAt(word: number, text: string, start: number, end: number, hash: number): boolean {
    const mark = word * stride
    const from = this.#marks[mark + FROM] ?? 0
    if (this.#marks[mark + HASH] !== hash || (this.#marks[mark + TO] ?? 0) - from !== end - start) return false
    for (let k = 0; k < end - start; k++) if (this.#letters[from + k] !== codeAt(text, start + k)) return false
    return true
  }

  #keep(form: TokenForm, hash: number, slot: number): void {
    if (this.#words.length >= mostKept) {
      this.#words = []
      this.#slots = new Int32Array(fewestSlots)
      this.#marks = marksFor(fewestSlots)
      this.#letters = lettersFor(fewestSlots)
      return
    }
    const word = this.#words.push(form) - 1
    const from = word === 0 ? 0 : (this.#marks[(word - 1) * stride + TO] ?? 0)
    this.#marks.set([hash, from, from + form.text.length], word * stride)
    for (let k = 0; k < form.text.length; k++) this.#letters[from + k] = codeAt(form.text, k)
    this.#slots[slot] = word + 1
    if ((word + 1) * slotsPerWord >= this.#slots.length) this.#widen()
  }

  #widen(): void {
    const slots = this.#slots.length * 2
    const mask = slots - 1
    this.#slots = new Int32Array(slots)
    for (let word = 0; word < this.#words.length; word++) {
      let slot = spread(this.#marks[word * stride + HASH] ?? 0) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = word + 1
    }
    const marks = marksFor(slots)
    marks.set(this.#marks)
    this.#marks = marks
    const letters = lettersFor(slots)
    letters.set(this.#letters)
    this.#letters = letters
  }

  #form(kind: TokenKind, text: string): TokenForm {
    const key = kind === 'sign' ? text : fold(text)
    return { kind, text, key, keyNumber: this.#list.keyNumberOf(key), opens: this.#list.opensOf(key, text) }
  }
}

let plain: Vocabulary | undefined

/** The words of texts that are held against no word list; only spellings and their keys are kept. */
export const plainVocabulary = (): Vocabulary => (plain ??= new Vocabulary())

const spread = (hash: number) => hash ^ (hash >>> 15)

/** A line break, which no form of a word list holds. */
export const lineBreak: TokenForm = { kind: 'break', text: '\n', key: '\n', keyNumber: 0, opens: Kind.lineBreak }
