import { markedOf } from './check-text.ts'
import type { CheckedFigure, CheckSource } from './check-text.ts'
import type { CheckWording } from './describe.ts'

/** The check as Markdown: a heading for each figure, its evidence as quotations. */
export function checkToMarkdown(checked: readonly CheckedFigure[], source: CheckSource, wording: CheckWording): string {
  const { say } = wording
  const parts = checked.map((one) =>
    [
      `## ${plain(markedOf(one)?.quote ?? say('no-quote'))}: ${plain(wording.verdict(one))}`,
      `> ${plain(one.claim.replace(/\s+/g, ' '))}`,
      plain(wording.reason(one)),
      ...one.evidence.map((evidence) => {
        const [before, figure, after] = wording.sentence(evidence, source).map(plain)
        return `- ${plain(wording.evidence(evidence, source))}\n  > ${before}**${figure}**${after}`
      }),
      ...one.passages.map(({ doc, text }) => `- ${plain(say('passage', { doc, text: text.replace(/\s+/g, ' ') }))}`),
    ].join('\n\n'),
  )
  return `# ${plain(say('page-title'))}\n\n${parts.join('\n\n')}\n`
}

/** Text of a document has no say in how the page is set. */
const plain = (text: string) => text.replace(/[\\`*_[\]<>|#]/g, '\\$&')
