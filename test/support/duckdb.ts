import { DuckDBInstance } from '@duckdb/node-api'

/** Runs a query in a database of its own and gives the rows. */
export async function queryDuckDb(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:')
  try {
    const connection = await instance.connect()
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJS()
    connection.closeSync()
    return rows
  } finally {
    instance.closeSync()
  }
}
