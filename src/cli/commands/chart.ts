import path from 'node:path'
import { chartRequest } from '../../build/chart-request.ts'
import type { Chart } from '../../charts/chart.ts'
import { chooseChart } from '../../charts/choose-chart.ts'
import { chartTypes, makeCharts } from '../../charts/make-charts.ts'
import type { ChartType } from '../../charts/make-charts.ts'
import { loadLexicon } from '../../data/load-lexicon.ts'
import { message } from '../../data/messages.ts'
import { compare } from '../../tables/compare/compare.ts'
import { prepareFolder, writeFileWhole } from '../../write/write-file.ts'
import { chartFormats } from '../chart-formats.ts'
import type { ChartFormat, ChartFormatName } from '../chart-formats.ts'
import { readEvidence } from '../read-evidence.ts'
import type { Reporter } from '../reporter.ts'
import { readSelection } from '../selection-options.ts'
import type { SelectionOptions } from '../selection-options.ts'
import { print } from '../streams.ts'
import type { Streams } from '../streams.ts'
import { UsageError } from '../usage-error.ts'

export interface ChartOptions extends SelectionOptions {
  readonly format: ChartFormatName
  readonly out?: string
}

type AskedType = ChartType | 'auto'

/** Prints the chart of some texts, or writes charts to a folder; where nothing can be drawn it says so. */
export async function runChart(
  asked: string,
  inputs: readonly string[],
  options: ChartOptions,
  { stdout, stderr }: Streams,
  reporter: Reporter,
): Promise<void> {
  const type = readType(asked)
  const { out } = options
  const format: ChartFormat = chartFormats[options.format]
  if (format.isBinary === true && out === undefined)
    throw new UsageError('chart.command.needs-out', { format: options.format })
  const lexicon = loadLexicon()
  const selection = readSelection(options, lexicon)
  const evidence = await readEvidence(inputs, options, lexicon, stderr, reporter)
  if (evidence === undefined) return
  const { language } = reporter
  const tell = (key: string, params: Record<string, string>) =>
    stderr.write(`${message(language, `chart.command.${key}`, params)}\n`)
  const request = chartRequest(compare(evidence, { selection }, lexicon), language)
  let charts: readonly Chart[]
  if (type === 'auto') {
    const chosen = chooseChart(request)
    if (chosen) tell('chosen', { type: chosen.type, why: chosen.why })
    charts = chosen?.charts ?? []
  } else {
    charts = makeCharts(request, [type])
  }
  const [only, ...others] = charts
  if (!only) {
    tell('nothing', { type })
    return
  }
  if (out === undefined) {
    if (others.length > 0) {
      const ids = charts.map(({ id }) => id).join(', ')
      throw new UsageError('chart.command.several-need-out', { n: charts.length, ids })
    }
    await print(stdout, await format.make(only, request))
    return
  }
  prepareFolder(out)
  for (const chart of charts) {
    const file = path.join(out, `${chart.id}${format.ending}`)
    writeFileWhole(file, await format.make(chart, request))
    tell('written', { file })
  }
}

function readType(asked: string): AskedType {
  const types: readonly AskedType[] = ['auto', ...chartTypes]
  const type = types.find((one) => one === asked)
  if (type === undefined) {
    throw new UsageError('chart.command.unknown-type', { value: asked, types: types.join(', ') })
  }
  return type
}
