import type { Language } from '../../core/lexicon/lexicon.ts'
import type { Observation } from '../../core/model/observation.ts'
import type * as z from 'zod'
import type { tableSchema } from '../../schema/table-schema.ts'
import { limitText } from '../limit-text.ts'
import { shortMissingText } from '../missing-text.ts'
import type { References } from '../sources.ts'
import type { Cell, CellPart, Derived, Figure, Missing, Row } from '../table.ts'
import type { TableWording } from '../wording.ts'
import type { Comparison } from './compare.ts'
import { conclusionTexts } from './conclusion-text.ts'
import { pageWords, plain } from './page-words.ts'
import { shownObservations } from './shown-observations.ts'

/** A comparison as it is published in JSON. */
export type ComparisonJson = z.output<typeof tableSchema>
type Schema<K extends keyof ComparisonJson> = ComparisonJson[K] extends readonly (infer Item)[] ? Item : never
type CellJson = Schema<'rows'>['cells'][number]

/** The name of an observation in the JSON: its document and id. */
const refOf = ({ doc, id }: Pick<Observation, 'doc' | 'id'>) => `${doc}#${id}`

/** Gives a comparison the shape of `schema/table.schema.json`: every figure names its observation, which has its source. */
export function comparisonJson(comparison: Comparison, language: Language): ComparisonJson {
  const { table, options, evidence, lexicon, dateOf } = comparison
  const references: References = { of: refOf, letterOf: (doc) => doc, dateOf }
  const words = pageWords(language, lexicon, { ...references, cited: () => [] })
  const { can, cannot } = conclusionTexts(comparison.conclusions, words)
  const { wording } = words
  const shown = shownObservations(table).sort((a, b) => (a.doc === b.doc ? a.start - b.start : a.doc < b.doc ? -1 : 1))
  const docs = new Set(shown.map(({ doc }) => doc))
  return {
    language,
    options: {
      by: options.by,
      sort: options.sort,
      territory: options.territory,
      ...(options.preference === undefined ? {} : { prefer: options.preference }),
      derive: options.withDerived,
      parts: options.withParts,
      ...copySelection(options.selection),
    },
    places: table.places.map((id) => ({ id, name: wording.place(id) })),
    rows: table.sections.flatMap(({ rows }) => rows.map((row) => rowJson(row, wording))),
    absent: comparison.absent.map(({ indicator, stated }) => ({ indicator, stated: [...stated] })),
    conclusions: [...can],
    limits: [
      ...cannot.map((text) => ({ code: 'undecided', text })),
      ...comparison.limits.map((limit) => ({ code: limit.code, text: plain(limitText(limit, wording, references)) })),
    ],
    observations: Object.fromEntries(
      shown.map((o) => {
        const sentence = evidence.sentenceOf(o)
        return [refOf(o), { ...observationJson(o), ...(sentence === undefined ? {} : { sentence_text: sentence }) }]
      }),
    ),
    documents: evidence.sources
      .filter(({ id }) => docs.has(id))
      .map(({ id, title, publisher, date }) => ({
        id,
        ...(title === undefined ? {} : { title }),
        ...(publisher === undefined ? {} : { publisher }),
        ...(date === undefined ? {} : { date }),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

function copySelection({ indicators, places, periods, measures }: Comparison['options']['selection']) {
  return {
    ...(indicators === undefined ? {} : { indicators: [...indicators] }),
    ...(places === undefined ? {} : { places: [...places] }),
    ...(periods === undefined ? {} : { periods: [...periods] }),
    ...(measures === undefined ? {} : { measures: [...measures] }),
  }
}

function observationJson({ issues, origins, ...rest }: Observation): ComparisonJson['observations'][string] {
  return {
    ...rest,
    sentence: { ...rest.sentence },
    origins: { ...origins },
    issues: issues.map((issue) => ({ ...issue })),
  }
}

function rowJson(row: Row, wording: TableWording): Schema<'rows'> {
  const { indicator, measure, basis, breakdown, period, unit, scale, orderFault } = row
  return {
    indicator,
    name: wording.indicator(indicator, breakdown),
    measure,
    ...(basis === undefined ? {} : { basis }),
    ...(breakdown === undefined ? {} : { breakdown }),
    period,
    unit,
    scale,
    cells: row.cells.map((cell) => cellJson(cell, wording)),
    benchmarks: row.benchmarks.map(figureJson),
    ...(orderFault === undefined ? {} : { order_fault: orderFault }),
  }
}

function cellJson(cell: Cell, wording: TableWording): CellJson {
  const { place, territory, figures, targets, isConflict, missing, passedOver, parts, derived, standing } = cell
  return {
    place,
    ...(territory === undefined ? {} : { territory: { from: territory.from, to: territory.to } }),
    figures: figures.map(figureJson),
    targets: targets.map(figureJson),
    conflict: isConflict,
    ...(missing === undefined ? {} : { missing: missingJson(missing, wording) }),
    ...(passedOver === undefined ? {} : { passed_over: passedOver.map(figureJson) }),
    ...(parts === undefined ? {} : { parts: parts.map(partJson) }),
    ...(derived === undefined ? {} : { derived: derived.map(derivedJson) }),
    ...(standing === undefined
      ? {}
      : { standing: { from: standing.from, to: standing.to, of: standing.of, tie: standing.isTie } }),
  }
}

const missingJson = (missing: Missing, wording: TableWording) => ({
  code: missing.code,
  text: plain(shortMissingText(missing, wording)),
  ...('nearest' in missing ? { nearest: refOf(missing.nearest) } : {}),
})

const partJson = ({ place, territory, figures, targets, isConflict, passedOver }: CellPart) => ({
  place,
  ...(territory === undefined ? {} : { territory: { from: territory.from, to: territory.to } }),
  figures: figures.map(figureJson),
  targets: targets.map(figureJson),
  conflict: isConflict,
  ...(passedOver === undefined ? {} : { passed_over: passedOver.map(figureJson) }),
})

const figureJson = ({ observation, amount, high, comparisons, repeated, components, isEarly }: Figure) => ({
  observation: refOf(observation),
  amount,
  ...(high === undefined ? {} : { high }),
  early: isEarly,
  comparisons: comparisons.map(refOf),
  repeated: repeated.map(refOf),
  components: components.map(refOf),
})

const derivedJson = ({ kind, value, low, high, unit, period, level, ratio }: Derived) => ({
  kind,
  value,
  low,
  high,
  unit,
  ...(period === undefined ? {} : { period }),
  formula: kind === 'plan' ? ('level / (attainment / 100)' as const) : ('level / (1 + growth / 100)' as const),
  level: refOf(level),
  ratio: refOf(ratio),
})
