import stringWidth from 'string-width'
import type { Language } from '../core/lexicon/lexicon.ts'
import type { ExplainedField, Explanation } from '../core/model/explanation.ts'
import type { Observation, Proposal } from '../core/model/observation.ts'
import type { Span } from '../core/model/span.ts'
import { hasMessage, message } from '../data/messages.ts'
import { describeValue, formatNumber } from './wording.ts'

/** Tells in plain text how one observation came about: its sentence, what was recognised in it, and which rule won each field. */
export function describeExplanation(explanation: Explanation, text: string, language: Language): string {
  const { observation, sentence, mentions, fields } = explanation
  const say = (key: string, params = {}) => message(language, `explain.${key}`, params)
  const seen = mentions.map((mention) => [
    sayOr(`cli.mention.${mention.kind}`, mention.kind, language),
    `“${onOneLine(mention.quote)}”`,
    offsetsOf(mention),
    mention.detail,
  ])
  const doubts = observation.issues.map(({ code, detail }) => [code, detail ?? ''])
  return [
    `${observation.doc} ${observation.id}  ${onOneLine(observation.quote)}  ${offsetsOf(observation)}`,
    '',
    `${say('sentence')} ${offsetsOf(sentence)}`,
    `  ${onOneLine(sentence.quote)}`,
    '',
    say('result'),
    ...resultOf(observation, language).map((line) => `  ${line}`),
    '',
    say('mentions'),
    ...alignColumns(seen),
    '',
    say('fields'),
    ...alignColumns(fields.flatMap((field) => rowsOf(field, text, language))),
    ...(doubts.length === 0 ? [] : ['', say('issues'), ...alignColumns(doubts)]),
    '',
    '',
  ].join('\n')
}

function resultOf(observation: Observation, language: Language): string[] {
  const { indicator, indicator_text, measure, unit, place, period, status, basis, of, verdict, breakdown } = observation
  const parts = [
    `${indicator} “${onOneLine(indicator_text)}”`,
    breakdown,
    message(language, `cli.measure.${measure}`),
    `${describeValue(observation, language)} ${unit}`,
    place,
    period,
    message(language, `cli.status.${status}`),
    basis,
    of === undefined ? undefined : `${message(language, 'cli.field-name.of')} ${of}`,
    verdict,
  ]
  const confidence = message(language, 'explain.confidence', {
    value: formatNumber(observation.confidence, language),
  })
  return [parts.filter((part) => part !== undefined).join(' · '), confidence]
}

/** A line for the winner of a field and one for each that lost against it. */
function rowsOf({ field, won, lost }: ExplainedField, text: string, language: Language): string[][] {
  const name = sayOr(`cli.field-name.${field}`, field, language)
  const winner = won
    ? [name, won.value, ...proposalCells(won, text, language)]
    : [name, message(language, 'explain.undecided')]
  return [
    winner,
    ...lost.map((proposal) => [
      '',
      message(language, 'explain.lost', { value: proposal.value }),
      ...proposalCells(proposal, text, language),
    ]),
  ]
}

function proposalCells({ origin, rule, strength, span }: Proposal, text: string, language: Language): string[] {
  const words = span && onOneLine(text.slice(span.start, span.end))
  return [
    message(language, `cli.origin.${origin}`),
    message(language, 'explain.rule', { rule }),
    message(language, 'explain.strength', { strength }),
    span && words !== undefined ? message(language, 'explain.from', { words, start: span.start, end: span.end }) : '',
  ]
}

function sayOr(key: string, otherwise: string, language: Language): string {
  return hasMessage(language, key) ? message(language, key) : otherwise
}

const offsetsOf = ({ start, end }: Span) => `${start}-${end}`

const onOneLine = (words: string) => words.replace(/\s+/g, ' ').trim()

/** Rows as lines in which each column begins below the one above; a column stops widening at 40 cells. */
function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [k, cell] of row.entries()) widths[k] = Math.max(widths[k] ?? 0, Math.min(stringWidth(cell), 40))
  }
  return rows.map((row) => {
    const cells = row.map((cell, k) => cell + ' '.repeat(Math.max(0, (widths[k] ?? 0) - stringWidth(cell))))
    return `  ${cells.join('  ').trimEnd()}`
  })
}
