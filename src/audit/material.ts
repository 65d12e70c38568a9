import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Claim } from '../core/link/claim.ts'
import type { Document } from '../core/model/document.ts'
import type { Observation } from '../core/model/observation.ts'
import { trace } from '../core/pipeline.ts'
import type { ReadSentence } from '../core/pipeline.ts'
import { spanOf } from '../core/link/segment.ts'
import type { Mention } from '../core/recognize/mention.ts'
import type { AuditData } from '../data/load-audit-data.ts'
import { printedInterval, indulgentInterval } from '../intervals/printed.ts'
import type { Interval } from '../intervals/interval.ts'
import { leastConfidence } from './finding.ts'

/** A figure of the audited text: the observation, the words it was read from, and what it may stand for. */
export interface Figure {
  readonly o: Observation
  readonly claim: Claim
  readonly range: Interval
  /** With the indulgence that is due to rounding and cutting. */
  readonly wide: Interval
}

/** All that the rules look at. */
export interface Material {
  readonly document: Document
  readonly lexicon: Lexicon
  readonly data: AuditData
  /** Figures that are read well enough to compute with, in the order of the text. */
  readonly figures: readonly Figure[]
  /** Place of a figure among `figures`. */
  readonly indexOf: (figure: Figure) => number
  readonly sentences: readonly ReadSentence[]
  /** Observations of the other documents, read as well. */
  readonly elsewhere: readonly Observation[]
  /** The figure at the end of the chain of `of`. */
  readonly rootOf: (figure: Figure) => Figure
  /** What stands between two figures of one sentence; undefined where they are of two. */
  readonly between: (a: Figure, b: Figure) => readonly Mention[] | undefined
  /** The words of a mention as the text has them, in lower case. */
  readonly wordsOf: (figure: Figure, mention: Pick<Mention, 'from' | 'to'>) => string
}

/** Reads a text for the rules. */
export function gatherMaterial(
  document: Document,
  lexicon: Lexicon,
  data: AuditData,
  elsewhere: readonly Observation[],
): Material {
  const { claims, extraction, sentences } = trace(document, lexicon)
  const all = extraction.observations.flatMap((o, k): Figure[] => {
    const claim = claims[k]
    return claim ? [{ o, claim, range: printedInterval(o), wide: indulgentInterval(o) }] : []
  })
  const byId = new Map(all.map((figure) => [figure.o.id, figure]))
  const rootOf = (figure: Figure): Figure => {
    let root = figure
    for (let steps = 0; root.o.of !== undefined && steps < all.length; steps++) root = byId.get(root.o.of) ?? root
    return root
  }
  const figures = all.filter(({ o }) => isUsable(o))
  const places = new Map(figures.map((figure, k) => [figure, k]))
  return {
    document,
    lexicon,
    data,
    figures,
    indexOf: (figure) => places.get(figure) ?? -1,
    sentences,
    elsewhere: elsewhere.filter(isUsable),
    rootOf,
    between(a, b) {
      if (a.claim.frame.reading !== b.claim.frame.reading) return undefined
      const [first, second] = [a.claim.frame.at, b.claim.frame.at].sort((x, y) => x - y)
      return a.claim.frame.mentions.slice((first ?? 0) + 1, second)
    },
    wordsOf: ({ claim: { frame } }, { from, to }) => {
      const { start, end } = spanOf(frame.reading, from, to)
      return frame.reading.text.slice(start, end).toLowerCase()
    },
  }
}

/** A number whose separator may be read two ways, or a misprint put right, is nothing to compute with. */
const doubtful = new Set(['ambiguous-separator', 'misprint-repaired'])

const isUsable = ({ confidence, issues, value }: Observation): boolean =>
  confidence >= leastConfidence && Number.isFinite(value) && !issues.some(({ code }) => doubtful.has(code))

/** Whether two observations speak of the same thing at the same place: indicator, part, place and unit. */
export function sameSubject(a: Observation, b: Observation): boolean {
  return a.indicator === b.indicator && a.breakdown === b.breakdown && a.place === b.place && a.unit === b.unit
}
