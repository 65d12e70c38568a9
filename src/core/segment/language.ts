import type { Language } from '../lexicon/lexicon.ts'

const vietnameseLetter = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu
const letter = /\p{L}/gu
const englishWord = /\b(the|of|and|in|was|were|percent|to|with)\b/gi

/** Vietnamese, English, or undefined where the text looks like neither. Looks at the first 20,000 letters. */
export function guessLanguage(text: string): Language | undefined {
  const sample = text.slice(0, 20_000)
  const letters = sample.match(letter)?.length ?? 0
  const vietnamese = sample.match(vietnameseLetter)?.length ?? 0
  if (letters < 10) return 'vi'
  if (vietnamese / letters > 0.04) return 'vi'
  const words = sample.split(/\s+/).length
  const english = sample.match(englishWord)?.length ?? 0
  if (english / words > 0.06) return 'en'
  return vietnamese > 0 ? 'vi' : undefined
}
