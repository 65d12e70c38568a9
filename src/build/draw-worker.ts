// Loaded with the worker, not with its first drawing: it may begin before there is one.
import 'vega'
import 'vega-lite'
import { renderPng } from '../charts/render-png.ts'
import { renderSvg } from '../charts/render-svg.ts'

/** What is drawn of a chart: its name, words and specification. */
export type Drawable = Parameters<typeof renderSvg>[0]

/** A drawing to be made of a chart, or a picture of a drawing. */
export type DrawTask =
  { readonly kind: 'svg'; readonly chart: Drawable } | { readonly kind: 'png'; readonly svg: string }

/** Makes one drawing or picture; what comes of it does not depend on the thread. */
export function work(task: DrawTask): Promise<string | Uint8Array> {
  return task.kind === 'svg' ? renderSvg(task.chart) : renderPng(task.svg)
}
