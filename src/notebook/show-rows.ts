import type { Language } from '../core/lexicon/lexicon.ts'
import { rowTable } from '../formats/row-table.ts'
import { formatNumber } from '../formats/wording.ts'
import { markup } from '../report/html.ts'
import type { Html } from '../report/html.ts'
import { displayable } from './displayable.ts'
import type { Displayable } from './displayable.ts'

/** Rows under their columns, as answers of a database and data frames have them. */
export interface ShownRows {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

/** Rows for a notebook, with numbers as people of that language write them; what is missing stays empty. */
export function showRows({ columns, rows }: ShownRows, language: Language): Displayable {
  const table = rowTable(columns, language)
  const plain = rows.map((row) => row.map(plainValue))
  const head = columns.map((column, k) =>
    plain.some((row) => typeof row[k] === 'string')
      ? markup`<th${toTheLeft}>${column}</th>`
      : markup`<th>${column}</th>`,
  )
  const body = plain.map((row) => markup`<tr>${row.map((value) => cellOf(value, language))}</tr>\n`)
  return displayable({
    'text/html': markup`<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody>
</table>
`.markup,
    'text/plain': [table.begin(), table.rows(plain), table.end()].join('').trim(),
  })
}

type PlainValue = string | number | boolean | null

function plainValue(value: unknown): PlainValue {
  switch (typeof value) {
    case 'number':
      return Number.isNaN(value) ? null : value
    case 'string':
    case 'boolean':
      return value
    case 'bigint':
      return String(value)
    default:
      return value === undefined || value === null ? null : JSON.stringify(value)
  }
}

/** Notebooks set cells to the right, which suits numbers alone. */
const toTheLeft = markup` style="text-align:left"`

const cellOf = (value: PlainValue, language: Language): Html =>
  typeof value === 'number'
    ? markup`<td>${formatNumber(value, language)}</td>`
    : markup`<td${toTheLeft}>${String(value ?? '')}</td>`
