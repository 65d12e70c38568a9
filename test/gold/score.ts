import { readFileSync } from 'node:fs'
import type { Observation } from '../../src/core/model/observation.ts'

/** An annotated observation: the fields of an observation without what the program adds. */
export type GoldRow = Partial<Observation> & Pick<Observation, 'doc' | 'id' | 'start' | 'end'>

/** Reads annotated observations, one JSON object a line. */
export function readGold(file: URL): GoldRow[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as GoldRow)
}

const near = (a: unknown, b: unknown) =>
  (a ?? null) === (b ?? null) ||
  (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)))
const same = (a: unknown, b: unknown, otherwise: unknown = null) => (a ?? otherwise) === (b ?? otherwise)

type Check = (gold: GoldRow, given: GoldRow) => boolean
const core: Check[] = [
  (g, s) => same(g.indicator, s.indicator, 'other'),
  (g, s) => same(g.measure, s.measure),
  (g, s) => near(g.value, s.value) && near(g.high, s.high) && near(g.total, s.total),
  (g, s) => same(g.unit, s.unit),
]
const strict: Check[] = [
  ...core,
  (g, s) => same(g.place, s.place),
  (g, s) => same(g.period, s.period),
  (g, s) => same(g.basis, s.basis),
  (g, s) => (g.status === 'target') === (s.status === 'target'),
]

/** F1 in percent. */
export interface Scores {
  readonly found: number
  readonly core: number
  readonly strict: number
  readonly triples: number
}

/** Scores observations against annotations: found (spans overlap), core and strict fields, and comparisons with their heads. */
export function scoreAgainst(gold: readonly GoldRow[], given: readonly GoldRow[]): Scores {
  const pairs = gold.flatMap((g) =>
    given
      .filter((s) => s.doc === g.doc && Math.min(g.end, s.end) > Math.max(g.start, s.start))
      .map((s) => ({ g, s, rank: (core[2]?.(g, s) ? 1e6 : 0) + Math.min(g.end, s.end) - Math.max(g.start, s.start) })),
  )
  pairs.sort((a, b) => b.rank - a.rank)
  const matched = new Map<GoldRow, GoldRow>()
  const used = new Set<GoldRow>()
  for (const { g, s } of pairs) {
    if (matched.has(g) || used.has(s)) continue
    matched.set(g, s)
    used.add(s)
  }
  const agree = (g: GoldRow, checks: readonly Check[]) => {
    const s = matched.get(g)
    return s !== undefined && checks.every((check) => check(g, s))
  }
  const head = (rows: readonly GoldRow[], row: GoldRow) =>
    row.of === undefined ? undefined : rows.find((other) => other.doc === row.doc && other.id === row.of)
  const goldTriples = gold.filter((g) => head(gold, g))
  const hits = goldTriples.filter((g) => {
    const s = matched.get(g)
    const to = head(gold, g)
    return s && to && agree(g, strict) && agree(to, strict) && head(given, s) === matched.get(to)
  })
  return {
    found: f1(matched.size, gold.length, given.length),
    core: f1(gold.filter((g) => agree(g, core)).length, gold.length, given.length),
    strict: f1(gold.filter((g) => agree(g, strict)).length, gold.length, given.length),
    triples: f1(hits.length, goldTriples.length, given.filter((s) => head(given, s)).length),
  }
}

const f1 = (hits: number, gold: number, given: number) => (gold + given === 0 ? 100 : (200 * hits) / (gold + given))
