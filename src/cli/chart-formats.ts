import type { Chart, ChartRequest } from '../charts/chart.ts'
import { inTheme } from '../charts/in-theme.ts'
import type { Theme } from '../charts/palettes.ts'

/** What a form is made of, and how it is to look; without a theme a page follows its reader, and the others are light. */
export interface ChartOrder {
  readonly chart: Chart
  readonly request: ChartRequest
  readonly theme?: Theme
}

/** A form in which a chart is given out; what makes it is loaded when it is asked for. */
export interface ChartFormat {
  /** How the names of its files end. */
  readonly ending: string
  /** Whether it is bytes, which a terminal cannot show: they need `--out`. */
  readonly isBinary?: boolean
  readonly make: (order: ChartOrder) => Promise<string | Uint8Array>
}

const themed = ({ chart, theme = 'light' }: ChartOrder) => inTheme(chart, theme)

const svgOf = async (order: ChartOrder) => {
  const { renderSvg } = await import('../charts/render-svg.ts')
  return renderSvg(themed(order))
}

/** The forms of `doichieu chart` by the name of `--format`; a new one is one entry here. */
export const chartFormats = {
  vl: {
    ending: '.vl.json',
    make: (order) => Promise.resolve(`${JSON.stringify(themed(order).spec, null, 2)}\n`),
  },
  svg: {
    ending: '.svg',
    make: async (order) => {
      const { withFont } = await import('../report/font-faces.ts')
      return withFont(await svgOf(order))
    },
  },
  png: {
    ending: '.png',
    isBinary: true,
    make: async (order) => {
      const { renderPng } = await import('../charts/render-png.ts')
      return renderPng(await svgOf(order))
    },
  },
  html: {
    ending: '.html',
    make: async (order) => {
      const { chartPage } = await import('../report/chart-page.ts')
      return chartPage({ ...order, svg: await svgOf(order) })
    },
  },
} as const satisfies Record<string, ChartFormat>

export type ChartFormatName = keyof typeof chartFormats
export const chartFormatNames = Object.keys(chartFormats)
