import { queryStore } from './query-store.ts'
import type { QueryValue } from './query-store.ts'
import type { Store } from './open-store.ts'

/** The whole answer to a statement. */
export interface QueryRows {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly QueryValue[])[]
}

/** As `queryStore`, with all rows read: for answers that fit in memory. */
export async function queryRows(store: Store, sql: string): Promise<QueryRows> {
  const { columns, rows } = await queryStore(store, sql)
  const read: (readonly QueryValue[])[] = []
  for await (const some of rows) read.push(...some)
  return { columns, rows: read }
}
