import { auditText } from '../../audit/audit-text.ts'
import type { AuditedText } from '../../audit/audit-text.ts'
import { findingWording } from '../../audit/describe.ts'
import { findingCodes, severities } from '../../audit/finding.ts'
import { auditToHtml } from '../../audit/audit-to-html.ts'
import { auditToJson } from '../../audit/audit-to-json.ts'
import { auditToMarkdown } from '../../audit/audit-to-markdown.ts'
import type { Lexicon } from '../../core/lexicon/lexicon.ts'
import type { Document } from '../../core/model/document.ts'
import type { Observation } from '../../core/model/observation.ts'
import { extract } from '../../core/pipeline.ts'
import { loadAuditData } from '../../data/load-audit-data.ts'
import { loadLexicon } from '../../data/load-lexicon.ts'
import { message } from '../../data/messages.ts'
import { isFolder } from '../../read/is-folder.ts'
import { readDocument, readStream } from '../../read/read-document.ts'
import { readOthers } from '../read-others.ts'
import type { Reporter } from '../reporter.ts'
import { print } from '../streams.ts'
import type { Streams } from '../streams.ts'
import { UsageError } from '../usage-error.ts'
import type { auditFormats } from './audit-command.ts'

export interface AuditOptions {
  readonly against?: readonly string[]
  readonly alone?: boolean
  readonly format: (typeof auditFormats)[number]
  readonly failOn?: string
}

const defaultCorpus = 'corpus'
const standardInput = '-'

/** Prints what does not fit in every text that is named; a text that cannot be read is told and passed over. */
export async function runAudit(
  files: readonly string[],
  options: AuditOptions,
  streams: Streams,
  reporter: Reporter,
): Promise<void> {
  checkOptions(files, options)
  const lexicon = loadLexicon()
  const data = loadAuditData()
  const documents = await readAll(files, streams, reporter)
  const others = await readOthers(othersOf(options), reporter)
  const readings = others.map(({ document, extraction = extract(document, lexicon) }) => ({
    document,
    observations: extraction.observations,
  }))
  const texts = documents.map((document) => auditText(document, lexicon, data, observationsBeside(document, readings)))
  for (const { document, findings } of texts) {
    if (findings.length === 0 && extract(document, lexicon).observations.length === 0)
      reporter.warn('audit.no-figures', { file: document.id })
  }
  if (texts.length > 0) await print(streams.stdout, await show(texts, options.format, lexicon, streams, reporter))
  failOn(options.failOn, texts, reporter)
}

function checkOptions(files: readonly string[], { against, alone, failOn }: AuditOptions): void {
  if (files.length === 0) throw new UsageError('cli.usage.no-files')
  if (files.filter((name) => name === standardInput).length > 1) throw new UsageError('cli.usage.stdin-twice')
  if (alone && against) throw new UsageError('audit.usage.alone-and-against')
  if (failOn !== undefined && ![...severities, ...findingCodes, 'any'].some((known) => known === failOn)) {
    const params = { value: failOn, severities: severities.join(', '), codes: findingCodes.join(', ') }
    throw new UsageError('audit.usage.fail-on', params)
  }
}

async function readAll(files: readonly string[], { stdin }: Streams, reporter: Reporter): Promise<Document[]> {
  const documents: Document[] = []
  for (const file of files) {
    try {
      const label = message(reporter.language, 'cli.stdin')
      documents.push(file === standardInput ? await readStream(stdin, 'stdin', label) : await readDocument(file))
    } catch (error) {
      reporter.failReading(error)
    }
  }
  return documents
}

/** The names of what texts are held against: those given, else the folder `corpus` where there is one. */
function othersOf({ against, alone }: AuditOptions): readonly string[] {
  if (alone) return []
  return against ?? (isFolder(defaultCorpus) ? [defaultCorpus] : [])
}

/** A text is not held against itself, whatever the name of its copy. */
function observationsBeside(
  { id, text }: Document,
  readings: readonly { readonly document: Document; readonly observations: readonly Observation[] }[],
): readonly Observation[] {
  return readings.flatMap(({ document, observations }) =>
    document.id === id || document.text === text ? [] : observations,
  )
}

async function show(
  texts: readonly AuditedText[],
  format: AuditOptions['format'],
  lexicon: Lexicon,
  { stdout }: Streams,
  { language }: Reporter,
): Promise<string> {
  const wording = findingWording(language, lexicon)
  switch (format) {
    case 'json':
      return auditToJson(texts, wording)
    case 'md':
      return auditToMarkdown(texts, wording)
    case 'html':
      return auditToHtml(texts, wording)
    case 'table': {
      const { auditToTerminal } = await import('../../audit/audit-to-terminal.ts')
      return auditToTerminal(texts, wording, stdout.columns)
    }
  }
}

function failOn(wanted: string | undefined, texts: readonly AuditedText[], reporter: Reporter): void {
  if (wanted === undefined) return
  const found = texts
    .flatMap(({ findings }) => findings)
    .filter(({ code, severity }) => wanted === 'any' || code === wanted || severity === wanted)
  if (found.length > 0) reporter.fail('audit.failed-on', { value: wanted, n: found.length })
}
