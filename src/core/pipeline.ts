import type { Language, Lexicon } from './lexicon/lexicon.ts'
import type { Claim } from './link/claim.ts'
import { buildFrames } from './link/frame.ts'
import { linkAcross } from './link/head.ts'
import { linkSentence } from './link/link.ts'
import type { Scene } from './link/scene.ts'
import { formatPeriod } from './model/calendar.ts'
import type { Document } from './model/document.ts'
import type { Extraction } from './model/extraction.ts'
import type { Issue } from './model/issue.ts'
import { inferContext } from './observe/context.ts'
import type { DocumentContext } from './observe/context.ts'
import { isReported } from './observe/license.ts'
import { observe } from './observe/observe.ts'
import { advance, enter, openScene } from './observe/scene.ts'
import { glance } from './recognize/glance.ts'
import { findMentions, findTelling } from './recognize/mention.ts'
import type { Mention } from './recognize/mention.ts'
import { readSentence, forgetFound } from './recognize/reading.ts'
import { settleSeparators } from './recognize/separator.ts'
import type { Reading } from './recognize/reading.ts'
import { splitSentences } from './segment/sentence.ts'
import { stretchesOf } from './segment/stretch.ts'
import { guessLanguage } from './segment/language.ts'
import { normalize } from './text/normalize.ts'
import type { NormalText } from './text/normalize.ts'
import { blankTableRows } from './text/table-rows.ts'
import { cutText } from './text/strip.ts'

/** One sentence with what was recognised in it. */
export interface ReadSentence {
  readonly reading: Reading
  readonly mentions: readonly Mention[]
}

/** Every stage's result for one document, for `explain` and the tests. */
export interface Trace {
  readonly text: NormalText
  readonly sentences: readonly ReadSentence[]
  readonly context: DocumentContext
  readonly claims: readonly Claim[]
  readonly extraction: Extraction
}

/** Extracts the observations of a document: the table of contents of the whole core. */
export function extract(document: Document, lexicon: Lexicon): Extraction {
  return run(document, lexicon, false).extraction
}

/** As `extract`, keeping what every stage found. */
export function trace(document: Document, lexicon: Lexicon): Trace {
  return run(document, lexicon, true)
}

function run(document: Document, lexicon: Lexicon, keepsAll: boolean): Trace {
  const normal = normalize(document.text)
  const { text: plain, rows } = blankTableRows(normal.text)
  const text = rows === 0 ? normal : { ...normal, text: plain }
  const { language, issues } = languageOf(document, text)
  if (rows > 0) issues.push({ code: 'table-unread', detail: String(rows) })
  const sentences = settleSeparators(readSentences(text.text, lexicon, language, keepsAll))
  const context = inferContext(
    sentences.map(({ reading, mentions }) => ({ sentence: reading.sentence, mentions })),
    document.meta,
    lexicon,
  )
  const claims: Claim[] = []
  let scene: Scene = openScene(context, keepsAll)
  for (const { reading, mentions } of sentences) {
    if (mentions.every(isPlace)) continue
    scene = enter(scene, reading, mentions)
    const found = linkSentence(buildFrames(reading, mentions), scene).filter(isReported)
    claims.push(...found)
    scene = advance(scene, reading, mentions, found)
  }
  linkAcross(claims)
  const observations = observe(document.id, dropLostHeads(claims), text)
  const period = context.period && formatPeriod(context.period)
  const date = context.date && formatPeriod(context.date)
  return {
    text,
    sentences,
    context,
    claims,
    extraction: {
      doc: document.id,
      language,
      ...(context.place !== undefined ? { place: context.place } : {}),
      ...(period !== undefined ? { period } : {}),
      ...(date !== undefined ? { date } : {}),
      observations,
      issues,
    },
  }
}

/** Places alone say where a text is at home, which its context knows, and leave the scene as it is. */
const isPlace = ({ kind }: Mention) => kind === 'place'

/** Reads the sentences of a text; those that tell nothing beyond themselves are left out where not all are wanted. */
function readSentences(text: string, lexicon: Lexicon, language: Language, keepsAll: boolean): ReadSentence[] {
  const words = lexicon[language]
  const count = { sentences: 0, lines: 0, blocks: 0 }
  const read: ReadSentence[] = []
  let seeksTitle = true
  for (const { from, to } of stretchesOf(text)) {
    const strip = cutText(text, words.vocabulary, from, to)
    for (const sentence of splitSentences(strip, words, count)) {
      const seen: number | undefined = keepsAll
        ? undefined
        : glance(strip, sentence.from, sentence.to, words, seeksTitle)
      if (seen === 0) continue
      const reading = readSentence(text, strip, sentence, lexicon, language)
      const mentions: readonly Mention[] | undefined =
        seen === undefined ? findMentions(reading) : findTelling(reading, seen)
      if (!mentions) continue
      if (!keepsAll && mentions.every(({ kind }) => kind !== 'quantity')) forgetFound(reading)
      read.push({ reading, mentions })
      seeksTitle &&= !mentions.some(({ kind }) => kind === 'indicator')
    }
  }
  return read
}

function languageOf(document: Document, text: NormalText): { language: Language; issues: Issue[] } {
  const guessed = guessLanguage(text.text)
  const language = document.meta.language ?? guessed ?? 'vi'
  return {
    language,
    issues: guessed === undefined && document.meta.language === undefined ? [{ code: 'text-not-vietnamese' }] : [],
  }
}

/** A figure that turned out to report nothing carries no other. */
function dropLostHeads(claims: readonly Claim[]): readonly Claim[] {
  const kept = new Set(claims)
  for (const claim of claims)
    if (claim.of && !kept.has(claim.of))
      claim.of = claim.of.of && claim.of.of !== claim && kept.has(claim.of.of) ? claim.of.of : undefined
  return claims
}
