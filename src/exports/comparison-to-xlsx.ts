import type { Language } from '../core/lexicon/lexicon.ts'
import type { CellForm } from '../tables/compare/cell-text.ts'
import type { Comparison } from '../tables/compare/compare.ts'
import { comparisonPage } from '../tables/compare/comparison-page.ts'
import { namedFootnotes } from '../tables/compare/footnotes.ts'
import { shownObservations } from '../tables/compare/shown-observations.ts'
import { referencesFor } from '../tables/sources.ts'
import { tableWording } from '../tables/wording.ts'
import { gridSheet, listSheet } from './workbook/page-sheets.ts'
import { sourcedContext } from './workbook/sourced-context.ts'
import { tableSheet } from './workbook/table-sheet.ts'
import { writeWorkbook } from './workbook/write-workbook.ts'

/**
 * A comparison as an XLSX workbook: the cells in words, the same as numbers that lead to their sources, the sources, and all
 * that the page says below its tables. Figures go by the names that the sheet of sources gives them. Equal input gives equal
 * bytes.
 */
export function comparisonToXlsx(comparison: Comparison, language: Language, form: CellForm): Promise<Uint8Array> {
  const { table, evidence, lexicon } = comparison
  const references = referencesFor(evidence.sources)
  const page = comparisonPage(comparison, language, form, namedFootnotes(references))
  const used = [...page.sources.map(({ observation }) => observation), ...shownObservations(table)]
  const docs = new Set(used.map(({ doc }) => doc))
  const { context, sources } = sourcedContext(used, {
    wording: tableWording(language, lexicon),
    documents: evidence.sources.filter(({ id }) => docs.has(id)),
    references,
    sentenceOf: evidence.sentenceOf,
  })
  return writeWorkbook(
    [gridSheet(page, context), tableSheet(table, context), sources, listSheet(page, context)],
    page.title,
  )
}
