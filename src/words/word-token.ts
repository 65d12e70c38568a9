import type { Token } from '../core/text/token.ts'
import { fold } from '../core/text/fold.ts'

const LETTER = 1
const DIGIT = 2
const SPACE = 3
const BREAK = 4
const SIGN = 5
/** Invisible signs and combining marks: part of the word that they stand in. */
const UNSEEN = 6

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/
const uncomposed = /[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]/

const anyMark = /\p{M}/u
const letterOrNumber = /[\p{L}\p{N}]/u
const classes = new Uint8Array(0x10000)

/** The class of a code unit; each is settled once, when it is first met. */
function classOf(code: number): number {
  const known = classes[code] ?? 0
  return known > 0 ? known : (classes[code] = classify(code))
}

function classify(code: number): number {
  const letter = String.fromCharCode(code)
  if (code >= 0x30 && code <= 0x39) return DIGIT
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) return BREAK
  if (invisible.test(letter)) return UNSEEN
  if (code <= 0x20 || letter.trim() === '') return SPACE
  if (code < 0x80) return /[A-Za-z]/.test(letter) ? LETTER : SIGN
  if (anyMark.test(letter)) return UNSEEN
  return letterOrNumber.test(letter) ? LETTER : SIGN
}

const [comma, hyphen, point, slash, colon] = [0x2c, 0x2d, 0x2e, 0x2f, 0x3a]
const [percent, ampersand, permille] = [0x25, 0x26, 0x2030]
/** Below it signs are single. */
const firstPicture = 0xd800
/** Syllables of the longest word with hyphens. */
const mostParts = 8
const apostrophes = new Set([0x27, 0x2019])

/** A picture of several code points: joined people, a flag, a colour of skin. */
const picture =
  /(?:\p{RI}\p{RI}|\p{ExtPict}[\ufe0f\u{1f3fb}-\u{1f3ff}]{0,2}(?:\u200d\p{ExtPict}[\ufe0f\u{1f3fb}-\u{1f3ff}]{0,2}){0,8})/uy

/** Abbreviations of one name: `KH&ĐT`, `LĐ-TB&XH`. No mark of a tone stands in them, as in headings in capitals. */
const joined =
  /(?:[A-ZĂÂĐÊÔƠƯ][\u0302\u0306\u031b]?){1,6}(?:[-&](?:[A-ZĂÂĐÊÔƠƯ][\u0302\u0306\u031b]?){1,6}){1,5}(?![\p{L}\p{M}\d&-])/uy
const syllable = /[AĂÂEÊIOÔƠUƯY]/

/** What the cutting of a text has to know of words. */
export interface WordLore {
  /** Folded abbreviations that are written with a full stop. */
  readonly abbreviations: ReadonlySet<string>
  /** Whether a text with hyphens in it is one word. */
  isHyphenated(text: string): boolean
}

// A figure from its first digit: number of a law, day, day without year, time, number with percent sign.
const lawNumber =
  /\d+(?:\/\d{4})?(?:[-/]\p{Lu}[\p{Lu}\p{M}\d]*|[-/](?:\p{Lu}\p{M}*){2,6}\p{Ll}\p{M}*)+(?![\p{L}\p{M}\d])/uy
const day = /\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?![\d\p{L}])(?![.,/]\d)/uy
const fraction = /\d+(?:[.,]\d+)*\/\d+(?:[.,]\d+)*(?!\d)/y
const dayAndMonth = /(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])(?![\d%\p{L}-])(?![.,]\d)/uy
const monthAndYear = /(?:0?[1-9]|1[0-2])-(?:19|20)\d{2}(?![\d%\p{L}-])(?![.,]\d)/uy
const time = /\d{1,2}:\d{2}(?![\d:])/y
const figures = [lawNumber, day, fraction, dayAndMonth, monthAndYear, time]
const address = /(?:https?:\/\/|www\.)[^\s<>"'“”‘’]*[^\s<>"'“”‘’.,;:!?)\]]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/y

/**
 * Cuts a text into what a sentence is made of: syllables, figures with their percent sign, days, times, numbers of
 * laws, abbreviations with their full stop and addresses whole; all other signs one by one.
 */
export function cutWordTokens(text: string, lore: WordLore): Token[] {
  const tokens: Token[] = []
  const length = text.length
  const classAt = (at: number) => (at < length ? classOf(text.charCodeAt(at)) : SPACE)
  const matchAt = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at
    return pattern.test(text) ? pattern.lastIndex : -1
  }
  const isInWord = (at: number) => {
    const kind = classAt(at)
    return kind === LETTER || kind === DIGIT || kind === UNSEEN
  }
  /** End of the letters, digits and inner apostrophes from `at` on. */
  const wordEnd = (from: number) => {
    let at = from
    for (;;) {
      while (isInWord(at)) at++
      if (!apostrophes.has(text.charCodeAt(at)) || classAt(at + 1) !== LETTER || at + 1 >= length) return at
      if (at === from) return at
      at++
    }
  }

  let i = 0
  while (i < length) {
    const kind = classAt(i)
    if (kind === SPACE || (kind === UNSEEN && invisible.test(text.charAt(i)))) {
      i++
      continue
    }
    const start = i
    if (kind === LETTER) {
      i = endOfWord(start)
      push('word', start)
    } else if (kind === DIGIT) {
      i = endOfFigure(start)
      push('number', start)
    } else if (kind === BREAK) {
      i++
      if (text.charCodeAt(start) === 0x0d && text.charCodeAt(i) === 0x0a) i++
      tokens.push({ kind: 'break', start, end: i, text: '\n', key: '\n' })
    } else {
      const code = text.charCodeAt(i++)
      if (code === point) while (text.charCodeAt(i) === point) i++
      else if (code >= firstPicture) i = Math.max(matchAt(picture, start), start + pairLength(text, start))
      push('sign', start)
    }
  }
  return tokens

  function push(kind: 'word' | 'number' | 'sign', start: number): void {
    const own = text.slice(start, i)
    tokens.push({ kind, start, end: i, text: own, key: plain(own) })
  }

  function endOfWord(start: number): number {
    let end = wordEnd(start)
    const next = text.charCodeAt(end)
    if (next === 0x40 || next === colon || next === point) {
      const whole = matchAt(address, start)
      if (whole > end) return whole
    }
    if ((next === hyphen || next === ampersand) && isInWord(end + 1)) {
      const whole = matchAt(joined, start)
      if (whole > end && isAbbreviated(text.slice(start, whole))) return whole
    }
    if (next === hyphen && isInWord(end + 1)) {
      let last = end
      for (let parts = 1; parts < mostParts && text.charCodeAt(last) === hyphen && isInWord(last + 1); parts++) {
        last = wordEnd(last + 1)
      }
      // The longest that is one word: `Ma-lai-xi-a`, `COVID-19`, but `Nội-Hải` is two.
      const isTooLong = text.charCodeAt(last) === hyphen && isInWord(last + 1)
      for (; last > end && !isTooLong; last = text.lastIndexOf('-', last - 1)) {
        if (lore.isHyphenated(plain(text.slice(start, last)))) return last
      }
    }
    if (next === point) {
      const word = plain(text.slice(start, end))
      if (word.length === 1 && isUpper(word)) {
        // Initials: `T.Ư`, `U.S.`, `V. Putin`.
        while (text.charCodeAt(end) === point && classAt(end + 1) === LETTER && isUpper(text.charAt(end + 1))) {
          const inner = wordEnd(end + 1)
          if (inner > end + 3) break
          end = inner
        }
        const isFollowed = classAt(end + 1) === SPACE && isUpper(text.charAt(end + 2))
        return text.charCodeAt(end) === point && (isFollowed || isInWord(end + 1)) ? end + 1 : end
      }
      if (isUpper(word.charAt(0)) && lore.abbreviations.has(fold(word))) return end + 1
    }
    return end
  }

  function endOfFigure(start: number): number {
    let end = start
    while (classAt(end) === DIGIT) end++
    const next = text.charCodeAt(end)
    if (next === slash || next === hyphen || next === point || next === colon) {
      for (const figure of figures) {
        const whole = matchAt(figure, start)
        if (whole >= 0) return whole
      }
    }
    const integer = end
    while (isSeparator(text.charCodeAt(end)) && classAt(end + 1) === DIGIT) {
      end += 2
      while (classAt(end) === DIGIT) end++
    }
    const sign = text.charCodeAt(end)
    if (sign === percent || sign === permille) return end + 1
    return end === integer ? wordEnd(end) : end
  }
}

/** Capitals with `&` between them, or with hyphens where one part has no vowel: `THU-CHI` is two words. */
const isAbbreviated = (text: string) => text.includes('&') || text.split('-').some((part) => !syllable.test(part))
const pairLength = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
const isSeparator = (code: number) => code === comma || code === point
const isUpper = (letter: string) => letter !== letter.toLowerCase()

/** Composed letters without invisible signs: as the model knows a word. */
export function plain(text: string): string {
  if (!uncomposed.test(text)) return text
  return text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').normalize('NFC')
}
