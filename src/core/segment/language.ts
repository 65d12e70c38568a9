import type { Language } from '../lexicon/lexicon.ts'

const vietnameseLetter = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu
const letter = /\p{L}/gu
/** Words of English that are no syllables of Vietnamese. */
const englishWord =
  /\b(the|of|and|was|were|is|are|percent|per cent|with|by|from|for|at|its|year|month|million|billion|trillion|rose|rise|grew|growth|fell|reached|increased|decreased|welcomed|attracted|exports|imports|revenue|visitors|projects)\b/gi

/** Share of Vietnamese letters that names alone may bring into an English text. */
const mostFromNames = 0.12
const leastOfVietnamese = 0.04

/** Vietnamese, English, or undefined where the text looks like neither. Looks at the first 20,000 letters. */
export function guessLanguage(text: string): Language | undefined {
  const sample = text.slice(0, 20_000)
  const letters = sample.match(letter)?.length ?? 0
  if (letters < 10) return 'vi'
  const vietnamese = (sample.match(vietnameseLetter)?.length ?? 0) / letters
  const english = (sample.match(englishWord)?.length ?? 0) / sample.split(/\s+/).length
  if (vietnamese > leastOfVietnamese) return vietnamese < mostFromNames && english > 0.12 ? 'en' : 'vi'
  if (english > 0.06) return 'en'
  return vietnamese > 0 ? 'vi' : undefined
}
