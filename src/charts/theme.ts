import type { Language } from '../core/lexicon/lexicon.ts'
import { palettes } from './palettes.ts'

/** Pixels of a drawing where no other width is asked for: as wide as a phone. */
export const usualWidth = 360
export const padding = 12

/** Pixels between the paddings of a drawing. */
export const roomOf = ({ width = usualWidth }: { readonly width?: number }): number => width - 2 * padding

/** Whether labels and figures have room beside each other that a phone does not give. */
export const isWide = (room: number): boolean => room >= 480

export const sizes = { title: 15, subtitle: 12, head: 13, label: 13, small: 12, foot: 11 } as const

/** Height of a line of text of a size. */
export const lineHeight = (size: number): number => Math.round(size * 1.3)

/** The colours in which charts are drawn. */
export const colours = palettes.light

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
