import type { Language } from '../../core/lexicon/lexicon.ts'
import type { Observation } from '../../core/model/observation.ts'
import { limitText } from '../limit-text.ts'
import type { Row } from '../table.ts'
import type { TableWording } from '../wording.ts'
import { cellText, figureText } from './cell-text.ts'
import type { CellForm, CellWords } from './cell-text.ts'
import type { Comparison } from './compare.ts'
import { conclusionTexts } from './conclusion-text.ts'
import { foldQualifiers } from './fold-qualifiers.ts'
import { startFootnotes } from './footnotes.ts'
import type { Footnotes } from './footnotes.ts'
import { allRows } from './map-rows.ts'
import { marksOf } from './marks.ts'
import { derivedNotes, rowNotes } from './notes.ts'
import { pageWords, plain } from './page-words.ts'
import { pivotTable } from './pivot.ts'
import type { Grid, GridColumn } from './pivot.ts'

/** A printed table: heads, and lines of equal length whose first cell says what they are about. */
export interface PageGrid {
  readonly title: string
  readonly head: readonly string[]
  readonly lines: readonly (readonly string[])[]
}

/** What a list of a page tells: marks in use, derived values, notes, what can and what cannot be concluded. */
export type PageListKind = 'marks' | 'derived' | 'notes' | 'can' | 'cannot'

/** A list of sentences under a heading. */
export interface PageList {
  readonly kind: PageListKind
  readonly title: string
  readonly items: readonly string[]
}

/** Where a figure stands: everything that a footnote says, in words and in pieces. */
export interface PageSource {
  readonly number: number
  readonly observation: Observation
  /** Quote, document and day. */
  readonly short: string
  /** Document, day, offsets and the sentence. */
  readonly full: string
}

/** A comparison in words of one language, the same for every form of text. */
export interface ComparisonPage {
  readonly language: Language
  readonly title: string
  /** What was chosen, and that there is nothing to show. */
  readonly intro: readonly string[]
  readonly grids: readonly PageGrid[]
  readonly lists: readonly PageList[]
  readonly sourcesTitle: string
  readonly sources: readonly PageSource[]
}

/**
 * Puts a comparison into words: tables, marks in use, notes, what can and cannot be concluded, sources. Figures are referred
 * to by number, or as the footnotes given say.
 */
export function comparisonPage(
  comparison: Comparison,
  language: Language,
  form: CellForm,
  footnotes: Footnotes = startFootnotes(comparison.dateOf),
): ComparisonPage {
  const { table, options, lexicon, absent } = comparison
  const words: CellWords = {
    ...pageWords(language, lexicon, footnotes),
    form,
    contradicted: contradictedIn(comparison),
  }
  const { wording, tell } = words
  const shown = form === 'triple' && options.selection.measures === undefined ? foldQualifiers(table) : table
  const grids = pivotTable(shown, options.by).map((grid) => pageGrid(grid, words))
  const rows = allRows(shown)
  const { can, cannot } = conclusionTexts(comparison.conclusions, words)
  const limits = comparison.limits.map((limit) => plain(limitText(limit, wording, footnotes)))
  const list = (kind: PageListKind, items: readonly string[]): PageList[] =>
    items.length === 0 ? [] : [{ kind, title: tell(`${kind}.title`), items }]
  const lists = [
    ...list(
      'marks',
      marksOf(rows, form).map((mark) => tell(`marks.${mark}`)),
    ),
    ...list(
      'derived',
      rows.flatMap((row) => derivedNotes(row, words)),
    ),
    ...list('notes', [
      ...absent.map(({ indicator, stated }) =>
        stated.length === 0
          ? tell('absent.none', { indicator: wording.indicator(indicator) })
          : tell('absent', {
              indicator: wording.indicator(indicator),
              stated: stated
                .map(({ measure, period }) =>
                  tell('absent.stated', { measure: wording.say(`measure.${measure}`), period: wording.period(period) }),
                )
                .join('; '),
            }),
      ),
      ...rows.flatMap((row) => rowNotes(row, words, options.preference !== undefined)),
    ]),
    ...list('can', rows.length === 0 ? [] : can.length === 0 ? [tell('can.none')] : can),
    ...list('cannot', [...cannot, ...limits]),
  ]
  const places = wording.list(table.places.map((place) => wording.place(place)))
  return {
    language,
    title: places === '' ? tell('title.none') : tell('title', { places }),
    intro: [
      ...(rows.length === 0 ? [tell('empty')] : []),
      ...(options.territory === '2025' ? [tell('subtitle.territory')] : []),
      ...(options.preference === undefined ? [] : [tell(`subtitle.prefer.${options.preference}`)]),
    ],
    grids,
    lists,
    sourcesTitle: tell('sources.title'),
    sources: sourcesOf(comparison, words),
  }
}

/** Observations of cells in which values differ. */
function contradictedIn({ table }: Comparison): ReadonlySet<Observation> {
  const cells = allRows(table).flatMap((row) => row.cells.filter((cell) => cell.isConflict))
  return new Set(cells.flatMap(({ figures }) => figures.map(({ observation }) => observation)))
}

function pageGrid(grid: Grid, words: CellWords): PageGrid {
  const { wording, tell } = words
  const withPeriod = grid.period === undefined && grid.periodKind === undefined
  const named = (row: Row, scale: number) => rowHead(row, wording, { withPeriod, scale })
  const isByRow = grid.columns.some(({ kind }) => kind === 'row')
  const head = [
    tell(isByRow ? 'column.place' : 'column.indicator'),
    ...grid.columns.map((column) => columnHead(column, words)),
  ]
  const lines = grid.lines.map(({ row, scale, place, slots }) => {
    // Footnotes are numbered as a line is read.
    return [lineHead(), ...slots.map((slot) => cellText(slot, words))]

    function lineHead(): string {
      if (place === undefined) return withCountry(named(row, scale.scale), row, words)
      // With indicators across the page a line is a place; with periods it is an indicator of a place.
      return grid.periodKind === undefined
        ? wording.place(place)
        : `${wording.place(place)}: ${named(row, scale.scale)}`
    }
  })
  return { title: gridTitle(grid, words), head, lines }
}

/** What a row is about, with what the texts say of the country for the same. */
function withCountry(name: string, row: Row, words: CellWords): string {
  const figures = row.benchmarks.map((figure) => figureText(figure, row, { ...words, form: 'value' })).join(' ≠ ')
  if (figures === '') return name
  const place = words.wording.place(row.benchmarks[0]?.observation.place)
  return `${name}; ${words.tell('column.country', { place, figures })}`
}

function gridTitle({ measure, period, periodKind }: Grid, { wording, tell }: CellWords): string {
  const name = wording.say(`section.${measure}`)
  if (period !== undefined) return tell('grid.title', { measure: name, scope: wording.period(period) })
  return periodKind === undefined ? name : tell('grid.title', { measure: name, scope: tell(`grid.kind.${periodKind}`) })
}

function columnHead(column: GridColumn, words: CellWords): string {
  const { wording } = words
  switch (column.kind) {
    case 'place':
      return wording.place(column.place)
    case 'period':
      return wording.period(column.period)
    case 'row':
      return withCountry(
        rowHead(column.row, wording, { withPeriod: false, scale: column.row.scale }),
        column.row,
        words,
      )
  }
}

/** What a row is about, with its base, its unit and, where nothing else tells it, its period. */
function rowHead(
  row: Row,
  wording: TableWording,
  { withPeriod, scale }: { withPeriod: boolean; scale: number },
): string {
  const hasOwnUnit = row.measure === 'rank' || row.measure === 'multiple' || /^percent(\/|$)/.test(row.unit)
  return [
    wording.indicator(row.indicator, row.breakdown),
    wording.base(row),
    ...(withPeriod ? [wording.period(row.period)] : []),
    ...(hasOwnUnit ? [] : [wording.unit(row.unit, scale)]),
  ]
    .filter((part) => part !== '')
    .join('; ')
}

/** The footnotes in their order; to be called when all else has been put into words. */
function sourcesOf({ evidence }: Comparison, { footnotes, tell, wording }: CellWords): PageSource[] {
  const known = new Map(evidence.observations.map((o) => [JSON.stringify([o.doc, o.id]), o]))
  const documents = new Map(evidence.sources.map((source) => [source.id, source]))
  return footnotes.cited().flatMap(({ doc, id }, k) => {
    const observation = known.get(JSON.stringify([doc, id]))
    if (observation === undefined) return []
    const { quote, start, end } = observation
    const { title = doc, publisher, date } = documents.get(doc) ?? { id: doc }
    const sentence = (evidence.sentenceOf(observation) ?? quote).replace(/\s+/g, ' ').trim()
    const about = { title, doc, date: wording.date(date), start, end, sentence }
    const full =
      publisher === undefined ? tell('sources.full', about) : tell('sources.full-publisher', { ...about, publisher })
    return [
      {
        number: k + 1,
        observation,
        short: tell('sources.short', { ...about, quote: quote.replace(/\s+/g, ' ') }),
        full,
      },
    ]
  })
}
