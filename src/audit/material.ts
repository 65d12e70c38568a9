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
  /** Figures of the same sentence, the figure itself among them. */
  readonly beside: (figure: Figure) => readonly Figure[]
  /** Figures that qualify another. */
  readonly qualifying: (figure: Figure) => readonly Figure[]
  readonly withId: (id: string | undefined) => Figure | undefined
  /** What the text says of the subject of an observation in a period. */
  readonly saidOf: (subject: Observation, period: string | undefined) => readonly Figure[]
  /** What the other documents say of it, read as well. */
  readonly saidElsewhere: (subject: Observation, period: string | undefined) => readonly Observation[]
  /** Whether there are other documents. */
  readonly isCompared: boolean
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
  const bySentence = groupBy(figures, ({ o }) => o.sentence.start)
  const byHead = groupBy(figures, ({ o }) => o.of)
  const bySubject = groupBy(figures, ({ o }) => subjectKey(o, o.period))
  const others = elsewhere.filter(isUsable)
  const othersBySubject = groupBy(others, (o) => subjectKey(o, o.period))
  return {
    document,
    lexicon,
    data,
    figures,
    indexOf: (figure) => places.get(figure) ?? -1,
    sentences,
    beside: ({ o }) => bySentence.get(o.sentence.start) ?? [],
    qualifying: ({ o }) => byHead.get(o.id) ?? [],
    withId: (id) => {
      const figure = id === undefined ? undefined : byId.get(id)
      return figure && places.has(figure) ? figure : undefined
    },
    saidOf: (subject, period) => bySubject.get(subjectKey(subject, period)) ?? [],
    saidElsewhere: (subject, period) => othersBySubject.get(subjectKey(subject, period)) ?? [],
    isCompared: others.length > 0,
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

/** A thing at a place in a period: indicator, part, place and unit. */
const subjectKey = ({ indicator, breakdown, place, unit }: Observation, period: string | undefined) =>
  JSON.stringify([indicator, breakdown, place, unit, period])

/** Items by what a function says of each, in their order. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
