import type { Language } from '../core/lexicon/lexicon.ts'

/** Pixels of the drawing without its padding: the whole is as wide as a phone. */
export const innerWidth = 336
export const padding = 12

export const sizes = { title: 15, subtitle: 12, head: 13, label: 13, small: 12, foot: 11 } as const

/** Height of a line of text of a size. */
export const lineHeight = (size: number): number => Math.round(size * 1.3)

/** Dark against light: they keep apart in grey and for eyes that do not tell red from green. */
export const colours = {
  ink: '#1a1a1a',
  muted: '#555555',
  bar: '#1f5a8c',
  range: '#a9c4dc',
  paper: '#ffffff',
  grid: '#e3e3e3',
  zero: '#8a8a8a',
  band: '#e6dfcc',
  bandEdge: '#8f8262',
} as const

/** The chart font first; what is left of the line serves programs that do not have it. */
export const fontFamily = "'Be Vietnam Pro', 'Segoe UI', 'Noto Sans', Arial, sans-serif"

/** The look that all charts share. */
export function chartConfig(language: Language): Readonly<Record<string, unknown>> {
  return {
    aria: false,
    font: fontFamily,
    background: colours.paper,
    view: { stroke: null },
    // What has no number must not vanish unseen.
    mark: { invalid: 'show' },
    concat: { spacing: 18 },
    axis: {
      domain: false,
      ticks: false,
      gridColor: colours.grid,
      labelColor: colours.muted,
      labelFontSize: sizes.foot,
      labelPadding: 4,
      labelFlush: false,
      title: null,
    },
    text: { fontSize: sizes.label, fill: colours.ink },
    title: {
      anchor: 'start',
      frame: 'bounds',
      color: colours.ink,
      fontSize: sizes.title,
      fontWeight: 'bold',
      lineHeight: lineHeight(sizes.title),
      subtitleColor: colours.muted,
      subtitleFontSize: sizes.subtitle,
      subtitleLineHeight: lineHeight(sizes.subtitle),
      subtitlePadding: 5,
      offset: 14,
    },
    locale: {
      number:
        language === 'vi'
          ? { decimal: ',', thousands: '.', grouping: [3], currency: ['', ' ₫'] }
          : { decimal: '.', thousands: ',', grouping: [3], currency: ['₫', ''] },
    },
  }
}
