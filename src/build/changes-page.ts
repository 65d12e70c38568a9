import type { Observation } from '../core/model/observation.ts'
import { message } from '../data/messages.ts'
import type { Wording } from '../report/wording.ts'
import type { ObservationDiff, Told } from './observation-diff.ts'

/** Name of the file that tells what the last build that changed anything says otherwise than the one before it. */
export const changesName = 'CHANGES.md'

/** Tells in Markdown which figures appeared, changed and vanished, each with its sentence. */
export function changesPage({ appeared, changed, vanished }: ObservationDiff, wording: Wording): string {
  const { language } = wording
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}) =>
    message(language, `changes.${key}`, params)
  const figure = (o: Observation) => say('figure', { value: wording.value(o), reading: wording.reading(o), doc: o.doc })
  const quoted = ({ sentence }: Told) => `  > ${escape(sentence.replace(/\s+/g, ' ').trim())}\n`
  const one = (told: Told) => `- ${escape(figure(told.observation))}\n${quoted(told)}`
  const part = (key: string, entries: readonly string[]) =>
    entries.length === 0 ? [] : [`## ${say(key, { n: entries.length })}\n\n${entries.join('\n')}`]
  const parts = [
    ...part(
      'changed',
      changed.map(({ before, after, fields }) => {
        const names = fields.map((field) => say(`field.${field}`)).join(', ')
        const lines = [
          `- ${escape(say('was', { figure: figure(before.observation) }))}\n`,
          `  ${escape(say('is', { figure: figure(after.observation), fields: names }))}\n`,
        ]
        const sentences = before.sentence === after.sentence ? [after] : [before, after]
        return [...lines, ...sentences.map(quoted)].join('')
      }),
    ),
    ...part('appeared', appeared.map(one)),
    ...part('vanished', vanished.map(one)),
  ]
  return `# ${say('title')}\n\n${say('intro')}\n\n${parts.join('\n')}`
}

/** Keeps words of a text from being read as Markdown. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&')
}
