import type { Store } from './open-store.ts'
import { asStoreError } from './store-error.ts'

/** Ids of the documents of a store, by their bytes. */
export async function readDocumentIds({ connection, file }: Store): Promise<string[]> {
  try {
    const found = await connection.runAndReadAll('SELECT id FROM documents ORDER BY id')
    return found.getRows().map(([id]) => String(id))
  } catch (error) {
    throw asStoreError(error, file)
  }
}
