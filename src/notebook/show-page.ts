import { comparisonBody } from '../report/comparison-html.ts'
import type { ComparisonPage } from '../tables/compare/comparison-page.ts'
import { pageToTerminal } from '../tables/compare/page-terminal.ts'
import { displayable } from './displayable.ts'
import type { Displayable } from './displayable.ts'

const nothing: ComparisonPage = {
  language: 'vi',
  title: '',
  intro: [],
  grids: [],
  lists: [],
  sourcesTitle: '',
  sources: [],
}

/** A comparison for a notebook, or those of its parts that are given: `showPage({ grids: page.grids })`. */
export function showPage(parts: Partial<ComparisonPage>): Displayable {
  const page = { ...nothing, ...parts }
  return displayable({
    'text/html': comparisonBody(page, { isWholePage: false }).markup,
    'text/plain': pageToTerminal(page).trim(),
  })
}
