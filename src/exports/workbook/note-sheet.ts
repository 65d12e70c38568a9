import { limitText } from '../../tables/limit-text.ts'
import type { Limit } from '../../tables/limits.ts'
import { markdownNotes } from '../../tables/markdown-notes.ts'
import type { Table } from '../../tables/table.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { sayIn } from './workbook-context.ts'
import type { WorkbookContext } from './workbook-context.ts'

/** How the workbook is to be read: marks, why cells are empty, and what the texts do not allow one to conclude. */
export function noteSheet(
  table: Table,
  limits: readonly Limit[],
  remarks: readonly string[],
  context: WorkbookContext,
): Sheet {
  const { wording, references, documents } = context
  const rows = table.sections.flatMap((section) => section.rows)
  const say = sayIn(wording)
  const part = (title: string, lines: readonly string[]): SheetCell[][] =>
    lines.length === 0 ? [] : [[], [{ value: title, look: 'heading' }], ...lines.map((value) => [{ value }])]
  return {
    name: say('notes'),
    columns: [{ title: wording.say('title'), width: 130, isWrapped: true }],
    rows: [
      ...[...(rows.length === 0 ? [wording.say('empty')] : [wording.say('intro'), wording.say('intro.marks')])].map(
        (value) => [{ value }],
      ),
      [{ value: say('reading') }],
      ...remarks.map((value) => [{ value }]),
      ...part(
        wording.say('limits.title'),
        limits.map((limit) => limitText(limit, wording, references)),
      ),
      ...part(
        wording.say('notes.title'),
        rows.flatMap((row) => markdownNotes(row, { wording, references, documents, limits })),
      ),
    ],
  }
}
