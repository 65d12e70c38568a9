import Table from 'cli-table3'
import { markedOf } from './check-text.ts'
import type { CheckedFigure, CheckSource } from './check-text.ts'
import type { CheckWording } from './describe.ts'

const narrowest = 60

/** The check for a terminal: a row for each figure. */
export function checkToTerminal(
  checked: readonly CheckedFigure[],
  source: CheckSource,
  wording: CheckWording,
  width = 100,
): string {
  const { say } = wording
  const room = Math.max(narrowest, width) - 4
  const first = Math.floor(room * 0.28)
  const table = new Table({
    head: [say('column.figure'), say('column.evidence')],
    colWidths: [first, room - first],
    wordWrap: true,
    style: { head: [], border: [] },
  })
  for (const one of checked) {
    const told = one.evidence.flatMap((evidence) => {
      const [before, figure, after] = wording.sentence(evidence, source)
      return [wording.evidence(evidence, source), `“${before}[[${figure}]]${after}”`]
    })
    const passages = one.passages.map(({ doc, text }) => say('passage', { doc, text: text.replace(/\s+/g, ' ') }))
    table.push([
      `${markedOf(one)?.quote ?? say('no-quote')}\n${say(`icon.${one.verdict}`)} ${wording.verdict(one)}`,
      [wording.reason(one), ...told, ...passages].join('\n'),
    ])
  }
  return `${table.toString()}\n`
}
