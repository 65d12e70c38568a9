import type { Observation } from '../core/model/observation.ts'
import type { Span } from '../core/model/span.ts'
import { overlaps } from '../core/model/span.ts'
import { figureAnchor } from './anchor.ts'
import { join, markup } from './html.ts'
import type { Html } from './html.ts'

/** From this length on a text is shown in excerpts: the paragraphs with figures and their neighbours. */
export const longestFullText = 200_000

/** What is told of a marked figure. */
export interface MarkNotes {
  readonly reading: (observation: Observation) => string
  readonly referenceOf: (observation: Observation) => string
}

/** Shows a document's text in paragraphs, every figure marked and reachable by its anchor. */
export function viewDocumentText(text: string, observations: readonly Observation[], notes: MarkNotes): Html {
  const inOrder = [...observations].sort((a, b) => a.start - b.start || b.end - a.end)
  const paragraphs = paragraphsOf(text)
  let next = 0
  const marked = paragraphs.map((paragraph) => {
    const first = next
    while ((inOrder[next]?.start ?? Infinity) < paragraph.end) next++
    return inOrder.slice(first, next)
  })
  const shown = (k: number) =>
    text.length <= longestFullText || [k - 1, k, k + 1].some((near) => (marked[near]?.length ?? 0) > 0)
  return join(
    paragraphs.map((paragraph, k) => {
      if (!shown(k)) return k === 0 || shown(k - 1) ? markup`<p class="left-out">[…]</p>\n` : ''
      return markup`<p>${viewParagraph(text, paragraph, marked[k] ?? [], notes)}</p>\n`
    }),
  )
}

/** The lines of a text that hold anything. */
function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n\r]*\S[^\n\r]*/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }))
}

function viewParagraph(text: string, paragraph: Span, figures: readonly Observation[], notes: MarkNotes): Html {
  const parts: Html[] = []
  let at = paragraph.start
  for (const sentence of sentencesOf(paragraph, figures)) {
    parts.push(
      markup`${text.slice(at, sentence.start)}<span class="sentence">${viewSentence(text, sentence, figures, notes)}</span>`,
    )
    at = sentence.end
  }
  return markup`${parts}${text.slice(at, paragraph.end)}`
}

/** The sentences of a paragraph that state a figure, cut to the paragraph and without overlap. */
function sentencesOf(paragraph: Span, figures: readonly Observation[]): Span[] {
  const sentences: Span[] = []
  for (const { sentence, start, end } of figures) {
    const cut = {
      start: Math.max(paragraph.start, Math.min(sentence.start, start)),
      end: Math.min(paragraph.end, Math.max(sentence.end, end)),
    }
    const last = sentences.at(-1)
    if (last && overlaps(last, cut))
      sentences[sentences.length - 1] = { start: last.start, end: Math.max(last.end, cut.end) }
    else sentences.push(cut)
  }
  return sentences
}

function viewSentence(text: string, sentence: Span, figures: readonly Observation[], notes: MarkNotes): Html {
  const parts: Html[] = []
  let at = sentence.start
  for (const group of groupsOf(figures.filter((figure) => overlaps(figure, sentence)))) {
    const [first, ...others] = group.figures
    const end = Math.min(group.end, sentence.end)
    const quote = text.slice(group.start, end)
    const anchors = others.map((other) => markup`<span id="${figureAnchor(other)}" class="also"></span>`)
    parts.push(
      markup`${text.slice(at, group.start)}<mark id="${figureAnchor(first)}" title="${group.figures.map(notes.reading).join('\n')}" data-ref="${group.figures.map(notes.referenceOf).join(' ')}" tabindex="-1">${anchors}${quote}</mark>`,
    )
    at = end
  }
  return markup`${parts}${text.slice(at, sentence.end)}`
}

interface Group extends Span {
  readonly figures: readonly [Observation, ...Observation[]]
}

/** Figures whose quotes overlap share one mark. */
function groupsOf(figures: readonly Observation[]): Group[] {
  const groups: Group[] = []
  for (const figure of figures) {
    const last = groups.at(-1)
    if (last && overlaps(last, figure)) {
      groups[groups.length - 1] = {
        start: last.start,
        end: Math.max(last.end, figure.end),
        figures: [...last.figures, figure],
      }
    } else groups.push({ start: figure.start, end: figure.end, figures: [figure] })
  }
  return groups
}
