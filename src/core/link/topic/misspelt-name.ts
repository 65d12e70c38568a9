import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import { spanOf } from '../segment.ts'
import type { Asked } from './asked.ts'
import { entryOf, suits } from './catalogue.ts'
import { nounPhrase } from './own-words.ts'

/** `chỉ số sàn xuất công nghịêp`: words that are nearly a name of the catalogue. */
export function misspeltName(asked: Asked): Proposed | undefined {
  const { frame } = asked
  const { reading } = frame
  const { guessName } = reading.lexicon
  const first = asked.strange && nounPhrase(frame).find((mention) => mention.kind !== 'sign')
  if (!guessName || !first) return undefined
  const tokens = reading.tokens
    .slice(first.from, Math.min(first.from + 14, frame.quantity.from))
    .filter((token) => token.kind === 'word')
  const found = guessName(tokens.map((token) => token.key))
  const [start, end] = found ? [tokens[found.from], tokens[found.to - 1]] : []
  if (!found || !start || !end || !suits(asked, found.id)) return undefined
  // `doanh thu bình quân một doanh nghiệp` is near another name only where its own first words are cut.
  const cutsName = frame.left.some((mention) => {
    const span = spanOf(reading, mention.from, mention.to)
    if (mention.kind === 'indicator') return span.start < start.start && start.start < span.end
    // `giảm bình quân` is near `giá bình quân`.
    return hasTag(mention, 'increase', 'decrease') && span.start < end.end && start.start < span.end
  })
  if (cutsName) return undefined
  // `tỷ lệ tăng dân số` is no misspelt total.
  const kind = entryOf(asked, found.id)?.kind
  const isRate = frame.quantity.family === 'ratio' && frame.left.some((mention) => hasTag(mention, 'rate-head'))
  if (isRate && (kind === 'amount' || kind === 'count')) return undefined
  return { value: found.id, origin: 'stated', strength: 65, span: { start: start.start, end: end.end } }
}
