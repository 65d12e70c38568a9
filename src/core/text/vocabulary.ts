import { fold } from './fold.ts'
import { codeAt } from './letters.ts'

/** A word as it is written, with the key it is looked up by. */
export interface WordForm {
  readonly text: string
  readonly key: string
  /** What forms of a word list may begin with it, in flags of that list. */
  readonly opens: number
}

/** Longer words are rare; cut from the text they would also keep all of it in memory. */
const longestKept = 12
const mostKept = 1 << 16
const slotsOf = mostKept * 2

/** Words met before, found again by their letters without cutting them out of the text. Holds a bounded number of them. */
export class Vocabulary {
  readonly #slots = new Int32Array(slotsOf)
  readonly #opensOf: (key: string) => number
  #forms: WordForm[] = []

  constructor(opensOf: (key: string) => number = () => 0) {
    this.#opensOf = opensOf
  }

  /** The word that stands at `start` to `end` of the text, whose letters have the hash. */
  at(text: string, start: number, end: number, hash: number): WordForm {
    if (end - start > longestKept) return this.#form(text.slice(start, end))
    let slot = (hash ^ (hash >>> 15)) & (slotsOf - 1)
    for (let kept = this.#slots[slot]; kept; kept = this.#slots[slot]) {
      const form = this.#forms[kept - 1]
      if (form && isAt(form.text, text, start, end)) return form
      slot = (slot + 1) & (slotsOf - 1)
    }
    const form = this.#form(text.slice(start, end))
    if (this.#forms.length >= mostKept) {
      this.#slots.fill(0)
      this.#forms = []
    } else {
      this.#forms.push(form)
      this.#slots[slot] = this.#forms.length
    }
    return form
  }

  /** What forms may begin with a sign. */
  opensOf(sign: string): number {
    return this.#opensOf(sign)
  }

  #form(text: string): WordForm {
    const key = fold(text)
    return { text, key, opens: this.#opensOf(key) }
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let k = 0; k < word.length; k++) if (codeAt(word, k) !== codeAt(text, start + k)) return false
  return true
}
