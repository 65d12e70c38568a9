import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Observation, Status } from '../core/model/observation.ts'
import { csvLine } from '../formats/csv.ts'
import { decimalsOf } from '../tables/format-number.ts'
import { scaleFor } from '../tables/unit.ts'
import type { Material } from './material.ts'
import { sdmxPeriod } from './sdmx-period.ts'

/** The dataflow that every row belongs to. */
export const sdmxDataflow = 'DOICHIEU:DF_CITY_FIGURES(1.0.0)'

/** Dimensions: together they tell any two rows apart, also where two texts state the same. */
const dimensions = [
  'FREQ',
  'REF_AREA',
  'INDICATOR',
  'BREAKDOWN',
  'MEASURE',
  'BASIS',
  'VALUE_TYPE',
  'SOURCE_DOC',
  'SOURCE_OBS',
  'TIME_PERIOD',
] as const

const attributes = [
  'OBS_STATUS',
  'UNIT_MEASURE',
  'UNIT_MULT',
  'DECIMALS',
  'BOUND',
  'UPPER_VALUE',
  'WHOLE',
  'VERDICT',
  'REF_AREA_ISO',
  'SOURCE_TITLE',
  'SOURCE_AGENCY',
  'SOURCE_DATE',
  'COMMENT_OBS',
] as const

/** The columns of the SDMX-CSV in their order. */
export const sdmxColumns: readonly string[] = [
  'STRUCTURE',
  'STRUCTURE_ID',
  'ACTION',
  ...dimensions,
  'OBS_VALUE',
  ...attributes,
]

type Component = (typeof dimensions)[number] | 'OBS_VALUE' | (typeof attributes)[number]

/** An SDMX-CSV and how many figures it could not take: a figure without a period has no key. */
export interface SdmxExport {
  readonly content: string
  readonly leftOut: number
}

/** Codes of CL_OBS_STATUS. A target is no status there but a value of another kind: `VALUE_TYPE` tells it, as a dimension. */
const observationStatus: Readonly<Record<Status, string>> = { actual: 'A', estimate: 'E', forecast: 'F', target: 'A' }

/** Codes that SDMX uses for a dimension without a value: total, not applicable, unknown. */
const absent = { total: '_T', notApplicable: '_Z', unknown: '_U' } as const

/**
 * Observations as SDMX-CSV 2.0: a row each, for information (`I`), `.` decimals. `OBS_VALUE` times ten to the power of
 * `UNIT_MULT` is in `UNIT_MEASURE`; the multiplier is one for all figures of an indicator, measure and unit.
 */
export function toSdmxCsv(
  { observations, documents }: Pick<Material, 'observations' | 'documents'>,
  lexicon: Lexicon,
): SdmxExport {
  const dated = observations.filter(hasPeriod)
  const scales = scalesOf(dated)
  const known = new Map(documents.map((document) => [document.id, document]))
  const lines = dated.map((o) => {
    const document = known.get(o.doc)
    const components = {
      ...keyOf(o),
      ...valueOf(o, scales.get(seriesOf(o)) ?? 1),
      OBS_STATUS: observationStatus[o.status],
      UNIT_MEASURE: codeOf(o.unit),
      BOUND: o.bound,
      VERDICT: o.verdict,
      REF_AREA_ISO: lexicon.place(o.place ?? '')?.iso,
      SOURCE_TITLE: document?.title,
      SOURCE_AGENCY: document?.publisher,
      SOURCE_DATE: document?.date,
      COMMENT_OBS: o.quote.replace(/\s+/g, ' '),
    } satisfies Record<Component, string | number | undefined>
    const columns = [...dimensions, 'OBS_VALUE', ...attributes] as const
    return csvLine(['dataflow', sdmxDataflow, 'I', ...columns.map((column) => components[column])])
  })
  return { content: csvLine(sdmxColumns) + lines.join(''), leftOut: observations.length - dated.length }
}

type Dated = Observation & { readonly period: string }

const hasPeriod = (o: Observation): o is Dated => o.period !== undefined

function keyOf(o: Dated): Record<(typeof dimensions)[number], string> {
  const { frequency, time } = sdmxPeriod(o.period)
  return {
    FREQ: frequency,
    REF_AREA: o.place ?? absent.unknown,
    INDICATOR: o.indicator,
    BREAKDOWN: o.breakdown?.replace(/\s+/g, ' ') ?? absent.total,
    MEASURE: o.measure,
    BASIS: o.basis === undefined ? absent.notApplicable : codeOf(o.basis),
    VALUE_TYPE: o.status === 'target' ? 'target' : 'result',
    SOURCE_DOC: o.doc,
    SOURCE_OBS: o.id,
    TIME_PERIOD: time,
  }
}

function valueOf(o: Observation, scale: number) {
  const { value, high, total, precision } = o
  const whole = o.measure === 'rank' ? total : total === undefined ? undefined : total / scale
  return {
    OBS_VALUE: value / scale,
    UNIT_MULT: Math.round(Math.log10(scale)),
    DECIMALS: decimalsOf(precision / scale),
    UPPER_VALUE: high === undefined ? undefined : high / scale,
    WHOLE: whole,
  }
}

/** Codes of SDMX hold no strokes and colons: `VND/person` → `VND_PER_person`, `place:vietnam` → `place_vietnam`. */
const codeOf = (id: string) => id.replaceAll('/', '_PER_').replaceAll(':', '_')

const seriesOf = ({ indicator, measure, unit }: Observation) => JSON.stringify([indicator, measure, unit])

function scalesOf(observations: readonly Observation[]): Map<string, number> {
  const amounts = new Map<string, number[]>()
  for (const o of observations) {
    const known = amounts.get(seriesOf(o)) ?? []
    amounts.set(seriesOf(o), known)
    known.push(o.value, ...(o.high === undefined ? [] : [o.high]))
  }
  return new Map([...amounts].map(([series, values]) => [series, scaleFor(unitIn(series), values)]))
}

const unitIn = (series: string) => (JSON.parse(series) as string[])[2] ?? ''
