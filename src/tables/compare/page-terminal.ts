import Table from 'cli-table3'
import stringWidth from 'string-width'
import { fitColumns } from '../../formats/fit-columns.ts'
import { wrapLines } from '../../formats/wrap-lines.ts'
import type { ComparisonPage, PageGrid } from './comparison-page.ts'

/** Columns of a page where no terminal says its own. */
const pageWidth = 100
/** A column of figures is not made narrower than this where another can go to a table of its own. */
const leastColumn = 14

/** A comparison for a terminal of some width: ruled tables without colours, then lists, every line within the width. */
export function pageToTerminal(page: ComparisonPage, width: number = pageWidth): string {
  const wrapped = (text: string, indent: string) => wrapLines(text, width, indent).join('\n')
  const blocks = [
    [wrapped(page.title, ''), ...page.intro.map((line) => wrapped(line, ''))].join('\n'),
    ...page.grids.flatMap((grid) =>
      splitGrid(grid, width).map((part) => `${wrapped(grid.title, '')}\n${ruled(part, width)}`),
    ),
    ...page.lists.map(({ title, items }) => [title, ...items.map((item) => wrapped(`- ${item}`, '  '))].join('\n')),
    ...(page.sources.length === 0
      ? []
      : [
          [page.sourcesTitle, ...page.sources.map(({ number, short }) => wrapped(`[${number}] ${short}`, '    '))].join(
            '\n',
          ),
        ]),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** Cuts a grid that has more columns than the page bears into several with the same first column. */
function splitGrid(grid: PageGrid, width: number): PageGrid[] {
  const columns = grid.head.length - 1
  const floor = (k: number) =>
    Math.max(leastColumn, ...[grid.head, ...grid.lines].map((cells) => longestWord(cells[k] ?? '')))
  const first = Math.min(floor(0), Math.floor(width / 3))
  const parts: number[][] = []
  let room = 0
  for (let k = 1; k <= columns; k++) {
    const need = floor(k) + 3
    const last = parts.at(-1)
    if (last === undefined || need > room) {
      parts.push([k])
      room = width - first - 4 - need
    } else {
      last.push(k)
      room -= need
    }
  }
  const pick = (cells: readonly string[], part: readonly number[]) => [0, ...part].map((k) => cells[k] ?? '')
  return parts.map((part) => ({
    title: grid.title,
    head: pick(grid.head, part),
    lines: grid.lines.map((line) => pick(line, part)),
  }))
}

const longestWord = (cell: string) => Math.max(0, ...cell.split(/\s+/).map((word) => stringWidth(word)))

function ruled({ head, lines }: PageGrid, width: number): string {
  const table = new Table({
    head: [...head],
    colWidths: fitColumns([head, ...lines], width),
    wordWrap: true,
    style: { head: [], border: [] },
  })
  for (const line of lines) table.push([...line])
  return table.toString()
}
