// Writes the advance widths of the chart font from its TTF files: what text layout without a browser needs to know.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { writeFileWhole } from '../src/write/write-file.ts'

const inRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Latin with Vietnamese, punctuation, currency signs, arrows, comparison signs and simple shapes. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x300, 0x303],
  [0x309, 0x309],
  [0x323, 0x323],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2044],
  [0x20ab, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2248],
  [0x2260, 0x2265],
  [0x25a0, 0x25cf],
] as const

/**
 * Advance widths in thousandths of the font size: a list for every range of code points, by its first in hexadecimal;
 * 0 for glyphs that the font lacks.
 */
function readWidths(path: string): Record<string, string> {
  const bytes = readFileSync(path)
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, number>()
  for (let k = 0; k < font.getUint16(4); k++) {
    const record = 12 + 16 * k
    tables.set(bytes.toString('latin1', record, record + 4), font.getUint32(record + 8))
  }
  const at = (tag: string) => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new Error(`${path}: no table ${tag}`)
    return offset
  }
  const unitsPerEm = font.getUint16(at('head') + 18)
  const metricCount = font.getUint16(at('hhea') + 34)
  const advance = (glyph: number) => font.getUint16(at('hmtx') + 4 * Math.min(glyph, metricCount - 1))
  const glyphOf = readCharacterMap(font, at('cmap'))
  const width = (code: number) => (glyphOf(code) === 0 ? 0 : Math.round((advance(glyphOf(code)) * 1000) / unitsPerEm))
  return Object.fromEntries(
    ranges.map(([first, last]) => [
      first.toString(16),
      Array.from({ length: last - first + 1 }, (_, k) => width(first + k)).join(' '),
    ]),
  )
}

/** The glyph of a code point by the segment map (format 4) of the font; 0 where there is none. */
function readCharacterMap(font: DataView, cmap: number): (code: number) => number {
  const subtables = Array.from({ length: font.getUint16(cmap + 2) }, (_, k) => cmap + font.getUint32(cmap + 8 + 8 * k))
  const map = subtables.find((subtable) => font.getUint16(subtable) === 4)
  if (map === undefined) throw new Error('the font has no segment map')
  const size = font.getUint16(map + 6)
  return (code) => {
    for (let at = 0; at < size; at += 2) {
      if (font.getUint16(map + 14 + at) < code) continue
      const start = font.getUint16(map + 16 + size + at)
      if (start > code) return 0
      const delta = font.getUint16(map + 16 + 2 * size + at)
      const offsetAt = map + 16 + 3 * size + at
      const offset = font.getUint16(offsetAt)
      if (offset === 0) return (code + delta) % 0x10000
      const glyph = font.getUint16(offsetAt + offset + 2 * (code - start))
      return glyph === 0 ? 0 : (glyph + delta) % 0x10000
    }
    return 0
  }
}

const widths = {
  regular: readWidths(inRoot('src/data/fonts/BeVietnamPro-Regular.ttf')),
  bold: readWidths(inRoot('src/data/fonts/BeVietnamPro-Bold.ttf')),
}
const file = inRoot('src/charts/font-widths.json')
writeFileWhole(file, await format(JSON.stringify(widths), { ...(await resolveConfig(file)), filepath: file }))
