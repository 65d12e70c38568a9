import type { ComparisonPage, PageGrid } from '../tables/compare/comparison-page.ts'
import { Html, join, markup } from './html.ts'

/** Enough to read and print a table by; the page fetches nothing. */
const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:80rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
.scroll{overflow-x:auto}table{border-collapse:collapse;margin:0 0 1.5rem}caption{text-align:left;font-weight:600;padding:.5rem 0}
th,td{border:1px solid #bbb;padding:.4rem .6rem;vertical-align:top;text-align:left}thead th{background:#f1f1f1}
tbody th{font-weight:400;min-width:12rem}a{color:#0b57a4}:target{background:#fff3bf}`

/** A comparison as a page that stands alone; every reference leads to the footnote with document, day and sentence. */
export function comparisonHtml(page: ComparisonPage): string {
  const css = markup`<style>${rawStyle}</style>`
  return markup`<!doctype html>
<html lang="${page.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${page.title}</title>${css}</head>
<body><main>
${comparisonBody(page, { linksSources: true })}</main></body>
</html>
`.markup
}

/** What stands on the page of a comparison; several on one page cannot link to their sources, whose numbers recur. */
export function comparisonBody(
  { title, intro, grids, lists, sources, sourcesTitle }: ComparisonPage,
  { linksSources }: { readonly linksSources: boolean },
): Html {
  const cell: CellMarkup = linksSources ? linked : (text) => markup`${text}`
  const body = [
    title !== '' && markup`<h1>${title}</h1>\n`,
    ...intro.map((line) => markup`<p>${line}</p>\n`),
    ...grids.map((grid) => gridHtml(grid, cell)),
    ...lists.map(
      (list) =>
        markup`<h2>${list.title}</h2>\n<ul>\n${list.items.map((item) => markup`<li>${cell(item)}</li>\n`)}</ul>\n`,
    ),
    sources.length > 0 &&
      markup`<h2>${sourcesTitle}</h2>\n<ol>\n${sources.map(({ number, full }) => markup`<li${linksSources ? markup` id="n${number}"` : markup` value="${number}"`}>${full}</li>\n`)}</ol>\n`,
  ]
  return markup`${body}`
}

/** How the text of a cell becomes markup. */
type CellMarkup = (text: string) => Html

const rawStyle = new Html(style)

function gridHtml({ title, head, lines }: PageGrid, cell: CellMarkup): Html {
  const heads = head.map((text) => markup`<th scope="col">${cell(text)}</th>`)
  const rows = lines.map(
    ([about = '', ...cells]) =>
      markup`<tr><th scope="row">${cell(about)}</th>${cells.map((text) => markup`<td>${cell(text)}</td>`)}</tr>\n`,
  )
  return markup`<div class="scroll"><table>
<caption>${title}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
`
}

/** Text with its references as links to the footnotes. */
function linked(text: string): Html {
  const parts = text.split(/\[(\d+)\]/)
  return join(parts.map((part, k) => (k % 2 === 0 ? part : markup`<a href="#n${part}">[${part}]</a>`)))
}
