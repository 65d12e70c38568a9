import { textWidth } from '../../src/charts/text-width.ts'

/** A line of text of a drawing and the room that its letters take, in pixels from the upper left corner. */
export interface SvgText {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** Every line of text of a drawing by Vega, which moves things by `translate` alone; rims of words are left out. */
export function svgTexts(svg: string): SvgText[] {
  const found: SvgText[] = []
  const places: { x: number; y: number }[] = []
  let style = { size: 0, isBold: false, anchor: 'start', isRim: false }
  let line = 0
  const here = () => places.at(-1) ?? { x: 0, y: 0 }
  for (const [, close = '', name = '', attributes = '', text = ''] of svg.matchAll(
    /<(\/?)(\w+)((?:[^>"]|"[^"]*")*)>([^<]*)/g,
  )) {
    if (close === '/') {
      if (name !== 'tspan') places.pop()
      continue
    }
    const get = (key: string) => new RegExp(` ${key}="([^"]*)"`).exec(attributes)?.[1]
    const [, x = '0', y = '0'] = /translate\(([-\d.e]+),([-\d.e]+)\)/.exec(get('transform') ?? '') ?? []
    const { x: left, y: top } = here()
    if (name === 'tspan') line += Number(get('dy') ?? 0)
    else if (!attributes.endsWith('/')) places.push({ x: left + Number(x), y: top + Number(y) })
    if (name === 'text') {
      style = {
        size: parseFloat(get('font-size') ?? '0'),
        isBold: get('font-weight') === 'bold',
        anchor: get('text-anchor') ?? 'start',
        isRim: get('stroke') !== undefined,
      }
      line = 0
    }
    if ((name !== 'text' && name !== 'tspan') || text.trim() === '' || style.isRim) continue
    const words = text.replace(/&(\w+);/g, (whole, entity: string) => entities[entity] ?? whole)
    const width = textWidth(words, style.size, style.isBold ? 'bold' : 'regular')
    const at = here()
    const from = at.x - (style.anchor === 'middle' ? width / 2 : style.anchor === 'end' ? width : 0)
    const baseline = at.y + line
    found.push({
      text: words,
      left: from,
      right: from + width,
      top: baseline - 0.72 * style.size,
      bottom: baseline + 0.1 * style.size,
    })
  }
  return found
}

/** Lines that lie on others by more than a hair. */
export function overlapsOf(texts: readonly SvgText[]): string[] {
  return texts.flatMap((a, k) =>
    texts
      .slice(k + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
      )
      .map((b) => `${a.text} | ${b.text}`),
  )
}
