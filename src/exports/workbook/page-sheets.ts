import type { ComparisonPage } from '../../tables/compare/comparison-page.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { sayIn } from './workbook-context.ts'
import type { WorkbookContext } from './workbook-context.ts'

/** The tables of a page as it prints them, one below the other. */
export function gridSheet({ title, intro, grids }: ComparisonPage, { wording }: WorkbookContext): Sheet {
  const say = sayIn(wording)
  const width = Math.max(2, ...grids.map(({ head }) => head.length))
  return {
    name: say('comparison'),
    frozenColumns: 1,
    columns: Array.from({ length: width }, (_, k) => ({
      title: k === 0 ? title : '',
      width: k === 0 ? 48 : 38,
      isWrapped: true,
    })),
    rows: [
      ...intro.map((value): SheetCell[] => [{ value }]),
      ...grids.flatMap((grid): SheetCell[][] => [
        [],
        [{ value: grid.title, look: 'heading' }],
        grid.head.map((value) => ({ value, look: 'heading' })),
        ...grid.lines.map((cells) => cells.map((value) => ({ value }))),
      ]),
    ],
  }
}

/** What a page says below its tables: marks, derived values, notes, what can and what cannot be concluded. */
export function listSheet({ title, lists }: ComparisonPage, { wording }: WorkbookContext): Sheet {
  const say = sayIn(wording)
  return {
    name: say('notes'),
    columns: [{ title, width: 130, isWrapped: true }],
    rows: [
      [{ value: say('reading') }],
      ...lists.flatMap((list): SheetCell[][] => [
        [],
        [{ value: list.title, look: 'heading' }],
        ...list.items.map((value) => [{ value }]),
      ]),
    ],
  }
}
