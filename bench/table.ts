import Table from 'cli-table3'
import type { Outcome } from './row.ts'

/** The outcomes as a table for people; what was not measured says why. */
export function table(outcomes: readonly Outcome[]): string {
  const rows = new Table({
    head: ['measure', 'case', 'value', 'ratio', 'against'],
    colAligns: ['left', 'left', 'right', 'right', 'left'],
    style: { head: [], border: [], compact: true },
  })
  for (const outcome of outcomes) {
    const { measure, case: which } = outcome
    if ('skipped' in outcome) {
      rows.push([measure, which, { colSpan: 3, content: `not measured: ${outcome.skipped}` }])
      continue
    }
    const { value, unit, ratio, baseline } = outcome
    rows.push([measure, which, `${figure(value)} ${unit}`, ratio === undefined ? '' : figure(ratio), baseline ?? ''])
  }
  return `${rows.toString()}\n`
}

/** Three digits that matter. */
const figure = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))
