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
${comparisonBody(page, { isWholePage: true })}</main></body>
</html>
`.markup
}

/**
 * What stands on the page of a comparison. Inside another page it has lower headings, and its numbers are no links: those
 * of several comparisons on one page would be the same.
 */
export function comparisonBody(
  { title, intro, grids, lists, sources, sourcesTitle }: ComparisonPage,
  { isWholePage }: { readonly isWholePage: boolean },
): Html {
  const { first, second, cell, sourceStart, align } = isWholePage ? wholePage : partOfPage
  const headed = (tag: Html, text: string) => markup`<${tag}>${text}</${tag}>\n`
  const body = [
    title !== '' && headed(first, title),
    ...intro.map((line) => markup`<p>${line}</p>\n`),
    ...grids.map(gridHtml),
    ...lists.map(
      (list) =>
        markup`${headed(second, list.title)}<ul>\n${list.items.map((item) => markup`<li>${cell(item)}</li>\n`)}</ul>\n`,
    ),
    sources.length > 0 &&
      markup`${headed(second, sourcesTitle)}<ol>\n${sources.map(({ number, full }) => markup`<li ${sourceStart(number)}>${full}</li>\n`)}</ol>\n`,
  ]
  return markup`${body}`

  function gridHtml({ title, head, lines }: PageGrid): Html {
    const heads = head.map((text) => markup`<th scope="col"${align}>${cell(text)}</th>`)
    const rows = lines.map(
      ([about = '', ...cells]) =>
        markup`<tr><th scope="row"${align}>${cell(about)}</th>${cells.map((text) => markup`<td${align}>${cell(text)}</td>`)}</tr>\n`,
    )
    return markup`<div class="scroll"><table>
<caption>${title}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
`
  }
}

/** How the body is set where it is a page of its own, whose style sheet does the rest. */
const wholePage = {
  first: markup`h1`,
  second: markup`h2`,
  cell: linked,
  sourceStart: (number: number) => markup`id="n${number}"`,
  align: markup``,
}

/** How it is set inside another page, whose style is unknown. */
const partOfPage: typeof wholePage = {
  first: markup`h4`,
  second: markup`h5`,
  cell: (text) => markup`${text}`,
  sourceStart: (number) => markup`value="${number}"`,
  align: markup` style="text-align:left;vertical-align:top"`,
}

const rawStyle = new Html(style)

/** Text with its references as links to the footnotes. */
function linked(text: string): Html {
  const parts = text.split(/\[(\d+)\]/)
  return join(parts.map((part, k) => (k % 2 === 0 ? part : markup`<a href="#n${part}">[${part}]</a>`)))
}
