/** What a code unit is to the tokeniser. */
export type LetterClass = 1 | 2 | 3 | 4 | 5
export const LETTER = 1
export const DIGIT = 2
export const SPACE = 3
export const BREAK = 4
export const SIGN = 5

/**
 * The code unit at a place of a text. V8 keeps strings in more than ten kinds and looks a method up by the kind; where many kinds
 * have come by, `text.charCodeAt` spends more on that than on reading, so that the method is named here.
 */
export const codeAt = (text: string, at: number): number => String.prototype.charCodeAt.call(text, at)

const anyLetter = /[\p{L}\p{M}]/u
const classes = new Uint8Array(0x10000)

/** The class of a code unit; each is settled once, when it is first met. */
export function classOf(code: number): LetterClass {
  const known = classes[code]
  if (known) return known as LetterClass
  return (classes[code] = classify(code))
}

function classify(code: number): LetterClass {
  const letter = String.fromCharCode(code)
  if (code >= 0x30 && code <= 0x39) return DIGIT
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) return BREAK
  if (code <= 0x20 || letter.trim() === '') return SPACE
  if (code < 0x80) return /[A-Za-z]/.test(letter) ? LETTER : SIGN
  return anyLetter.test(letter) ? LETTER : SIGN
}

const LOWER = 1
const UPPER = 2
const cases = new Uint8Array(0x10000)

/** Whether a word begins with a capital. */
export function isCapital(word: string): boolean {
  if (word === '') return false
  const code = codeAt(word, 0)
  if (cases[code] === 0) cases[code] = caseOf(word.charAt(0))
  return cases[code] === UPPER
}

const caseOf = (letter: string) => (letter === letter.toLowerCase() ? LOWER : UPPER)

const smalls = new Uint8Array(0x10000)

/** Whether a word ends with a small letter: then it is not in capitals, which is asked of most sentences. */
export function endsSmall(word: string): boolean {
  if (word === '') return false
  const code = codeAt(word, word.length - 1)
  if (smalls[code] === 0) smalls[code] = smallOf(word.charAt(word.length - 1))
  return smalls[code] === LOWER
}

const smallOf = (letter: string) => (letter === letter.toUpperCase() ? UPPER : LOWER)
