import type { Store } from './open-store.ts'
import { asStoreError } from './store-error.ts'
import type { Versions } from '../version/extractor-version.ts'

/** How many documents of a store were extracted by other code or with other words than these. */
export async function countOutdated({ connection, file }: Store, { extractor, lexicon }: Versions): Promise<number> {
  try {
    const found = await connection.runAndReadAll(
      'SELECT count(*)::INTEGER FROM documents WHERE extractor <> $1 OR lexicon <> $2',
      [extractor, lexicon],
    )
    return Number(found.getRowsJson()[0]?.[0])
  } catch (error) {
    throw asStoreError(error, file)
  }
}
