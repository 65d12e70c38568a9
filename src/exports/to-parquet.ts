import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DuckDBAppender } from '@duckdb/node-api'
import type { Dataset, Field, FieldType, Value } from './dataset.ts'

const columnTypes: Readonly<Record<FieldType, string>> = {
  string: 'VARCHAR',
  number: 'DOUBLE',
  integer: 'INTEGER',
  boolean: 'BOOLEAN',
}

/** A dataset as a Parquet file, written by DuckDB, which is loaded at the first call. */
export async function datasetToParquet({ fields, rows }: Dataset): Promise<Uint8Array> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const folder = await mkdtemp(path.join(tmpdir(), 'doichieu-'))
  // One thread keeps the rows in one order of pages, so that equal data gives equal bytes.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  try {
    const connection = await instance.connect()
    const columns = fields.map(({ name, type }) => `${quoted(name)} ${columnTypes[type]}`)
    await connection.run(`CREATE TABLE figures (${columns.join(', ')})`)
    const appender = await connection.createAppender('figures')
    for (const row of rows) {
      fields.forEach((field, k) => {
        append(appender, field, row[k])
      })
      appender.endRow()
    }
    appender.closeSync()
    const file = path.join(folder, 'figures.parquet')
    await connection.run(`COPY figures TO '${file.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`)
    connection.closeSync()
    return await readFile(file)
  } finally {
    instance.closeSync()
    await rm(folder, { recursive: true, force: true })
  }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

function append(appender: DuckDBAppender, { type }: Field, value: Value): void {
  if (value === undefined) appender.appendNull()
  else if (type === 'string') appender.appendVarchar(String(value))
  else if (type === 'boolean') appender.appendBoolean(Boolean(value))
  else if (type === 'integer') appender.appendInteger(Number(value))
  else appender.appendDouble(Number(value))
}
