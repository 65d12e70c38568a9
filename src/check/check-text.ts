import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Document } from '../core/model/document.ts'
import type { Extraction } from '../core/model/extraction.ts'
import type { Observation } from '../core/model/observation.ts'
import type { Span } from '../core/model/span.ts'
import { normalize } from '../core/text/normalize.ts'
import { tokenize } from '../core/text/token.ts'
import { extract, trace } from '../core/pipeline.ts'
import { judge } from './judge.ts'
import { passageFinder } from './passages.ts'
import type { Passage, PassageFinder } from './passages.ts'
import { judgement } from './verdict.ts'
import type { Judgement } from './verdict.ts'

/** A document that claims are to be held against, with what was extracted from it where that is known. */
export interface SourceText {
  readonly document: Document
  readonly extraction?: Extraction
}

/** The documents that claims are held against. */
export interface Source {
  readonly documents: readonly Document[]
  readonly observations: readonly Observation[]
  readonly dates: ReadonlyMap<string, string>
  readonly passages: PassageFinder
}

/** One figure of a text with its judgement; `figure` is absent where the text has no figure. */
export interface CheckedFigure extends Judgement {
  readonly figure?: Observation
  readonly claim: string
  readonly passages: readonly Passage[]
}

/** Reads the documents that claims are to be held against; one with an extraction is not extracted again. */
export function readSource(texts: readonly SourceText[], lexicon: Lexicon): Source {
  const read = texts.map((text) => {
    const traced = lazily(() => trace(text.document, lexicon))
    return { document: text.document, extraction: text.extraction ?? traced().extraction, traced }
  })
  return {
    documents: read.map(({ document }) => document),
    observations: read.flatMap(({ extraction }) => extraction.observations),
    dates: new Map(
      read.flatMap(({ document, extraction }) => {
        const date = document.meta.date ?? extraction.date
        return date === undefined ? [] : [[document.id, date] as const]
      }),
    ),
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

/** What a function gives, made when it is first asked for. */
function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** Judges every figure of a text, in the order of the text; a text without figures has one judgement that says so. */
export function checkText(document: Document, lexicon: Lexicon, source: Source): CheckedFigure[] {
  const { observations } = extract(document, lexicon)
  const passagesFor = (judged: Judgement, claim: string) =>
    judged.verdict === 'cannot-tell' ? source.passages(claim) : []
  if (observations.length === 0) {
    const claim = document.text.trim()
    const judged = judgement('no-figure')
    return [{ ...judged, claim, passages: passagesFor(judged, claim) }]
  }
  return observations.map((figure) => {
    const claim = textOf(document, figure.sentence)
    const judged = judge(withNamedPlace(figure, claim, lexicon), source.observations)
    return { ...judged, figure, claim, passages: passagesFor(judged, claim) }
  })
}

const textOf = (document: Document, { start, end }: Span) => document.text.slice(start, end).trim()

/**
 * The country is what a figure falls back to where no place was read. A name that stands in the sentence all the same, as in
 * the name of a port, is the place meant; without any the claim does not say its place.
 */
function withNamedPlace(figure: Observation, claim: string, lexicon: Lexicon): Observation {
  if (figure.origins.place === undefined || figure.place === undefined) return figure
  if (lexicon.place(figure.place)?.kind !== 'country') return figure
  const words = ` ${keysOf(claim)} `
  const named = lexicon.places.filter(
    ({ kind, name }) => kind !== 'country' && [name.vi, name.en].some((form) => words.includes(` ${keysOf(form)} `)),
  )
  const { place: _, ...placeless } = figure
  const [only] = named
  return only ? { ...placeless, place: only.id } : placeless
}

const keysOf = (text: string) =>
  tokenize(normalize(text).text)
    .map(({ key }) => key)
    .join(' ')
