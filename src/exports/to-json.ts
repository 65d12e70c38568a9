import type { Observation } from '../core/model/observation.ts'
import { observationsOf } from '../tables/observations-of.ts'
import type { Figure, Row, Table } from '../tables/table.ts'
import type { ExportDocument, Material } from './material.ts'

/** Documents, observations with their sentences and the table made of them, as one JSON value. */
export function materialToJson(material: Material, table: Table): string {
  const { documents, observations, sentenceOf } = material
  return print({
    documents,
    observations: observations.map((o) => ({ ...o, sentence_text: sentenceOf(o) })),
    table: tableValue(table),
  })
}

/** A table as JSON: rows with their cells; a figure names its observation as `doc#id`, and all of these stand beside them. */
export function tableToJson(
  table: Table,
  {
    documents,
    sentenceOf,
  }: { readonly documents: readonly ExportDocument[]; readonly sentenceOf?: Material['sentenceOf'] },
): string {
  const all = table.sections.flatMap(({ rows }) => rows.flatMap(observationsOf))
  const used = [...new Map(all.map((o) => [referenceTo(o), o])).values()]
  const docs = new Set(used.map(({ doc }) => doc))
  return print({
    documents: documents.filter(({ id }) => docs.has(id)),
    observations: used.map((o) => ({ ...o, sentence_text: sentenceOf?.(o) })),
    table: tableValue(table),
  })
}

const print = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

const tableValue = ({ places, sections }: Table) => ({
  places,
  rows: sections.flatMap(({ rows }) => rows.map(rowValue)),
})

const rowValue = ({ indicator, breakdown, measure, basis, period, unit, scale, cells, benchmarks }: Row) => ({
  indicator,
  breakdown,
  measure,
  basis,
  period,
  unit,
  multiplier: scale,
  cells: cells.map(({ place, territory, figures, targets, isConflict, missing }) => ({
    place,
    territory,
    figures: figures.map(figureValue),
    targets: targets.map(figureValue),
    is_conflict: isConflict,
    missing: missing && {
      code: missing.code,
      nearest: 'nearest' in missing ? referenceTo(missing.nearest) : undefined,
    },
  })),
  benchmarks: benchmarks.map((figure) => ({ place: figure.observation.place, ...figureValue(figure) })),
})

const figureValue = ({ observation: o, amount, high, isEarly, comparisons, repeated, components }: Figure) => ({
  amount,
  high,
  status: o.status,
  bound: o.bound,
  is_early: isEarly,
  observation: referenceTo(o),
  comparisons: comparisons.map(referenceTo),
  repeated: repeated.map(referenceTo),
  components: components.map(referenceTo),
})

const referenceTo = ({ doc, id }: Observation) => `${doc}#${id}`
