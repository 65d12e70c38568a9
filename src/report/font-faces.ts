import { readFileSync } from 'node:fs'

const data = new URL('../data/', import.meta.url)

/** The letters that each of the two font files holds, as CSS ranges. */
const subsets = {
  vietnamese:
    'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
} as const

/** CSS of the font with Vietnamese letters, as data, so that pages and drawings look the same everywhere. */
export function fontFaces(): string {
  return (faces ??= readFaces())
}

let faces: string | undefined

function readFaces(): string {
  return Object.entries(subsets)
    .flatMap(([subset, range]) => [400, 700].map((weight) => fontFace(subset, weight, range)))
    .join('')
}

/** A drawing that stands alone brings the font along by which its lines were broken. */
export function withFont(svg: string): string {
  return svg.replace(/<svg [^>]*>/, (tag) => `${tag}<style>${fontFaces()}</style>`)
}

function fontFace(subset: string, weight: number, range: string): string {
  const font = readFileSync(new URL(`fonts/be-vietnam-pro-${subset}-${weight}-normal.woff2`, data)).toString('base64')
  return `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};src:url(data:font/woff2;base64,${font}) format('woff2');unicode-range:${range}}\n`
}
