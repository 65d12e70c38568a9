import { Html, join, markup } from '../report/html.ts'
import type { HtmlPart } from '../report/html.ts'

/** A stretch of text that is marked, as a spell-checker marks a word; marks may share a stretch. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** Chooses the colour and the line: a name of a class. */
  readonly kind: string
  /** Shown when the pointer rests on it. */
  readonly title: string
  /** Address in the page that the mark leads to. */
  readonly href: string
  /** Number of the note, set small behind the mark so that a printed page can be followed; no part of the text. */
  readonly note?: number
}

/** A page that shows one text with marks, and notes below it. */
export interface MarkedText {
  readonly language: string
  readonly title: string
  readonly lead: string
  readonly text: string
  readonly marks: readonly Mark[]
  readonly notes: Html
}

/** Texts with their marks, and notes that the marks lead to, as a page that needs nothing but itself; `kinds` styles further kinds of marks. */
export function markedTextPage(pages: readonly MarkedText[], kinds = ''): string {
  const [first] = pages
  return markup`<!doctype html>
<html lang="${first?.language ?? 'vi'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${pages.map(({ title }) => title).join(' · ')}</title>
<style>${new Html(style + kinds)}</style>
</head>
<body>
${pages.map(
  ({ title, lead, text, marks, notes }) => markup`<main>
<h1>${title}</h1>
<p class="lead">${lead}</p>
<div class="columns">
<article class="text">${markedText(text, marks)}</article>
<aside>${notes}</aside>
</div>
</main>
`,
)}</body>
</html>
`.markup
}

/** The text cut at the ends of its marks; where marks overlap, the first of them is the link. */
function markedText(text: string, marks: readonly Mark[]): Html {
  const inside = marks
    .filter(({ start, end }) => start < end && start >= 0 && end <= text.length)
    .sort((one, other) => one.start - other.start)
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  let next = 0
  let here: Mark[] = []
  return join(
    cuts.slice(1).map((to, k): HtmlPart => {
      const from = cuts[k] ?? 0
      const piece = text.slice(from, to)
      here = here.filter(({ end }) => end > from)
      for (let mark = inside[next]; mark && mark.start <= from; mark = inside[++next]) here.push(mark)
      const [first] = here
      if (!first) return piece
      const notes = here.flatMap(({ end, note }) => (note === undefined || end !== to ? [] : [note]))
      const noted = notes.length > 0 && markup` data-note="${[...new Set(notes)].join(', ')}"`
      const title = here.map((mark) => mark.title).join('\n')
      return markup`<a class="mark ${first.kind}" href="${first.href}" title="${title}"${noted}>${piece}</a>`
    }),
  )
}

const style = `
:root { --ink: #1d2733; --paper: #fff; --quiet: #5b6673; --line: #d5dbe1; --a: #c0262d; --b: #a35200; --c: #5b3fa8; --d: #1d5fa6 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --paper: #14191f; --quiet: #9aa5b1; --line: #35404b; --a: #ff8a8a; --b: #ffb566; --c: #c3b1ff; --d: #8cc2ff } }
* { box-sizing: border-box }
body { margin: 0; font: 1rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
main { max-width: 78rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.4rem; margin: 0 0 .25rem; overflow-wrap: anywhere }
h2 { font-size: 1.1rem; margin: 0 0 .5rem }
.lead { color: var(--quiet); margin: 0 0 1rem }
.columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2rem; align-items: start }
@media (max-width: 52rem) { .columns { grid-template-columns: minmax(0, 1fr) } }
.text { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: .4rem; padding: 1rem }
.mark { color: inherit; text-decoration: underline wavy var(--d); text-underline-offset: .2em; text-decoration-skip-ink: none; background: color-mix(in srgb, var(--d) 12%, transparent) }
.does-not-add-up { text-decoration-color: var(--a); background: color-mix(in srgb, var(--a) 12%, transparent) }
.cannot-both-hold { text-decoration-color: var(--b); background: color-mix(in srgb, var(--b) 12%, transparent) }
.unusual-magnitude { text-decoration-color: var(--c); background: color-mix(in srgb, var(--c) 12%, transparent) }
.mark[data-note]::after { content: attr(data-note); display: inline-block; font-size: .65rem; line-height: 1; vertical-align: super; margin-left: .1em; text-decoration: none; color: var(--quiet) }
aside ol, aside ul { padding-left: 1.25rem; margin: 0 0 1.5rem }
aside li { margin: 0 0 1rem }
@media print {
  :root { --ink: #000; --paper: #fff; --quiet: #444; --line: #999; --a: #a01218; --b: #8a4500; --c: #4a2f94; --d: #154a85; color-scheme: only light }
  main { max-width: none; padding: 0 }
  .columns { display: block }
  aside { margin-top: 1.5rem }
  aside li, blockquote { break-inside: avoid }
  details::details-content { content-visibility: visible; display: block; block-size: auto }
}
aside li:target { outline: 2px solid var(--d); outline-offset: .4rem }
.tag { font-size: .85rem; color: var(--quiet) }
.note-does-not-add-up .tag { color: var(--a) } .note-cannot-both-hold .tag { color: var(--b) } .note-unusual-magnitude .tag { color: var(--c) } .note-needs-reading .tag { color: var(--d) }
`
