import { TfIdf } from 'natural/lib/natural/tfidf/index.js'
import type { Document } from '../core/model/document.ts'
import type { Span } from '../core/model/span.ts'
import { normalize } from '../core/text/normalize.ts'
import { tokenize } from '../core/text/token.ts'

/** A sentence of a document that speaks of the words of a claim. */
export interface Passage extends Span {
  readonly doc: string
  readonly text: string
}

/** How many passages are pointed at. */
const most = 2
/** A sentence that shares less of the claim's weight than this speaks of something else. */
const leastShare = 0.25

/** Finds sentences by the weight of the words they share with a claim. */
export type PassageFinder = (claim: string) => readonly Passage[]

/** Weighs all sentences of the documents; nothing is weighed before the first claim asks. */
export function passageFinder(
  documents: readonly { readonly document: Document; readonly sentencesOf: () => readonly Span[] }[],
): PassageFinder {
  let ready:
    | { readonly index: TfIdf; readonly passages: readonly Passage[]; readonly words: readonly ReadonlySet<string>[] }
    | undefined
  return (claim) => {
    ready ??= weigh(documents)
    const { index, passages, words } = ready
    const terms = [...new Set(termsOf(claim))]
    const whole = terms.reduce((sum, term) => sum + index.idf(term), 0)
    const scores = passages.map((passage, k) => {
      const own = words[k]
      const shared = terms.filter((term) => own?.has(term)).reduce((sum, term) => sum + index.idf(term), 0)
      return { passage, k, share: whole === 0 ? 0 : shared / whole }
    })
    return scores
      .filter(({ share }) => share >= leastShare)
      .sort((a, b) => b.share - a.share || a.k - b.k)
      .slice(0, most)
      .map(({ passage }) => passage)
  }
}

function weigh(documents: Parameters<typeof passageFinder>[0]) {
  const index = new TfIdf()
  const passages = documents.flatMap(({ document, sentencesOf }) =>
    sentencesOf().map(({ start, end }): Passage => ({
      doc: document.id,
      start,
      end,
      text: document.text.slice(start, end),
    })),
  )
  const terms = passages.map(({ text }) => termsOf(text))
  for (const list of terms) index.addDocument(list)
  return { index, passages, words: terms.map((list) => new Set(list)) }
}

const termsOf = (text: string) =>
  tokenize(normalize(text).text)
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ key }) => key)
