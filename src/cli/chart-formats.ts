import type { Chart, ChartRequest } from '../charts/chart.ts'

/** A form in which a chart is given out; what makes it is loaded when it is asked for. */
export interface ChartFormat {
  /** How the names of its files end. */
  readonly ending: string
  /** Whether it is bytes, which a terminal cannot show: they need `--out`. */
  readonly isBinary?: boolean
  readonly make: (chart: Chart, request: ChartRequest) => Promise<string | Uint8Array>
}

const svgOf = async (chart: Chart) => {
  const { renderSvg } = await import('../charts/render-svg.ts')
  return renderSvg(chart)
}

/** The forms of `doichieu chart` by the name of `--format`; a new one is one entry here. */
export const chartFormats = {
  vl: { ending: '.vl.json', make: (chart) => Promise.resolve(`${JSON.stringify(chart.spec, null, 2)}\n`) },
  svg: { ending: '.svg', make: svgOf },
  png: {
    ending: '.png',
    isBinary: true,
    make: async (chart) => {
      const { renderPng } = await import('../charts/render-png.ts')
      return renderPng(await svgOf(chart))
    },
  },
  html: {
    ending: '.html',
    make: async (chart, request) => {
      const { chartPage } = await import('../report/chart-page.ts')
      return chartPage(chart, await svgOf(chart), request)
    },
  },
} as const satisfies Record<string, ChartFormat>

export type ChartFormatName = keyof typeof chartFormats
export const chartFormatNames = Object.keys(chartFormats)
