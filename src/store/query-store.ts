import type { DuckDBPreparedStatement, DuckDBValue, DuckDBValueConverter } from '@duckdb/node-api'
import type { Store } from './open-store.ts'
import { StoreError, onOneLine, storeErrorOf } from './store-error.ts'

/** A value as JSON has it; whole and decimal numbers that a JSON number cannot hold are strings. */
export type QueryValue =
  string | number | boolean | null | readonly QueryValue[] | { readonly [key: string]: QueryValue }

/** The answer to a statement: names of the columns, then rows as they are read. */
export interface QueryAnswer {
  readonly columns: readonly string[]
  readonly rows: AsyncIterable<readonly (readonly QueryValue[])[]>
}

/** A statement that is not obeyed: it would do more than read, it is none or several, or DuckDB cannot read it. */
export class QueryError extends Error {
  readonly code: 'not-reading' | 'no-statement' | 'many-statements' | 'wrong'
  /** What DuckDB says, on one line. */
  readonly detail: string

  constructor(code: QueryError['code'], detail = '', options?: ErrorOptions) {
    super(detail === '' ? code : detail, options)
    this.name = 'QueryError'
    this.code = code
    this.detail = detail
  }
}

/** Asks a store opened to read one statement; throws a `QueryError` where it is not obeyed, also while rows are read. */
export async function queryStore(store: Store, sql: string): Promise<QueryAnswer> {
  const { DuckDBTypeId, JsonDuckDBValueConverter } = await import('@duckdb/node-api')
  const exact = new Set([DuckDBTypeId.BIGINT, DuckDBTypeId.UBIGINT, DuckDBTypeId.HUGEINT, DuckDBTypeId.UHUGEINT])
  const convert: DuckDBValueConverter<QueryValue> = (value, type) => {
    if (exact.has(type.typeId) || type.typeId === DuckDBTypeId.DECIMAL) return numberOrDigits(value)
    return JsonDuckDBValueConverter(value, type, convert as never)
  }
  return guarded(store, async () => {
    const result = await (await prepareReading(store, sql)).stream()
    const rows = async function* () {
      try {
        for await (const found of result.yieldConvertedRows(convert)) yield found
      } catch (error) {
        throw asQueryError(error, store.file)
      }
    }
    return { columns: result.deduplicatedColumnNames(), rows: rows() }
  })
}

/** The number where its digits survive, else the digits. */
function numberOrDigits(value: DuckDBValue): QueryValue {
  if (value === null) return null
  const digits = String(value)
  const plain = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
  return String(Number(digits)) === plain ? Number(digits) : digits
}

/** Prepares the one statement, if it only reads. */
async function prepareReading({ connection }: Store, sql: string): Promise<DuckDBPreparedStatement> {
  const { StatementType } = await import('@duckdb/node-api')
  if (isBlank(sql)) throw new QueryError('no-statement')
  const statements = await connection.extractStatements(sql)
  const isReading = ({ statementType }: DuckDBPreparedStatement) =>
    statementType === StatementType.SELECT || statementType === StatementType.EXPLAIN
  for (let k = 0; k < statements.count - 1; k++) {
    const prepared = await statements.prepare(k)
    // A PIVOT without its values is two statements, of which the first lists them in a type that lasts as long as we do.
    if (isReading(prepared) || sql.replace(/;\s*$/, '').includes(';')) throw new QueryError('many-statements')
    if (prepared.statementType !== StatementType.CREATE) throw new QueryError('not-reading')
    await prepared.run()
  }
  const last = await statements.prepare(statements.count - 1)
  if (!isReading(last)) throw new QueryError('not-reading')
  return last
}

/** Whether nothing is left of a statement without its comments. */
function isBlank(sql: string): boolean {
  return /^[\s;]*$/.test(sql.replace(/--.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, ''))
}

async function guarded<T>({ file }: Store, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asQueryError(error, file)
  }
}

/** What the statement may not do is told apart from what is wrong with it, and from what is wrong with the file. */
function asQueryError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof QueryError) return error
  const { message } = error
  if (/read-only mode|disabled by configuration|configuration has been locked/.test(message))
    return new QueryError('not-reading', onOneLine(message), { cause: error })
  const known = storeErrorOf(error, file)
  if (known instanceof StoreError && known.code === 'damaged') return known
  return new QueryError('wrong', onOneLine(message), { cause: error })
}
