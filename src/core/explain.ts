import type { Lexicon } from './lexicon/lexicon.ts'
import type { Claim } from './link/claim.ts'
import { spanOf } from './link/segment.ts'
import type { Document } from './model/document.ts'
import type { ExplainedField, ExplainedMention, Explanation } from './model/explanation.ts'
import type { FieldName, Observation, Proposal } from './model/observation.ts'
import type { Span } from './model/span.ts'
import { trace } from './pipeline.ts'
import type { Mention } from './recognize/mention.ts'
import type { NormalText } from './text/normalize.ts'

/** Which figures to explain: the one at an offset, those whose quote or sentence holds a text, or all. */
export interface ExplainRequest {
  readonly at?: number
  readonly quote?: string
}

/** Tells of each wanted observation which words were recognised and which rule filled each field against which others. */
export function explain(document: Document, lexicon: Lexicon, request: ExplainRequest = {}): Explanation[] {
  const { claims, extraction, text } = trace(document, lexicon)
  return extraction.observations.flatMap((observation, k) => {
    const claim = claims[k]
    return claim && isWanted(observation, text.source, request) ? [explainClaim(claim, observation, text)] : []
  })
}

function isWanted(observation: Observation, source: string, { at, quote }: ExplainRequest): boolean {
  if (at !== undefined) return observation.start <= at && at < observation.end
  if (quote === undefined) return true
  const wanted = quote.normalize('NFC')
  if (observation.quote.normalize('NFC').includes(wanted)) return true
  const { start, end } = observation.sentence
  return wanted.length > observation.quote.length && source.slice(start, end).normalize('NFC').includes(wanted)
}

function explainClaim(claim: Claim, observation: Observation, text: NormalText): Explanation {
  const { reading, mentions } = claim.frame
  const quote = text.source.slice(observation.sentence.start, observation.sentence.end)
  return {
    observation,
    sentence: { ...observation.sentence, quote },
    mentions: mentions
      .filter((mention) => mention.kind !== 'sign')
      .map((mention): ExplainedMention => {
        const span = toSource(spanOf(reading, mention.from, mention.to), text)
        return {
          ...span,
          kind: mention.kind,
          quote: text.source.slice(span.start, span.end),
          detail: detailOf(mention),
        }
      }),
    fields: Object.entries(claim.decisions).map(([field, { won, lost }]): ExplainedField => ({
      field: field as FieldName,
      ...(won ? { won: inSource(won, text) } : {}),
      lost: lost.map((proposal) => inSource(proposal, text)),
    })),
  }
}

const toSource = (span: Span, text: NormalText): Span => ({
  start: text.toSource(span.start),
  end: text.toSource(span.end),
})

const inSource = (proposal: Proposal, text: NormalText): Proposal =>
  proposal.span ? { ...proposal, span: toSource(proposal.span, text) } : proposal

function detailOf(mention: Mention): string {
  switch (mention.kind) {
    case 'quantity':
      return [mention.value, mention.high, mention.total && `/${mention.total}`, mention.unit, mention.bound]
        .filter((part) => part !== undefined && part !== '')
        .join(' ')
    case 'indicator':
      return mention.names.map(({ id, firmness }) => `${id} (${firmness})`).join(', ')
    case 'place':
      return mention.place.id
    case 'cue':
      return [...mention.tags.keys()].join(', ')
    case 'period':
      return [mention.relative, mention.role, mention.calendar && JSON.stringify(mention.calendar)]
        .filter(Boolean)
        .join(' ')
    case 'base':
      return [mention.meaning, mention.place, mention.calendar && JSON.stringify(mention.calendar)]
        .filter(Boolean)
        .join(' ')
    default:
      return ''
  }
}
