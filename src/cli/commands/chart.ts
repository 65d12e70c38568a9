import { existsSync } from 'node:fs'
import path from 'node:path'
import { chartRequest } from '../../build/chart-request.ts'
import type { Chart, ChartRequest } from '../../charts/chart.ts'
import { chooseChart } from '../../charts/choose-chart.ts'
import { chartTypes, makeCharts } from '../../charts/make-charts.ts'
import type { ChartType } from '../../charts/make-charts.ts'
import type { Theme } from '../../charts/palettes.ts'
import { measures } from '../../core/model/observation.ts'
import { nearestTo } from '../../data/find-name.ts'
import { loadLexicon } from '../../data/load-lexicon.ts'
import { message } from '../../data/messages.ts'
import { compare } from '../../tables/compare/compare.ts'
import { tableWording } from '../../tables/wording.ts'
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
  readonly theme?: Theme
  readonly width?: number
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
  const { type, texts } = readType(asked, inputs)
  const { out, theme } = options
  const format: ChartFormat = chartFormats[options.format]
  if (format.isBinary === true && out === undefined)
    throw new UsageError('chart.command.needs-out', { format: options.format })
  const lexicon = loadLexicon()
  const selection = readSelection(options, lexicon)
  const evidence = await readEvidence(texts, options, lexicon, stderr, reporter)
  if (evidence === undefined) return
  const { language } = reporter
  const tell = (key: string, params: Record<string, string>) =>
    stderr.write(`${message(language, `chart.command.${key}`, params)}\n`)
  const { width } = options
  const comparison = compare(evidence, { selection }, lexicon)
  const request = { ...chartRequest(comparison, language), ...(width === undefined ? {} : { width }) }
  let charts: readonly Chart[]
  if (type === 'auto') {
    const chosen = chooseChart(request)
    if (chosen) tell('chosen', { type: chosen.type, why: chosen.why })
    charts = chosen?.charts ?? []
  } else {
    charts = makeCharts(request, [type])
  }
  const orderOf = (chart: Chart) => ({ chart, request, ...(theme === undefined ? {} : { theme }) })
  const [only, ...others] = charts
  if (!only) {
    reporter.fail('chart.command.nothing', { why: whyNothing(type, request) })
    return
  }
  if (out === undefined) {
    if (others.length > 0) {
      const ids = charts.map(({ id }) => id).join(', ')
      throw new UsageError('chart.command.several-need-out', { n: charts.length, ids })
    }
    await print(stdout, await format.make(orderOf(only)))
    return
  }
  prepareFolder(out)
  for (const chart of charts) {
    const file = path.join(out, `${chart.id}${format.ending}`)
    writeFileWhole(file, await format.make(orderOf(chart)))
    tell('written', { file })
  }
}

/** The type asked for; where the first word is a text or folder instead, the type is `auto`. */
function readType(asked: string, inputs: readonly string[]): { type: AskedType; texts: readonly string[] } {
  const types: readonly AskedType[] = ['auto', ...chartTypes]
  const type = types.find((one) => one === asked)
  if (type !== undefined) return { type, texts: inputs }
  if (existsSync(asked)) return { type: 'auto', texts: [asked, ...inputs] }
  const params = { value: asked, types: types.join(', ') }
  const nearest = nearestTo(
    asked,
    types.map((name) => ({ name })),
  )
  if (nearest !== undefined) throw new UsageError('chart.command.unknown-type-nearest', { ...params, nearest })
  throw new UsageError('chart.command.unknown-type', params)
}

/** What a type would need, and what there is instead. */
function whyNothing(type: AskedType, { table, observations, language, lexicon }: ChartRequest): string {
  const say = (key: string, params: Record<string, string> = {}) => message(language, `chart.command.${key}`, params)
  const own = observations.filter(({ place = '' }) => table.places.includes(place))
  if (own.length === 0) return say('no-figures')
  const tables = tableWording(language, lexicon)
  const counts = measures.flatMap((measure) => {
    const n = own.filter((o) => o.measure === measure).length
    return n > 0 ? [`${tables.say(`measure.${measure}`)} (${n})`] : []
  })
  return say('needs', { type, needs: say(`needs.${type}`), there: tables.list(counts) })
}
