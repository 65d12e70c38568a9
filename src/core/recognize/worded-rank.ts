import { parseNumeral } from './numeral.ts'
import { skipAdjectives } from './measured.ts'
import { cueAt, hitsAt, isGlued, isSign, measuresAt } from './reading.ts'
import type { Reading } from './reading.ts'

/** A place in an order said by an ordinal: tokens up to `to`, the place and the whole where it is counted. */
export interface WordedRank {
  readonly to: number
  readonly value: number
  readonly total?: number
}

/** Reads `second among 63`, `2nd of 63`, `No. 2`, `third place`, `second highest` where words around it speak of ranking. */
export function wordedRank(reading: Reading, at: number): WordedRank | undefined {
  const said = ordinalAt(reading, at)
  if (!said) return undefined
  const article = cueAt(reading, at - 1, 'article')?.to === at
  const ranked = endsWith(reading, article ? at - 1 : at, 'rank-evidence')
  const noun = cueAt(reading, said.to, 'rank-noun')
  const most = cueAt(reading, isSign(reading, said.to, '-') ? said.to + 1 : said.to, 'most')
  const to = most ? most.to : noun ? noun.to : said.to
  const among = cueAt(reading, to, 'among')
  const total = among && countAt(reading, among.to)
  const isWhole = total !== undefined && total.value >= said.value && total.value > 1
  if (!ranked && !most && !(noun && isWhole) && !(isWhole && countsPlaces(reading, total.to))) return undefined
  return among && isWhole
    ? { to: total.to, value: said.value, total: total.value }
    : { to: most ? most.to : said.to, value: said.value }
}

/** `second`, `2nd`, `No. 2`. */
function ordinalAt(reading: Reading, at: number): { value: number; to: number } | undefined {
  const word = cueAt(reading, at, 'ordinal-number')
  if (word?.entry.value !== undefined) return { value: word.entry.value, to: word.to }
  const sign = cueAt(reading, at, 'ordinal-sign')
  const digits = reading.tokens[sign ? sign.to : at]
  if (digits?.kind !== 'number' || !/^\d{1,3}$/.test(digits.text)) return undefined
  const value = Number(digits.text)
  if (sign) return { value, to: sign.to + 1 }
  const suffix = cueAt(reading, at + 1, 'ordinal-suffix')
  return suffix && isGlued(reading, at + 1) ? { value, to: suffix.to } : undefined
}

function countAt(reading: Reading, at: number): { value: number; to: number } | undefined {
  const article = cueAt(reading, at, 'article')
  const i = article ? article.to : at
  const token = reading.tokens[i]
  if (token?.kind === 'number')
    return /^\d{1,3}$/.test(token.text) ? { value: Number(token.text), to: i + 1 } : undefined
  return parseNumeral(reading, i)
}

/** What is counted as the whole is a group of places: `63 provinces`. */
function countsPlaces(reading: Reading, at: number): boolean {
  return measuresAt(reading, skipAdjectives(reading, at)).some(
    ({ entry }) => entry.kind === 'noun' && entry.noun.counted === 'doing',
  )
}

/** Whether some cue with the tag ends right before token `at`, whatever longer cue does. */
function endsWith(reading: Reading, at: number, tag: string): boolean {
  for (let from = Math.max(0, at - 5); from < at; from++) {
    if (hitsAt(reading, from).some((hit) => hit.to === at && hit.entry.kind === 'cue' && hit.entry.tag === tag))
      return true
  }
  return false
}
