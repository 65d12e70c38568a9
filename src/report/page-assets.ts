import { readFileSync } from 'node:fs'
import { fontFaces } from './font-faces.ts'

/** Style and script of a page, as they stand inside it. */
export interface PageAssets {
  readonly style: string
  readonly script: string
}

const data = new URL('../data/', import.meta.url)

/** Reads style, script and fonts that ship with the package. */
export function loadPageAssets(): PageAssets {
  return {
    style: `${fontFaces()}${readFileSync(new URL('report/page.css', data), 'utf8')}`,
    script: readFileSync(new URL('report/page.js', data), 'utf8'),
  }
}
