import { setImmediate } from 'node:timers/promises'
import { makeCharts } from '../charts/make-charts.ts'
import type { ChartOutput } from '../config/config-schema.ts'
import type { Observation } from '../core/model/observation.ts'
import type { ReportChart } from '../report/chart-view.ts'
import { drawCharts } from './draw-charts.ts'
import type { DrawnCharts } from './draw-charts.ts'
import { tableOf } from './making.ts'
import type { Edition, Making } from './making.ts'
import { placesOf } from './places-of.ts'
import { select } from './select.ts'
import type { Selection } from './select.ts'
import type { Output } from './write-outputs.ts'

/** What is drawn, and of it what the report shows: charts made for each place or indicator are files alone. */
export interface Drawings {
  readonly shown: readonly ReportChart[]
  readonly files: readonly Output[]
}

/** The charts of every entry of the configuration, none twice. */
export async function makeDrawings({ language, suffix }: Edition, making: Making): Promise<Drawings> {
  const { config, evidence, lexicon, drawer } = making
  const { sources: documents, sentenceOf } = evidence
  const known = new Set<string>()
  const drawing: Promise<DrawnCharts & { isShown: boolean }>[] = []
  for (const entry of config.charts) {
    if (entry.languages?.includes(language) === false) continue
    for (const { names, selection, among } of partsOf(entry, making)) {
      const { observations, table } = tableOf(selection, making, among)
      const charts = makeCharts({ table, observations, documents, lexicon, language, sentenceOf }, entry.types)
        .map((chart) => ({ ...chart, id: [chart.id, ...names].join('-') }))
        .filter(({ id }) => !known.has(id))
      for (const { id } of charts) known.add(id)
      const isShown = entry.each === undefined
      drawing.push(drawCharts(charts, entry.formats, suffix, drawer).then((drawn) => ({ ...drawn, isShown })))
      // Drawings that are done are taken, and the next ones given out, while tables are still being made.
      await setImmediate()
    }
  }
  const drawn = await Promise.all(drawing)
  return {
    shown: drawn.flatMap(({ charts, isShown }) => (isShown ? charts : [])),
    files: drawn.flatMap(({ files }) => files),
  }
}

interface Part {
  readonly names: readonly string[]
  readonly selection: Selection
  /** All that the selection can let pass. */
  readonly among: readonly Observation[]
}

/** A chart of its own for each indicator and place that the entry asks for, or one for all. */
function partsOf(
  { each = [], indicators, places, periods, measures }: ChartOutput,
  { evidence, lexicon }: Making,
): Part[] {
  const selection: Selection = { indicators, places, periods, measures }
  const observations = select(evidence.observations, selection)
  const ofIndicators = each.includes('indicator')
    ? [...new Set(observations.map((o) => o.indicator))].filter((id) => id !== 'other').sort()
    : [undefined]
  const ofPlaces = each.includes('place')
    ? placesOf(evidence, lexicon).filter((place) => places?.includes(place) ?? true)
    : [undefined]
  return ofIndicators.flatMap((indicator) => {
    const among = indicator === undefined ? observations : select(observations, { indicators: [indicator] })
    return ofPlaces.map((place) => ({
      names: [indicator, place].filter((name) => name !== undefined).map((name) => name.replaceAll('_', '-')),
      selection: {
        ...selection,
        ...(indicator === undefined ? {} : { indicators: [indicator] }),
        ...(place === undefined ? {} : { places: [place] }),
      },
      among,
    }))
  })
}
