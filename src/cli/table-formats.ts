import type { Language } from '../core/lexicon/lexicon.ts'
import type { CellForm } from '../tables/compare/cell-text.ts'
import type { Comparison } from '../tables/compare/compare.ts'

/** What a form of a table is made for. */
export interface TableFormatContext {
  readonly language: Language
  readonly cells: CellForm
  /** Columns of the terminal, where there is one. */
  readonly width?: number | undefined
  /** Whether a CSV begins with a byte-order mark, by which spreadsheets know UTF-8. */
  readonly hasBom: boolean
}

/** A form in which a comparison is given out; what makes it is loaded when it is asked for. */
export interface TableFormat {
  /** Whether it is bytes, which a terminal cannot show: they need `--out`. */
  readonly isBinary?: boolean
  readonly make: (comparison: Comparison, context: TableFormatContext) => Promise<string | Uint8Array>
}

const pageOf = async (comparison: Comparison, { language, cells }: TableFormatContext) => {
  const { comparisonPage } = await import('../tables/compare/comparison-page.ts')
  return comparisonPage(comparison, language, cells)
}

/** The forms of `doichieu table` by the name of `--format`; a new one is one entry here. */
export const tableFormats = {
  terminal: {
    make: async (comparison, context) => {
      const { pageToTerminal } = await import('../tables/compare/page-terminal.ts')
      return pageToTerminal(await pageOf(comparison, context), context.width)
    },
  },
  md: {
    make: async (comparison, context) => {
      const { pageToMarkdown } = await import('../tables/compare/page-markdown.ts')
      return pageToMarkdown(await pageOf(comparison, context))
    },
  },
  html: {
    make: async (comparison, context) => {
      const { comparisonHtml } = await import('../report/comparison-html.ts')
      return comparisonHtml(await pageOf(comparison, context))
    },
  },
  csv: {
    make: async ({ table, dateOf }, { hasBom }) => {
      const { comparisonToCsv } = await import('../tables/compare/comparison-csv.ts')
      return (hasBom ? '\ufeff' : '') + comparisonToCsv(table, dateOf)
    },
  },
  xlsx: {
    isBinary: true,
    make: async (comparison, { language, cells }) => {
      const { comparisonToXlsx } = await import('../exports/comparison-to-xlsx.ts')
      return comparisonToXlsx(comparison, language, cells)
    },
  },
  json: {
    make: async (comparison, { language }) => {
      const { comparisonJson } = await import('../tables/compare/comparison-json.ts')
      return `${JSON.stringify(comparisonJson(comparison, language), null, 2)}\n`
    },
  },
} as const satisfies Record<string, TableFormat>

export type TableFormatName = keyof typeof tableFormats
export const tableFormatNames = Object.keys(tableFormats)
