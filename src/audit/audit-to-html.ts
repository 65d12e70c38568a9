import { join, markup } from '../report/html.ts'
import type { AuditedText } from './audit-text.ts'
import type { FindingWording } from './describe.ts'
import { markedTextPage } from './marked-text-page.ts'
import type { Mark } from './marked-text-page.ts'

/** The audited texts as a page with marks at the figures of every finding. */
export function auditToHtml(texts: readonly AuditedText[], wording: FindingWording): string {
  const { say, language } = wording
  return markedTextPage(
    texts.map(({ document, findings, implied }, t) => {
      const anchor = (k: number) => `finding-${t + 1}-${k + 1}`
      const described = findings.map((finding) => wording.finding(finding))
      const marks = findings.flatMap(({ figures, severity }, k): Mark[] =>
        figures
          .filter(({ observation }) => observation.doc === document.id)
          .map(({ observation: { start, end } }) => ({
            start,
            end,
            kind: severity,
            title: `${described[k]?.title ?? ''}: ${described[k]?.told ?? ''}`,
            href: `#${anchor(k)}`,
            note: k + 1,
          })),
      )
      const items = findings.map(({ severity }, k) => {
        const words = described[k]
        return markup`<li id="${anchor(k)}" class="note-${severity}"><strong>${words?.title}</strong> <span class="tag">${words?.severity}</span><br>${words?.told}<br><em>${say('column.reconcile')}</em> ${words?.reconcile}.</li>\n`
      })
      const notes = [
        markup`<h2>${say('heading.findings')}</h2>\n`,
        findings.length === 0 ? markup`<p>${say('nothing')}</p>\n` : markup`<ol>\n${items}</ol>\n`,
        implied.length > 0 &&
          markup`<h2>${say('heading.implied')}</h2>\n<ul>\n${implied.map((one) => markup`<li>${wording.implied(one)}</li>\n`)}</ul>\n`,
      ]
      return {
        language,
        title: say('page-title', { doc: document.meta.title ?? document.id }),
        lead: findings.length === 0 ? say('nothing') : say('count', { n: findings.length }),
        text: document.text,
        marks,
        notes: join(notes),
      }
    }),
  )
}
