import type { Chart, ChartSpec } from './chart.ts'
import { palettes } from './palettes.ts'
import type { Palette, Theme } from './palettes.ts'

const names = Object.keys(palettes.light) as (keyof Palette)[]

/** The same chart in the colours of a theme; charts are drawn in those of `light`. */
export function inTheme(chart: Chart, theme: Theme): Chart {
  if (theme === 'light') return chart
  const counterparts = new Map<unknown, string>(names.map((name) => [palettes.light[name], palettes[theme][name]]))
  return { ...chart, spec: exchange(chart.spec, counterparts) as ChartSpec }
}

/** Exchanges values wherever they stand but in data. */
function exchange(value: unknown, counterparts: ReadonlyMap<unknown, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => exchange(item, counterparts))
  if (typeof value !== 'object' || value === null) return counterparts.get(value) ?? value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'data' ? item : exchange(item, counterparts)]),
  )
}

/** CSS by which a drawing in the colours of `light` takes those of `dark` where its reader prefers them. */
export function darkRules(selector: string): string {
  const rules = names.flatMap((name) =>
    ['fill', 'stroke'].map((property) => {
      const [from, to] = [palettes.light[name], palettes.dark[name]]
      return `${selector} [${property}="${from}"]{${property}:${to}}`
    }),
  )
  return `@media screen and (prefers-color-scheme:dark){${rules.join('')}}`
}
