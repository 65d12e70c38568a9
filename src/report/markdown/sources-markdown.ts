import type { Observation } from '../../core/model/observation.ts'
import { escapeMarkdown } from '../../tables/markdown-page.ts'
import { documentAnchor } from '../anchor.ts'
import type { Evidence, ReadDocument } from '../evidence.ts'
import type { Wording } from '../wording.ts'
import { sourceAnchor } from './figure-anchors.ts'

/** Every text with what is known of it, then its sentences, each below the figures that it states. */
export function sourcesMarkdown(evidence: Evidence, wording: Wording): string[] {
  return evidence.documents.flatMap((document) => sourceMarkdown(document, evidence, wording))
}

function sourceMarkdown({ document, extraction }: ReadDocument, evidence: Evidence, wording: Wording): string[] {
  const { id, meta } = document
  const { text } = wording.messages
  const facts = [
    meta.publisher ?? text('not-given'),
    wording.date(evidence.dateOf(id)),
    wording.place(meta.place ?? extraction.place),
    ...(meta.source === undefined ? [] : [meta.source]),
  ]
  return [
    `### <a id="${documentAnchor(id)}"></a>${evidence.letterOf(id)}. ${escapeMarkdown(meta.title ?? id)}`,
    escapeMarkdown(facts.join(' · ')),
    ...bySentence(extraction.observations).map((figures) => {
      const lines = figures.map((o) => figureLine(o, evidence, wording))
      const sentence = evidence.sentenceOf(figures[0])?.trim().replace(/\s+/g, ' ') ?? ''
      return `${lines.join('\n')}\n\n  > ${escapeMarkdown(sentence)}`
    }),
    ...(extraction.observations.length === 0 ? [text('scoreboard.empty')] : []),
  ]
}

function figureLine(o: Observation, evidence: Evidence, wording: Wording): string {
  const name = `<a id="${sourceAnchor(o, evidence)}"></a>**${evidence.referenceOf(o)}**`
  return `- ${name} ${escapeMarkdown(`${o.quote} — ${wording.reading(o)}`)}`
}

/** Figures of one sentence together, in the order of the text. */
function bySentence(observations: readonly Observation[]): [Observation, ...Observation[]][] {
  const groups = new Map<number, [Observation, ...Observation[]]>()
  for (const o of [...observations].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const group = groups.get(o.sentence.start)
    if (group) group.push(o)
    else groups.set(o.sentence.start, [o])
  }
  return [...groups.values()]
}
