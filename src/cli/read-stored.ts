import { readLexiconData } from '../data/load-lexicon.ts'
import { countOutdated } from '../store/count-outdated.ts'
import { openStore } from '../store/open-store.ts'
import { readExtractions } from '../store/read-extractions.ts'
import type { StoredExtraction } from '../store/read-extractions.ts'
import { extractorVersion, lexiconVersion } from '../version/extractor-version.ts'
import type { Reporter } from './reporter.ts'

/** What a database holds, as it was extracted; warns of texts that this program would read anew. Throws a `StoreError`. */
export async function readStored(file: string, reporter: Reporter): Promise<StoredExtraction[]> {
  const store = await openStore(file, 'read')
  try {
    const versions = { extractor: extractorVersion(), lexicon: lexiconVersion(readLexiconData()) }
    const count = await countOutdated(store, versions)
    if (count > 0) reporter.warn('store.outdated', { file, count })
    return await readExtractions(store)
  } finally {
    store.close()
  }
}
