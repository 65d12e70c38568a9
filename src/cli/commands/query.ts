import { rowWriter } from '../../formats/rows.ts'
import { openStore } from '../../store/open-store.ts'
import { QueryError, queryStore } from '../../store/query-store.ts'
import type { queryFormats } from '../formats.ts'
import type { Reporter } from '../reporter.ts'
import { print } from '../streams.ts'
import type { Streams } from '../streams.ts'
import { UsageError } from '../usage-error.ts'

export interface QueryOptions {
  readonly db: string
  readonly format: (typeof queryFormats)[number]
}

/** Prints the answer to one SQL statement that reads. */
export async function runQuery(
  sql: string | undefined,
  { db, format }: QueryOptions,
  { stdout }: Streams,
  { language }: Reporter,
): Promise<void> {
  if (sql === undefined) throw new UsageError('query.no-statement')
  const store = await openStore(db, 'read')
  try {
    const { columns, rows } = await queryStore(store, sql)
    const writer = await rowWriter(format, columns, language, stdout.columns)
    await print(stdout, writer.begin())
    for await (const found of rows) await print(stdout, writer.rows(found))
    await print(stdout, writer.end())
  } catch (error) {
    if (error instanceof QueryError) throw new UsageError(`query.${error.code}`, { detail: error.detail })
    throw error
  } finally {
    store.close()
  }
}
