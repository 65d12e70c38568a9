import { markedTextPage } from '../audit/marked-text-page.ts'
import type { Document } from '../core/model/document.ts'
import { Html, join, markup } from '../report/html.ts'
import { markedOf } from './check-text.ts'
import type { CheckedFigure, CheckSource } from './check-text.ts'
import { claimReviews } from './claim-review.ts'
import type { CheckWording } from './describe.ts'

/** The text as a page with a mark at every figure, its verdict told by colour, line and sign alike. */
export function checkToHtml(
  document: Document,
  checked: readonly CheckedFigure[],
  source: CheckSource,
  wording: CheckWording,
  { language, withReview }: { readonly language: string; readonly withReview: boolean },
): string {
  const { say } = wording
  const anchor = (k: number) => `figure-${k + 1}`
  const marks = checked.flatMap((one, k) => {
    const marked = markedOf(one)
    return marked
      ? [
          {
            start: marked.start,
            end: marked.end,
            kind: one.verdict,
            title: `${wording.verdict(one)}: ${wording.reason(one)}`,
            href: `#${anchor(k)}`,
          },
        ]
      : []
  })
  const items = checked.map((one, k) => {
    const evidence = one.evidence.map((known) => {
      const [before, figure, after] = wording.sentence(known, source)
      return markup`<li>${wording.evidence(known, source)}<blockquote>${before}<b>${figure}</b>${after}</blockquote></li>\n`
    })
    const passages = one.passages.map(({ doc, text }) => markup`<li>${say('passage', { doc, text })}</li>\n`)
    const isEmpty = evidence.length + passages.length === 0
    return markup`<li id="${anchor(k)}"><strong>${markedOf(one)?.quote ?? say('no-quote')}</strong> <span class="verdict-${one.verdict}">${say(`icon.${one.verdict}`)} ${wording.verdict(one)}</span><br>${wording.reason(one)}${
      !isEmpty &&
      markup`<details><summary>${say('column.evidence')}</summary><ul>\n${evidence}${passages}</ul></details>`
    }</li>\n`
  })
  // A script of data is not run; its closing tag must not come from a text.
  const review = new Html(
    `<script type="application/ld+json">${JSON.stringify(claimReviews(checked, source, wording)).replaceAll('<', '\\u003c')}</script>`,
  )
  return markedTextPage(
    [
      {
        language,
        title: say('page-title'),
        lead: say('lead', { n: checked.filter(markedOf).length }),
        text: document.text,
        marks,
        notes: join([markup`<h2>${say('heading')}</h2>\n<ol>\n${items}</ol>\n`, withReview && review]),
      },
    ],
    style,
  )
}

const style = `
.mark.supported { text-decoration: underline solid 2px #1a7f4b } .mark.supported::after { content: " ✓" }
.mark.contradicted { text-decoration: underline wavy 2px var(--a) } .mark.contradicted::after { content: " ✗" }
.mark.partly { text-decoration: underline dashed 2px var(--b) } .mark.partly::after { content: " ≈" }
.mark.cannot-tell { text-decoration: underline dotted 2px var(--quiet) } .mark.cannot-tell::after { content: " ?" }
.verdict-supported { color: light-dark(#1a6f43, #7fd6a5) } .verdict-contradicted { color: var(--a) } .verdict-partly { color: var(--b) } .verdict-cannot-tell { color: var(--quiet) }
blockquote { margin: .5rem 0; padding-left: .75rem; border-left: 3px solid var(--line); overflow-wrap: anywhere }
blockquote b { background: color-mix(in srgb, var(--b) 25%, transparent) }
summary { cursor: pointer }
@media print { details::details-content { content-visibility: visible; height: auto } }
`
