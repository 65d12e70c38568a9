import type { Language } from '../lexicon/lexicon.ts'
import { codeAt } from '../text/letters.ts'

const vietnameseLetter = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu
const letter = /\p{L}/u
/** Words of English that are no syllables of Vietnamese. */
const englishWord =
  /\b(the|of|and|was|were|is|are|percent|per cent|with|by|from|for|at|its|year|month|million|billion|trillion|rose|rise|grew|growth|fell|reached|increased|decreased|welcomed|attracted|exports|imports|revenue|visitors|projects)\b/gi

/** What a syllable of Vietnamese looks like without its marks. */
const bareSyllable = /^(?:ngh|gh|gi|kh|ng|nh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/
/** Small words of English that stand in nearly every sentence, and in few of its neighbours'; and its possessive. */
const smallWord = /\p{L}['’]s\b|\b(?:in|had|has|have|to|new|more|than|nearly|over|about|down|only|not)\b/u
/** No letters of other languages of Europe but those of Vietnamese names. */
const ownLetters = /^[^äöüßçëïœåøñ\p{Script=Cyrillic}]*$/u
/** Share of words in small letters that are no syllables from which on a text without marks is English. */
const leastForeign = 0.3

/** Share of Vietnamese letters that names alone may bring into an English text. */
const mostFromNames = 0.12
const leastOfVietnamese = 0.04
const leastLetters = 10
const sampled = 20_000
/** Letters after which the count is asked whether what is left could still change the answer. */
const span = 512

/** Vietnamese, English, or undefined where the text looks like neither. Looks at the first 20,000 letters. */
export function guessLanguage(text: string): Language | undefined {
  const sample = text.slice(0, sampled)
  const { letters, vietnamese: found } = countLetters(sample)
  if (letters < leastLetters) return 'vi'
  const vietnamese = found / letters
  if (vietnamese >= mostFromNames) return 'vi'
  const english = (sample.match(englishWord)?.length ?? 0) / sample.split(/\s+/).length
  if (vietnamese > leastOfVietnamese) return english > 0.12 ? 'en' : 'vi'
  if (english > 0.06 || (ownLetters.test(sample) && smallWord.test(sample) && foreignShare(sample) >= leastForeign))
    return 'en'
  return vietnamese > 0 ? 'vi' : undefined
}

/** How many of the words in small letters cannot be syllables of Vietnamese written without its marks. */
function foreignShare(sample: string): number {
  const words = sample.match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu) ?? []
  return words.length === 0 ? 0 : words.filter((word) => !bareSyllable.test(word)).length / words.length
}

// What a code unit is, in bits that can be summed up.
const LETTER = 1
const VIETNAMESE = 2
const KNOWN = 4
/** The first of two code units: which letter it begins, if one, the second tells. */
const HALF = 8
const classes = new Uint8Array(0x10000)

function classOf(code: number): number {
  if ((code & 0xfc00) === 0xd800) return KNOWN | HALF
  const sign = String.fromCharCode(code)
  return KNOWN | (letter.test(sign) ? LETTER : 0) | (vietnameseLetter.test(sign) ? LETTER | VIETNAMESE : 0)
}

/** Counts until it is sure that the sample has as many Vietnamese letters as only a Vietnamese text has, or to its end. */
function countLetters(sample: string): { letters: number; vietnamese: number } {
  let letters = 0
  let vietnamese = 0
  for (let from = 0; from < sample.length; from += span) {
    if (vietnamese >= leastLetters && vietnamese >= mostFromNames * (letters + sample.length - from)) break
    const to = Math.min(from + span, sample.length)
    for (let i = from; i < to; i++) {
      const code = codeAt(sample, i)
      let kind = classes[code] ?? 0
      if (kind === 0) classes[code] = kind = classOf(code)
      letters += kind & LETTER
      vietnamese += (kind & VIETNAMESE) >> 1
      if ((kind & HALF) !== 0 && isLetterOfTwo(sample.slice(i, i + 2))) letters++
    }
  }
  return { letters, vietnamese }
}

const isLetterOfTwo = (pair: string) => /^\p{L}$/u.test(pair)
