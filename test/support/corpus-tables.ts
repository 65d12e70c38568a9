import { extract } from '../../src/core/pipeline.ts'
import { readFolder } from '../../src/read/read-folder.ts'
import { crossCity } from '../../src/tables/cross-city.ts'
import { sortPlaces } from '../../src/tables/places.ts'
import { lexicon } from './table-case.ts'

/** The five texts of the corpus, read and set side by side. */
export async function readCorpus() {
  const { documents } = await readFolder('corpus')
  const observations = documents.flatMap((document) => extract(document, lexicon).observations)
  const sources = documents.map(({ id, meta }) => ({ id, ...meta }))
  const dates = new Map(sources.map(({ id, date }) => [id, date]))
  const dateOf = (doc: string) => dates.get(doc)
  const places = sortPlaces(
    sources.flatMap(({ place }) => place ?? []),
    lexicon,
  )
  const table = crossCity({ observations, lexicon, places, dateOf })
  return { observations, documents: sources, table, lexicon, dateOf }
}
