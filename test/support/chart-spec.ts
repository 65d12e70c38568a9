import type { ChartSpec } from '../../src/charts/chart.ts'

type Encoding = Readonly<Record<string, { readonly field?: string } | null>>
export type Datum = Readonly<Record<string, unknown>>

/** A layer with the data and encoding that it has of itself and from the views around it. */
export interface Layer {
  readonly mark: Readonly<Record<string, unknown>>
  readonly values: readonly Datum[]
  readonly encoding: Encoding
  /** The view that the layer is in. */
  readonly view: ChartSpec
}

/** Every layer of a chart. */
export function layersOf(spec: ChartSpec): Layer[] {
  return (spec.vconcat as ChartSpec[]).flatMap((view) => {
    const layers = (view.layer as ChartSpec[] | undefined) ?? [view]
    return layers.map((layer) => ({
      mark: layer.mark as Layer['mark'],
      values: (layer.data as { values: Datum[] }).values,
      encoding: { ...(view.encoding as Encoding | undefined), ...(layer.encoding as Encoding) },
      view,
    }))
  })
}

/** The rows of data behind marks of a type. */
export const dataOf = (spec: ChartSpec, type: string): Datum[] =>
  layersOf(spec)
    .filter(({ mark }) => mark.type === type)
    .flatMap(({ values }) => values)

/** All words that a chart shows in its panels and foot. */
export const wordsOf = (spec: ChartSpec): string[] => [
  ...new Set(dataOf(spec, 'text').map(({ text }) => String(text).replaceAll('\n', ' ').replaceAll('\u00a0', ' '))),
]

/** The lines of a panel from top to bottom. */
export const domainsOf = (spec: ChartSpec): unknown[] =>
  (spec.vconcat as ChartSpec[]).flatMap((view) => {
    const y = (view.encoding as Record<string, { scale?: { domain?: unknown } }> | undefined)?.y
    return y?.scale?.domain === undefined ? [] : [y.scale.domain]
  })
