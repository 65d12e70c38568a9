import type { MarkdownPage } from './markdown-page.ts'
import { shortMissingText } from './missing-text.ts'
import type { Cell, Figure, Row } from './table.ts'

/** A cell in words: its figures with marks and sources, or why there are none. */
export function markdownCell(cell: Cell, row: Row, page: MarkdownPage): string {
  if (cell.missing) return shortMissingText(cell.missing, page.wording)
  return cell.figures.map((figure) => markdownFigure(figure, row, page, cell.targets)).join(' ≠ ')
}

/** A figure with the usual marks, its plan and verdict, and the short name of its source. */
export function markdownFigure(
  figure: Figure,
  row: Row,
  { wording, references }: MarkdownPage,
  targets: readonly Figure[] = [],
): string {
  const { say } = wording
  const { observation: o, isEarly } = figure
  const amount = wording.amount(o, row)
  const isGuess = o.status === 'estimate' || o.status === 'forecast'
  const marked = isGuess ? say(`cell.${o.status}`, { figure: amount }) : amount
  const dated = isEarly ? say('cell.early', { figure: marked }) : marked
  const beside = [
    ...targets.map((target) => say('cell.target', { figure: wording.amount(target.observation, row) })),
    ...(o.verdict === undefined ? [] : [say(`verdict.${o.verdict}`)]),
  ]
  const whole = beside.length === 0 ? dated : say('cell.beside', { figure: dated, beside: beside.join('; ') })
  return `${whole} [${references.of(o)}]`
}
