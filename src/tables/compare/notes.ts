import type { Observation } from '../../core/model/observation.ts'
import { markdownNotes } from '../markdown-notes.ts'
import type { Cell, CellPart, Row } from '../table.ts'
import { derivedText } from './derived-text.ts'
import type { PageWords } from './page-words.ts'
import { withSign, plain } from './page-words.ts'

/** What the cells of a row have no room for: why they are empty, both sides of a conflict with dates, what was passed over. */
export function rowNotes(row: Row, words: PageWords, hasPolicy: boolean): string[] {
  const { wording, tell, footnotes } = words
  const entry = (o: Observation) =>
    tell('notes.conflict.entry', {
      figure: withSign(o, plain(wording.value(o))),
      doc: o.doc,
      date: wording.date(footnotes.dateOf(o.doc)),
      ref: footnotes.of(o),
    })
  const tellCell = ({ place, figures, isConflict, passedOver = [] }: Cell | CellPart): string[] => {
    const about = {
      place: wording.place(place),
      indicator: `${wording.indicator(row.indicator, row.breakdown)} (${wording.what(row)})`,
      period: wording.period(row.period),
    }
    const told = figures.map(({ observation }) => entry(observation))
    if (isConflict) {
      return [tell(hasPolicy ? 'notes.undecided' : 'notes.conflict', { ...about, figures: wording.list(told) })]
    }
    if (passedOver.length === 0) return []
    const others = wording.list(passedOver.map(({ observation }) => entry(observation)))
    return [tell('notes.passed-over', { ...about, figure: told[0] ?? '', others })]
  }
  const withoutConflicts = {
    ...row,
    cells: row.cells.map((cell) => {
      const { missing, ...rest } = cell
      return { ...rest, isConflict: false, ...(missing && cell.parts === undefined ? { missing } : {}) }
    }),
  }
  return [
    ...row.cells.flatMap((cell) => [cell, ...(cell.parts ?? [])]).flatMap(tellCell),
    ...markdownNotes(withoutConflicts, { wording, references: footnotes, documents: [], limits: [] }).map(plain),
  ]
}

/** The derived values of a row with their formulas. */
export const derivedNotes = (row: Row, words: PageWords): string[] =>
  row.cells.flatMap(({ derived = [] }) => derived.map((value) => derivedText(value, words)))
