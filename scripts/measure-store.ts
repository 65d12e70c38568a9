// Seconds, memory and size of the store at 100,000 figures from 10,000 invented reports (or as many as the first argument says).
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ingest } from '../src/store/ingest.ts'
import { openStore } from '../src/store/open-store.ts'
import { queryStore } from '../src/store/query-store.ts'
import { readExtractions } from '../src/store/read-extractions.ts'
import { syntheticReport } from '../test/support/synthetic-reports.ts'

const count = Number(process.argv[2] ?? 10_000)
const folder = mkdtempSync(path.join(tmpdir(), 'doichieu-store-'))
const texts = path.join(folder, 'texts')
const file = path.join(folder, 'doichieu.duckdb')

async function timed<T>(label: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  const seconds = ((performance.now() - start) / 1000).toFixed(2)
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(`${label}: ${seconds} s (peak so far ${peak} MB)`)
  return result
}

const ingestFolder = async () => {
  const store = await openStore(file, 'write')
  try {
    const { added, refreshed, unchanged, withdrawn } = await ingest(store, { paths: [texts] })
    const counts = { added, refreshed, unchanged, withdrawn }
    console.log(
      Object.entries(counts)
        .map(([name, ids]) => `${name} ${ids.length}`)
        .join(', '),
    )
  } finally {
    store.close()
  }
}

try {
  mkdirSync(texts)
  for (let k = 0; k < count; k++) writeFileSync(path.join(texts, `report-${k}.txt`), syntheticReport(k))
  await timed('ingest of everything', ingestFolder)
  await timed('ingest of nothing new', ingestFolder)
  for (let k = 0; k < count; k += 10) writeFileSync(path.join(texts, `report-${k}.txt`), syntheticReport(k + count))
  for (let k = 1; k < count; k += 100) rmSync(path.join(texts, `report-${k}.txt`))
  await timed('ingest of a tenth changed, a hundredth gone', ingestFolder)
  const store = await openStore(file, 'read')
  try {
    const sql = 'SELECT indicator, period, count(*), avg(value) FROM observations GROUP BY ALL'
    await timed('query by indicator and period', async () => {
      let count = 0
      for await (const rows of (await queryStore(store, sql)).rows) count += rows.length
      console.log(`${count} rows`)
    })
    const read = await timed('reading all back', () => readExtractions(store))
    console.log(
      `${read.length} documents, ${read.reduce((sum, { extraction }) => sum + extraction.observations.length, 0)} observations`,
    )
  } finally {
    store.close()
  }
  console.log(`file: ${Math.round(statSync(file).size / 1024 / 1024)} MB`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
