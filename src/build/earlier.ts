import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import type { Observation } from '../core/model/observation.ts'
import type { Evidence } from '../report/evidence.ts'
import { observationSchema } from '../schema/observation-schema.ts'
import type { Told } from './observation-diff.ts'

/** The two files from which a later build sees what this one said. */
export const observationsFile = 'observations.jsonl'
export const sentencesFile = 'sentences.jsonl'

const sentenceSchema = z.object({ doc: z.string(), start: z.int(), text: z.string() })

/** What the texts say now, with the sentences. */
export function toldBy({ observations, sentenceOf }: Evidence): Told[] {
  return observations.map((observation) => ({ observation, sentence: sentenceOf(observation) ?? '' }))
}

/** Every sentence that states a figure, one a line: with `observations.jsonl` it tells what a build rests on. */
export function sentencesOf(told: readonly Told[]): string {
  const lines = told.map(({ observation: { doc, sentence }, sentence: text }) =>
    JSON.stringify({ doc, start: sentence.start, end: sentence.end, text }),
  )
  return [...new Set(lines)].map((line) => `${line}\n`).join('')
}

/** What an earlier build said; undefined where there was none or its files are not whole. */
export function readEarlier(folder: string): Told[] | undefined {
  try {
    const lines = (name: string) =>
      readFileSync(path.join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): unknown => JSON.parse(line))
    const place = (doc: string, start: number) => JSON.stringify([doc, start])
    const sentences = new Map(
      lines(sentencesFile).map((line) => {
        const { doc, start, text } = sentenceSchema.parse(line)
        return [place(doc, start), text]
      }),
    )
    return lines(observationsFile).map((line) => {
      const observation = observationSchema.parse(line) as Observation
      return { observation, sentence: sentences.get(place(observation.doc, observation.sentence.start)) ?? '' }
    })
  } catch {
    return undefined
  }
}
