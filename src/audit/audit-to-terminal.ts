import Table from 'cli-table3'
import type { AuditedText } from './audit-text.ts'
import type { FindingWording } from './describe.ts'
import { lineFinder } from './line-finder.ts'

const narrowest = 60

/** The findings of every text for a terminal, and below them what the figures imply. */
export function auditToTerminal(texts: readonly AuditedText[], wording: FindingWording, width = 100): string {
  const { say } = wording
  const room = Math.max(narrowest, width) - 4
  return texts
    .map(({ document, findings, implied }) => {
      const lineOf = lineFinder(document.text)
      const lead = `${document.id}: ${findings.length === 0 ? say('nothing') : say('count', { n: findings.length })}\n`
      const table = new Table({
        head: [say('column.finding'), say('column.reconcile')],
        colWidths: [Math.floor(room * 0.64), room - Math.floor(room * 0.64)],
        wordWrap: true,
        style: { head: [], border: [] },
      })
      for (const finding of findings) {
        const words = wording.finding(finding)
        const places = finding.figures.map(({ observation }) => wording.place(observation, document, lineOf))
        table.push([
          [`${words.title} [${words.severity}; ${finding.code}]`, words.told, ...places].join('\n'),
          words.reconcile,
        ])
      }
      const deduced =
        implied.length === 0
          ? ''
          : `${say('heading.implied')}:\n${implied.map((one) => `  ${wording.implied(one)}\n`).join('')}`
      return `${lead}${findings.length === 0 ? '' : `${table.toString()}\n`}${deduced}`
    })
    .join('\n')
}
