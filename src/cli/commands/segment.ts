import { loadWordModel } from '../../data/load-word-model.ts'
import { message } from '../../data/messages.ts'
import { readDocument, readStream } from '../../read/read-document.ts'
import { segmentTokens, segmentWords } from '../../words/segment-words.ts'
import type { WordModel } from '../../words/word-model.ts'
import type { Reporter } from '../reporter.ts'
import { print } from '../streams.ts'
import type { Streams } from '../streams.ts'
import { UsageError } from '../usage-error.ts'

export interface SegmentOptions {
  /** Every line is a sentence, its tokens stand between spaces. */
  readonly pretokenized?: boolean
  /** Words by the model alone, without the names, terms and rules of the word data. */
  readonly modelOnly?: boolean
}

/** Prints a sentence a line, words between spaces, the syllables of a word joined by low lines. */
export async function runSegment(
  files: readonly string[],
  { pretokenized = false, modelOnly = false }: SegmentOptions,
  { stdin, stdout }: Streams,
  reporter: Reporter,
): Promise<void> {
  if (files.length === 0) throw new UsageError('segment.no-files')
  if (files.filter((file) => file === '-').length > 1) throw new UsageError('cli.usage.stdin-twice')
  const model = loadWordModel({ modelOnly })
  const segment = pretokenized ? segmentLines : segmentText
  for (const file of files) {
    try {
      const document =
        file === '-'
          ? await readStream(stdin, 'stdin', message(reporter.language, 'cli.stdin'))
          : await readDocument(file)
      await print(stdout, segment(document.text, model))
    } catch (error) {
      reporter.failReading(error)
    }
  }
}

function segmentText(text: string, model: WordModel): string {
  const { sentences } = segmentWords(text, model)
  return sentences
    .map(({ words }) =>
      words.map(({ syllables }) => syllables.map(({ start, end }) => text.slice(start, end)).join('_')).join(' '),
    )
    .map((line) => `${line}\n`)
    .join('')
}

/** A line for every line, blank ones too. */
function segmentLines(text: string, model: WordModel): string {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
    .map((line) => {
      const tokens = line.split(/[ \t]+/).filter((token) => token !== '')
      return segmentTokens(tokens, model)
        .map(({ from, to }) => tokens.slice(from, to).join('_'))
        .join(' ')
    })
    .map((line) => `${line}\n`)
    .join('')
}
