import { createHash } from 'node:crypto'
import { Html, markup } from './html.ts'
import type { Messages } from './messages.ts'
import type { PageAssets } from './page-assets.ts'

/** A part of the page with its heading. */
export interface PageSection {
  readonly id: string
  readonly title: string
  readonly intro?: Html | string
  readonly body: Html
}

/** What a page is made of. */
export interface PageContent {
  readonly title: string
  readonly lead: Html | string
  readonly sections: readonly PageSection[]
  readonly foot: Html | string
  /** The page in the other language, relative to this one, where it is made. */
  readonly otherLanguage?: { readonly language: string; readonly href: string }
}

/** Makes one page that needs nothing but itself: style, script and font are inside, and it may load nothing. */
export function viewPage(content: PageContent, messages: Messages, assets: PageAssets): string {
  const { title, lead, sections, foot, otherLanguage } = content
  const { text, language } = messages
  const page = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(assets.script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
${new Html(assets.style)}</style>
</head>
<body>
<a class="skip" href="#${sections[0]?.id ?? ''}">${text('skip')}</a>
<header class="page-head">
<p class="product"><span>${text('product')}</span>${otherLanguage && markup` <a class="other-language" hreflang="${otherLanguage.language}" lang="${otherLanguage.language}" href="${otherLanguage.href}">${text('other-language')}</a>`}</p>
<h1>${title}</h1>
<p class="lead">${lead}</p>
<nav class="contents" aria-label="${text('contents')}"><ol>
${sections.map((section) => markup`<li><a href="#${section.id}">${section.title}</a></li>\n`)}</ol></nav>
</header>
<main>
${sections.map(viewSection)}</main>
<footer class="page-foot"><p>${foot}</p></footer>
${viewPanel(messages)}
<script>${new Html(assets.script)}</script>
</body>
</html>
`
  return page.markup
}

function viewSection({ id, title, intro, body }: PageSection): Html {
  return markup`<section class="part part-${id}" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${intro !== undefined && markup`<p class="intro">${intro}</p>\n`}${body}</section>
`
}

/** The panel that the script fills with the sentence of a figure. */
function viewPanel({ text }: Messages): Html {
  return markup`<dialog id="evidence" aria-labelledby="evidence-title" tabindex="-1">
<div class="bar"><h2 id="evidence-title">${text('panel.title')}</h2><button type="button" data-part="close">${text('panel.close')}</button></div>
<p data-part="reading"></p>
<div data-part="source"></div>
<div data-part="passage"></div>
<p><a data-part="onward" href="#texts">${text('panel.onward')}</a></p>
</dialog>`
}

/** Nothing is loaded; only this very script runs. */
function policyFor(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64')
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `script-src 'sha256-${hash}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
