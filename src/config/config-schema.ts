import * as z from 'zod'
import { chartTypes } from '../charts/make-charts.ts'
import { measures } from '../core/model/observation.ts'

const languages = z.enum(['vi', 'en'])
const path = z.string().trim().min(1)
const names = (what: string) =>
  z.array(z.string().trim().min(1)).min(1).optional().describe(`${what}; all of them where this is left out.`)

/** The name of an output: it becomes part of a file's name. */
const outputId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const selection = {
  indicators: names('Indicators by id or name'),
  places: names('Places by id or name'),
  periods: names('Periods, as 2020, 2020-Q1, 2020-09, 2020-01/2020-09 or in words'),
  measures: z.array(z.enum(measures)).min(1).optional().describe('What the figures say; all where this is left out.'),
}

export const dataFormats = ['csv'] as const
export const tableFormats = ['csv', 'md', 'json', 'xlsx'] as const
export const chartFormats = ['vl', 'svg', 'png'] as const
export const pageFormats = ['html', 'md', 'pdf'] as const
export type PageFormat = (typeof pageFormats)[number]

const inLanguages = z
  .array(languages)
  .min(1)
  .optional()
  .describe('Languages of this output; all that are made where this is left out.')

const table = z
  .strictObject({ id: outputId, ...selection, formats: z.array(z.enum(tableFormats)).min(1), languages: inLanguages })
  .describe('A cross-city table: <id>.<format>.')

const chart = z
  .strictObject({
    types: z.array(z.enum(chartTypes)).min(1),
    ...selection,
    each: z
      .array(z.enum(['indicator', 'place']))
      .min(1)
      .optional()
      .describe('One chart for each indicator, for each place, or for each of both.'),
    formats: z.array(z.enum(chartFormats)).min(1),
    languages: inLanguages,
  })
  .describe('Charts of some types: charts/<type>….<format>.')

/** The shape of `doichieu.config.json`: what a build reads and what it makes. */
export const configSchema = z.strictObject({
  $schema: z.string().optional().describe('For editors; the program does not read it.'),
  corpus: z.array(path).min(1).describe('Folders with the texts (*.txt), relative to this file.'),
  out: path.describe('Folder that the results go to, relative to this file.'),
  language: languages.describe('Language of the files with plain names; the other one has its name in theirs.'),
  languages: z.array(languages).min(1).describe('Languages to make.'),
  data: z
    .array(z.enum(dataFormats))
    .describe('Forms of the observations beside observations.jsonl: observations.<format>.'),
  tables: z.array(table),
  charts: z.array(chart),
  places: z.array(z.enum(pageFormats)).describe('Forms of the page of each place: places/<id>.<format>.'),
  report: z.array(z.enum(pageFormats)).describe('Forms of the comparison report: index.<format>.'),
  browser: path
    .optional()
    .describe('Program that prints PDF; else CHROME_PATH or the first Chromium or Chrome that is installed.'),
})

/** What a build reads and what it makes. */
export type Config = Readonly<z.infer<typeof configSchema>>
export type TableOutput = Config['tables'][number]
export type ChartOutput = Config['charts'][number]

/** The published JSON Schema of the configuration. */
export function configJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(configSchema, { target: 'draft-2020-12' })
  return { $schema, $id: 'urn:doichieu:schema:config', ...rest }
}
