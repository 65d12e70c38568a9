import { readFileSync } from 'node:fs'

export type FontWeight = 'regular' | 'bold'

type WidthLists = Readonly<Record<FontWeight, Readonly<Record<string, string>>>>

/** Width of a letter that the font lacks, in thousandths of the font size. */
const unknown = 600

const loaded = new Map<FontWeight, ReadonlyMap<number, number>>()

/** The width of a line of text in the chart font, in pixels; the same on every machine. */
export function textWidth(text: string, size: number, weight: FontWeight = 'regular'): number {
  const widths = widthsOf(weight)
  let sum = 0
  for (const letter of text.normalize('NFC')) sum += widths.get(letter.codePointAt(0) ?? 0) ?? unknown
  return (sum * size) / 1000
}

function widthsOf(weight: FontWeight): ReadonlyMap<number, number> {
  const known = loaded.get(weight)
  if (known) return known
  const lists = JSON.parse(readFileSync(new URL('font-widths.json', import.meta.url), 'utf8')) as WidthLists
  const widths = new Map<number, number>()
  for (const [first, list] of Object.entries(lists[weight])) {
    for (const [k, width] of list.split(' ').map(Number).entries()) {
      if (width > 0 || isMark(parseInt(first, 16))) widths.set(parseInt(first, 16) + k, width)
    }
  }
  loaded.set(weight, widths)
  return widths
}

/** Combining marks take no room of their own. */
const isMark = (code: number) => code >= 0x300 && code < 0x370
