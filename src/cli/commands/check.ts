import { existsSync } from 'node:fs'
import { checkText, readCheckSource } from '../../check/check-text.ts'
import type { CheckedFigure, CheckSource } from '../../check/check-text.ts'
import { checkWording } from '../../check/describe.ts'
import { checkToHtml } from '../../check/check-to-html.ts'
import { checkToJson } from '../../check/check-to-json.ts'
import { checkToMarkdown } from '../../check/check-to-markdown.ts'
import { claimVerdicts } from '../../check/verdict.ts'
import type { Lexicon } from '../../core/lexicon/lexicon.ts'
import type { Document } from '../../core/model/document.ts'
import { loadLexicon } from '../../data/load-lexicon.ts'
import { message } from '../../data/messages.ts'
import { readDocument, readStream } from '../../read/read-document.ts'
import { readOthers } from '../read-others.ts'
import type { Reporter } from '../reporter.ts'
import { print } from '../streams.ts'
import type { Streams } from '../streams.ts'
import { UsageError } from '../usage-error.ts'
import type { checkFormats } from './check-command.ts'

export interface CheckOptions {
  readonly against?: readonly string[]
  readonly format: (typeof checkFormats)[number]
  readonly failOn?: string
  readonly claimreview?: boolean
}

const defaultCorpus = 'corpus'
const standardInput = '-'

/** Prints the verdict on every figure of a claim or a text; what cannot be read is told. */
export async function runCheck(
  argument: string,
  options: CheckOptions,
  streams: Streams,
  reporter: Reporter,
): Promise<void> {
  const failing = verdictsAsked(options.failOn)
  if (options.claimreview && options.format !== 'json' && options.format !== 'html')
    throw new UsageError('check.usage.claimreview', { format: options.format })
  const document = await readClaim(argument, streams, reporter)
  if (document.text.trim() === '') throw new UsageError('check.usage.empty')
  const lexicon = loadLexicon()
  const others = await readOthers(options.against ?? [defaultCorpus], reporter)
  if (others.length === 0) {
    reporter.fail('check.nothing-to-check-against', {})
    return
  }
  // A text is not evidence for itself.
  const source = readCheckSource(
    others.filter((other) => other.document.text !== document.text),
    lexicon,
  )
  const checked = checkText(document, lexicon, source)
  if (checked.every(({ figure }) => figure === undefined)) reporter.warn('check.no-figures', {})
  await print(streams.stdout, await show(document, checked, source, options, lexicon, streams, reporter))
  const found = checked.filter(({ verdict }) => failing.includes(verdict))
  if (found.length > 0) reporter.fail('check.failed-on', { value: failing.join(','), n: found.length })
}

function verdictsAsked(list: string | undefined): readonly string[] {
  const asked = list?.split(',').map((name) => name.trim()) ?? []
  const unknown = asked.find((name) => !claimVerdicts.some((known) => known === name))
  if (unknown !== undefined)
    throw new UsageError('check.usage.fail-on', { value: unknown, verdicts: claimVerdicts.join(', ') })
  return asked
}

/** An argument that is the path of a file is that file; any other is the claim itself. */
async function readClaim(argument: string, { stdin }: Streams, reporter: Reporter): Promise<Document> {
  if (argument === standardInput) return readStream(stdin, 'claim', message(reporter.language, 'cli.stdin'))
  return existsSync(argument) ? readDocument(argument) : { id: 'claim', text: argument, meta: {} }
}

async function show(
  document: Document,
  checked: readonly CheckedFigure[],
  source: CheckSource,
  { format, claimreview: withReview = false }: CheckOptions,
  lexicon: Lexicon,
  { stdout }: Streams,
  { language }: Reporter,
): Promise<string> {
  const wording = checkWording(language, lexicon)
  switch (format) {
    case 'json':
      return checkToJson(checked, source, wording, withReview)
    case 'md':
      return checkToMarkdown(checked, source, wording)
    case 'html':
      return checkToHtml(document, checked, source, wording, { language, withReview })
    case 'table': {
      const { checkToTerminal } = await import('../../check/check-to-terminal.ts')
      return checkToTerminal(checked, source, wording, stdout.columns)
    }
  }
}
