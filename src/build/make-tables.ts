import { findLimits } from '../tables/limits.ts'
import { tableToCsv } from '../tables/table-csv.ts'
import { tableToMarkdown } from '../tables/table-markdown.ts'
import { tableWording } from '../tables/wording.ts'
import { tableOf } from './making.ts'
import type { Edition, Making } from './making.ts'
import type { Output } from './write-outputs.ts'

/** The tables of one language: `<id>.csv` and `<id>.json` are the same in all, `<id><suffix>.md` and `.xlsx` are not. */
export async function makeTables(
  { language, suffix }: Edition,
  { config, evidence, lexicon }: Making,
): Promise<Output[]> {
  const { dateOf, sources: documents, sentenceOf } = evidence
  const made: Output[] = []
  for (const { id, formats, languages, ...selection } of config.tables) {
    if (languages?.includes(language) === false) continue
    const { observations, table } = tableOf(selection, { evidence, lexicon })
    const limits = findLimits({ table, observations, lexicon, dateOf })
    const wording = tableWording(language, lexicon)
    for (const format of formats) {
      switch (format) {
        case 'csv':
          made.push({ path: `${id}.csv`, content: tableToCsv(table, dateOf) })
          break
        case 'md':
          made.push({ path: `${id}${suffix}.md`, content: tableToMarkdown(table, { wording, documents, limits }) })
          break
        case 'json': {
          const { tableToJson } = await import('../exports/to-json.ts')
          made.push({ path: `${id}.json`, content: tableToJson(table, { documents, sentenceOf }) })
          break
        }
        case 'xlsx': {
          // Loaded with the first workbook: the library is large.
          const { tableToXlsx } = await import('../exports/to-xlsx.ts')
          const content = await tableToXlsx(table, { wording, documents, limits, sentenceOf })
          made.push({ path: `${id}${suffix}.xlsx`, content })
        }
      }
    }
  }
  return made
}
