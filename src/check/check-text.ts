import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Document } from '../core/model/document.ts'
import type { Extraction } from '../core/model/extraction.ts'
import type { Observation } from '../core/model/observation.ts'
import type { Span } from '../core/model/span.ts'
import { trace } from '../core/pipeline.ts'
import type { Trace } from '../core/pipeline.ts'
import { loadAuditData } from '../data/load-audit-data.ts'
import { loadCheckData } from '../data/load-check-data.ts'
import { claimWords } from './claim-words.ts'
import type { ClaimWords } from './claim-words.ts'
import { claimedFigures } from './claimed-figures.ts'
import { judge } from './judge.ts'
import type { KnownFigures } from './judge.ts'
import { judgeWords } from './judge-words.ts'
import type { Known } from './judge-words.ts'
import { keysOf } from './keys.ts'
import { passageFinder } from './passages.ts'
import type { Passage, PassageFinder } from './passages.ts'
import { judgement } from './verdict.ts'
import type { Judgement, StatedVerdict } from './verdict.ts'
import { verdictsInWords } from './verdict-in-words.ts'
import type { VerdictInWords } from './verdict-in-words.ts'

/** A document that claims are to be held against, with what was extracted from it where that is known. */
export interface SourceText {
  readonly document: Document
  readonly extraction?: Extraction
}

/** The documents that claims are held against. */
export interface CheckSource extends KnownFigures, Known {
  readonly documents: readonly Document[]
  readonly dates: ReadonlyMap<string, string>
  readonly passages: PassageFinder
  readonly words: ClaimWords
}

/** One figure of a text, or one verdict on a plan in words, with its judgement; both are absent where the text has neither. */
export interface CheckedFigure extends Judgement {
  readonly figure?: Observation
  readonly words?: VerdictInWords
  readonly claim: string
  readonly passages: readonly Passage[]
}

/** Reads the documents that claims are to be held against; one with an extraction is not extracted again. */
export function readCheckSource(texts: readonly SourceText[], lexicon: Lexicon): CheckSource {
  const read = texts.map((text) => {
    const traced = lazily(() => trace(text.document, lexicon))
    return { document: text.document, extraction: text.extraction ?? traced().extraction, traced }
  })
  const words = claimWords(lexicon)
  const { alsoReportedAs } = loadCheckData()
  const { lessIsBetter, manifold } = loadAuditData()
  return {
    verdicts: lazily(() => read.flatMap(({ document, traced }) => statedVerdicts(document, traced(), words))),
    documents: read.map(({ document }) => document),
    observations: read.flatMap(({ extraction }) => extraction.observations),
    dates: new Map(
      read.flatMap(({ document, extraction }) => {
        const date = document.meta.date ?? extraction.date
        return date === undefined ? [] : [[document.id, date] as const]
      }),
    ),
    lessIsBetter,
    alsoReportedAs,
    manifold,
    saysNearly: ({ doc, start, bound, sentence }) => {
      const text = read.find(({ document }) => document.id === doc)?.document.text.slice(sentence.start, start) ?? ''
      return bound === 'at_most' && (['vi', 'en'] as const).some((language) => words.endsNearly(text, language))
    },
    sentenceOf: ({ doc, sentence: { start, end } }) =>
      new Set(keysOf(read.find(({ document }) => document.id === doc)?.document.text.slice(start, end) ?? '')),
    words,
    passages: passageFinder(
      read.map(({ document, traced }) => ({
        document,
        sentencesOf: () => {
          const { text, sentences } = traced()
          return sentences.map(({ reading }) => ({
            start: text.toSource(reading.sentence.start),
            end: text.toSource(reading.sentence.end),
          }))
        },
      })),
    ),
  }
}

/** Verdicts in words of a document; place and period that a sentence leaves out are those of the document. */
function statedVerdicts(document: Document, traced: Trace, words: ClaimWords): StatedVerdict[] {
  const { place, period } = traced.extraction
  return verdictsInWords(traced, words.looseName).map((found) => ({
    ...(place === undefined ? {} : { place }),
    ...(period === undefined ? {} : { period }),
    ...found,
    doc: document.id,
  }))
}

/** What a function gives, made when it is first asked for. */
function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/**
 * Judges every figure of a text and every verdict on a plan in words alone, in the order of the text; a text without either
 * has one judgement that says so.
 */
export function checkText(document: Document, lexicon: Lexicon, source: CheckSource): CheckedFigure[] {
  const traced = trace(document, lexicon)
  const passagesFor = (judged: Judgement, claim: string) =>
    judged.verdict === 'cannot-tell' ? source.passages(claim) : []
  const indicators = new Set(source.observations.map(({ indicator }) => indicator))
  const isKnown = (indicator: string) => indicators.has(indicator)
  const figures = claimedFigures(traced, lexicon, source.words, isKnown).map((claimed): CheckedFigure => {
    const claim = textOf(document, claimed.figure.sentence)
    const meant = withNamedPlace(claimed.meant, claim, lexicon)
    const judged = judge({ ...claimed, meant }, source)
    return { ...judged, figure: meant, claim, passages: passagesFor(judged, claim) }
  })
  const worded = verdictsInWords(traced, source.words.looseName).map((words): CheckedFigure => {
    const claim = textOf(document, words.sentence)
    const judged = judgeWords(words, source)
    return { ...judged, words, claim, passages: passagesFor(judged, claim) }
  })
  if (figures.length + worded.length > 0) return [...figures, ...worded].sort((a, b) => startOf(a) - startOf(b))
  const claim = document.text.trim()
  const judged = judgement('no-figure')
  return [{ ...judged, claim, passages: passagesFor(judged, claim) }]
}

/** The figure or the words that were judged, as they stand in the text. */
export const markedOf = ({ figure, words }: CheckedFigure): (Span & { readonly quote: string }) | undefined =>
  figure ?? words

const startOf = (checked: CheckedFigure) => markedOf(checked)?.start ?? 0

const textOf = (document: Document, { start, end }: Span) => document.text.slice(start, end).trim()

/**
 * The country is what a figure falls back to where no place was read. A name that stands in the sentence all the same, as in
 * the name of a port, is the place meant; without any the claim does not say its place.
 */
function withNamedPlace(figure: Observation, claim: string, lexicon: Lexicon): Observation {
  if (figure.place === undefined || (figure.origins.place === undefined && figure.measure !== 'rank')) return figure
  if (lexicon.place(figure.place)?.kind !== 'country') return figure
  const words = ` ${keysOf(claim).join(' ')} `
  const named = lexicon.places.filter(
    ({ kind, name }) =>
      kind !== 'country' && [name.vi, name.en].some((form) => words.includes(` ${keysOf(form).join(' ')} `)),
  )
  const { place: _, ...placeless } = figure
  const [only] = named
  return only ? { ...placeless, place: only.id } : placeless
}
