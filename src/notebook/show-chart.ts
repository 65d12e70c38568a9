import type { Chart } from '../charts/chart.ts'
import { renderPng } from '../charts/render-png.ts'
import { renderSvg } from '../charts/render-svg.ts'
import { displayable } from './displayable.ts'
import type { Displayable } from './displayable.ts'

/** Notebooks show a picture pixel by pixel: sharper ones would have larger letters than the text around them. */
const pictureScale = 1.5

/**
 * A chart for a notebook: its specification for front ends that draw, the picture for all others, such as code hosts, and
 * its description in words. Code hosts show no SVG of a notebook reliably.
 */
export async function showChart(chart: Chart): Promise<Displayable> {
  const picture = await renderPng(await renderSvg(chart), pictureScale)
  return displayable({
    'application/vnd.vegalite.v5+json': chart.spec,
    'image/png': Buffer.from(picture).toString('base64'),
    'text/plain': `${chart.title}\n${chart.description}`,
  })
}
