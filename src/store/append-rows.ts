import type { DuckDBAppender } from '@duckdb/node-api'
import type { Store } from './open-store.ts'
import type { ColumnType, StoredValue, TableName } from './schema.ts'
import { tables } from './schema.ts'

/** Rows by the table that they belong to, each in the order of its columns. */
export type Rows = Readonly<Partial<Record<TableName, readonly (readonly StoredValue[])[]>>>

/** Adds rows in bulk, within the transaction at hand. */
export async function appendRows({ connection }: Store, rows: Rows): Promise<void> {
  for (const [table, added] of Object.entries(rows)) {
    if (added.length === 0) continue
    const types = Object.values<ColumnType>(tables[table as TableName])
    const appender = await connection.createAppender(table)
    for (const row of added) {
      for (const [k, type] of types.entries()) appendValue(appender, type, row[k])
      appender.endRow()
    }
    appender.closeSync()
  }
}

function appendValue(appender: DuckDBAppender, type: ColumnType, value: StoredValue): void {
  if (value === undefined) appender.appendNull()
  else if (type === 'INTEGER') appender.appendInteger(Number(value))
  else if (type === 'DOUBLE') appender.appendDouble(Number(value))
  else appender.appendVarchar(String(value))
}
