import { csvWriter } from '../formats/csv.ts'
import { jsonlWriter } from '../formats/jsonl.ts'
import { writeObservations } from '../formats/observation-writer.ts'
import { observationsFile, sentencesFile, sentencesOf, toldBy } from './earlier.ts'
import { makeDrawings } from './make-drawings.ts'
import { makePlacePages, makeReport } from './make-reports.ts'
import { makeTables } from './make-tables.ts'
import type { Edition, Making } from './making.ts'
import type { Output } from './write-outputs.ts'

/** Every file of a build, in memory: the data once, and tables, charts and pages in each language. */
export async function makeOutputs(making: Making): Promise<Output[]> {
  const { config } = making
  const editions = config.languages.map((language): Edition => ({
    language,
    suffix: language === config.language ? '' : `.${language}`,
  }))
  const data = makeData(making)
  const made = await Promise.all(
    editions.map(async (edition) => {
      const tables = await makeTables(edition, making)
      const drawings = await makeDrawings(edition, making)
      const other = editions.find((one) => one !== edition)
      return [
        ...tables,
        ...drawings.files,
        ...(await makeReport(edition, making, drawings, { data: [...data, ...tables], other })),
        ...(await makePlacePages(edition, making, { data, other })),
      ]
    }),
  )
  return withoutTwins([...data, ...made.flat()])
}

/** Languages and pages share some files, such as the CSV of a table: the first of a name counts. */
function withoutTwins(outputs: readonly Output[]): Output[] {
  const made = new Map<string, Output>()
  for (const output of outputs) if (!made.has(output.path)) made.set(output.path, output)
  return [...made.values()]
}

function makeData({ config, evidence }: Making): Output[] {
  const { observations } = evidence
  return [
    { path: observationsFile, content: writeObservations(jsonlWriter(), observations) },
    { path: sentencesFile, content: sentencesOf(toldBy(evidence)) },
    ...(config.data.includes('csv')
      ? [{ path: 'observations.csv', content: writeObservations(csvWriter(), observations) }]
      : []),
  ]
}
