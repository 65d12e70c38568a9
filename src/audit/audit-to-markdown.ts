import type { AuditedText } from './audit-text.ts'
import type { FindingWording } from './describe.ts'
import { lineFinder } from './line-finder.ts'

/** The findings of every text as Markdown. */
export function auditToMarkdown(texts: readonly AuditedText[], wording: FindingWording): string {
  const { say } = wording
  return texts
    .map(({ document, findings, implied }) => {
      const lineOf = lineFinder(document.text)
      const told = findings.map((finding, k) => {
        const words = wording.finding(finding)
        const places = finding.figures.map(({ observation }) => wording.place(observation, document, lineOf))
        return [
          `${k + 1}. **${plain(words.title)}** (${plain(words.severity)}, \`${finding.code}\`). ${plain(words.told)}`,
          `   - ${plain(say('column.reconcile'))} ${plain(words.reconcile)}`,
          ...places.map((place) => `   - ${plain(place)}`),
        ].join('\n')
      })
      const parts = [
        `# ${plain(say('page-title', { doc: document.id }))}`,
        `## ${plain(say('heading.findings'))}`,
        findings.length === 0 ? plain(say('nothing')) : told.join('\n'),
        ...(implied.length === 0
          ? []
          : [
              `## ${plain(say('heading.implied'))}`,
              implied.map((one) => `- ${plain(wording.implied(one))}`).join('\n'),
            ]),
      ]
      return `${parts.join('\n\n')}\n`
    })
    .join('\n')
}

/** Text of a document has no say in how the page is set. */
const plain = (text: string) => text.replace(/[\\`*_[\]<>|#]/g, '\\$&')
