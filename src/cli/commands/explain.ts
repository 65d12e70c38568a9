import { explain } from '../../core/explain.ts'
import type { ExplainRequest } from '../../core/explain.ts'
import type { Document } from '../../core/model/document.ts'
import type { Explanation } from '../../core/model/explanation.ts'
import { loadLexicon } from '../../data/load-lexicon.ts'
import { message } from '../../data/messages.ts'
import { describeExplanation } from '../../formats/explanation.ts'
import { readDocument, readStream } from '../../read/read-document.ts'
import type { Reporter } from '../reporter.ts'
import { print } from '../streams.ts'
import type { Streams } from '../streams.ts'
import { UsageError } from '../usage-error.ts'

export type ExplainOptions = ExplainRequest

/** Prints how the wanted observations of a text came about. */
export async function runExplain(
  file: string,
  options: ExplainOptions,
  streams: Streams,
  reporter: Reporter,
): Promise<void> {
  const { at, quote } = options
  if (at !== undefined && quote !== undefined) throw new UsageError('cli.usage.at-and-quote')
  const label = file === '-' ? message(reporter.language, 'cli.stdin') : file
  const document = file === '-' ? await readStream(streams.stdin, 'stdin', label) : await readDocument(file)
  const lexicon = loadLexicon()
  const wanted = explain(document, lexicon, options)
  if (wanted.length === 0) tellNothing(label, options, document, explain(document, lexicon), reporter)
  for (const explanation of narrowed(wanted, quote)) {
    await print(streams.stdout, describeExplanation(explanation, document.text, reporter.language))
  }
}

/** Figures that hold the text themselves are meant before those of a sentence that holds it. */
function narrowed(explanations: readonly Explanation[], quote: string | undefined): readonly Explanation[] {
  if (quote === undefined) return explanations
  const wanted = quote.normalize('NFC')
  const holding = explanations.filter(({ observation }) => observation.quote.normalize('NFC').includes(wanted))
  return holding.length > 0 ? holding : explanations
}

/** Says why there is nothing to explain, and where the nearest figure is. */
function tellNothing(
  file: string,
  { at, quote }: ExplainOptions,
  { text }: Document,
  all: readonly Explanation[],
  reporter: Reporter,
): void {
  if (at !== undefined && at >= text.length) {
    reporter.fail('explain.at-outside', { file, at, length: text.length })
    return
  }
  const [nearest] = all
    .map(({ observation }) => observation)
    .sort((a, b) => distance(a, at ?? 0) - distance(b, at ?? 0))
  if (nearest === undefined) reporter.fail('explain.nothing', { file })
  else if (at !== undefined) {
    const { quote, start, end } = nearest
    reporter.fail('explain.nothing-at', { file, at, quote, start, end })
  } else reporter.fail('explain.nothing-quoted', { file, quote: quote ?? '' })
}

const distance = ({ start, end }: { start: number; end: number }, at: number) => Math.max(start - at, at - end + 1, 0)
