import type { Cell, Workbook, Worksheet } from '@cj-tech-master/excelts'
import type { CellLink, Look, Sheet, SheetCell, SheetColumn } from './sheet.ts'

/** The day that stands for all times in a workbook, so that equal sheets give equal bytes. */
const created = new Date('1980-01-01T00:00:00Z')

/** Zip keeps local times: the same hour on the clock in every zone. */
const zipped = new Date(1980, 0, 1)

/** The most characters that a spreadsheet takes in a cell, and in the tip of a link. */
const longestText = 32_767
const longestTip = 250

interface PlacedLink extends CellLink {
  readonly address: string
}

/** Writes sheets as an XLSX file; equal sheets give equal bytes. The library is loaded at the first call. */
export async function writeWorkbook(sheets: readonly Sheet[], title: string): Promise<Uint8Array> {
  const { Workbook: Book } = await import('@cj-tech-master/excelts')
  const book = new Book()
  Object.assign(book, { created, modified: created, creator: 'doichieu', lastModifiedBy: 'doichieu', title })
  const links = sheets.map((sheet) => fillSheet(book.addWorksheet(sheet.name), sheet))
  linkSheets(book, links)
  return new Uint8Array(await book.xlsx.writeBuffer({ zip: { modTime: zipped, timestamps: 'dos' } }))
}

/** On paper: landscape A4, as wide as the page, the header on each. */
const pageSetup = {
  orientation: 'landscape',
  paperSize: 9,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '1:1',
} as const

function fillSheet(worksheet: Worksheet, { columns, rows, frozenColumns = 0 }: Sheet): PlacedLink[] {
  const links: PlacedLink[] = []
  worksheet.getRow(1).height = heightOf(
    columns.map(({ title }) => ({ value: title })),
    columns.map((column) => ({ ...column, isWrapped: true })),
  )
  worksheet.columns = columns.map(({ width }) => ({ width }))
  worksheet.views = [{ state: 'frozen', xSplit: frozenColumns, ySplit: 1 }]
  Object.assign(worksheet.pageSetup, pageSetup)
  columns.forEach(({ title }, k) => {
    fillCell(worksheet.getCell(1, k + 1), { value: title, look: 'heading' }, columns[k])
  })
  rows.forEach((row, r) => {
    worksheet.getRow(r + 2).height = heightOf(row, columns)
    row.forEach((content, k) => {
      const cell = worksheet.getCell(r + 2, k + 1)
      fillCell(cell, content, columns[k])
      if (content.link && content.value !== undefined) links.push({ ...content.link, address: cell.address })
    })
  })
  if (rows.length > 0 && columns.length > 1) {
    worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } }
  }
  return links
}

function fillCell(cell: Cell, { value, format, look = 'plain' }: SheetCell, column: SheetColumn | undefined): void {
  if (value === undefined) return
  cell.value = typeof value === 'string' ? cellText(value, longestText) : value
  if (format !== undefined) cell.numFmt = format
  const isWrapped = isWrapping(look, column)
  cell.alignment = {
    vertical: 'top',
    wrapText: isWrapped,
    ...(look === 'missing' || (look === 'heading' && column?.isNumeric) ? { horizontal: 'right' as const } : {}),
  }
  cell.font = { ...typeface, ...fonts[look] }
  if (look === 'heading') cell.border = { bottom: { style: 'thin' } }
}

const isWrapping = (look: Look, column: SheetColumn | undefined) => look !== 'plain' || column?.isWrapped === true

/** A height in which the longest cell of a row is read whole; not every program fits rows by itself. */
function heightOf(row: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const lines = row.map(({ value, look = 'plain' }, k) => {
    const column = columns[k]
    return typeof value === 'string' && column && isWrapping(look, column) ? linesIn(value, column.width) : 1
  })
  return Math.min(tallest, lineHeight * Math.max(1, ...lines))
}

/** How many lines a text takes in a column, its words kept whole. */
function linesIn(text: string, width: number): number {
  let lines = 1
  let used = 0
  for (const { length } of text.split(/\s+/)) {
    if (used > 0 && used + 1 + length > width) {
      lines++
      used = 0
    }
    used += (used > 0 ? 1 : 0) + length
    lines += Math.max(0, Math.ceil(used / width) - 1)
    used = used > width ? used % width : used
  }
  return lines
}

/** Points; the second is the most that spreadsheets take. */
const lineHeight = 15
const tallest = 409

const typeface = { name: 'Calibri', family: 2, size: 11 }

const fonts: Readonly<Record<Look, Cell['font'] | undefined>> = {
  heading: { bold: true },
  linked: { color: { argb: 'FF0B4F8A' } },
  missing: { italic: true, color: { argb: 'FF6B6B6B' } },
  plain: undefined,
}

/** Text as XML can hold it and a cell can take it. */
function cellText(text: string, longest: number): string {
  const whole = text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
  return whole.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
}

/** The part of the library's writer that sheets pass through on their way into the file. */
interface SheetPassage {
  createZipWriter(options?: object): { append(content: unknown, entry: { readonly name: string }): void }
}

/**
 * Links cells of the sheets to rows of others. The library links text alone and makes text of numbers; therefore the links
 * are put into the XML of each sheet as it is written.
 */
function linkSheets(book: Workbook, links: readonly (readonly PlacedLink[])[]): void {
  const passage = book.xlsx as unknown as SheetPassage
  const open = passage.createZipWriter.bind(passage)
  passage.createZipWriter = (options) => {
    const zip = open(options)
    const append = zip.append.bind(zip)
    zip.append = (content, entry) => {
      const number = /worksheets\/sheet(\d+)\.xml$/.exec(entry.name)?.[1]
      const own = number === undefined ? undefined : links[Number(number) - 1]
      append(own && own.length > 0 ? withLinks(String(content), own) : content, entry)
    }
    return zip
  }
}

function withLinks(xml: string, links: readonly PlacedLink[]): string {
  const at = xml.search(/<(printOptions|pageMargins|pageSetup)\b/)
  if (at < 0) throw new Error('the XML of a sheet has no place for links')
  const entries = links.map(({ address, sheet, row, tip }) => {
    const place = attribute(`'${sheet.replaceAll("'", "''")}'!A${row}`)
    const tooltip = tip === undefined ? '' : ` tooltip="${attribute(cellText(tip, longestTip))}"`
    return `<hyperlink ref="${address}" location="${place}"${tooltip} display="${place}"/>`
  })
  return `${xml.slice(0, at)}<hyperlinks>${entries.join('')}</hyperlinks>${xml.slice(at)}`
}

const attribute = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
