import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { program, runNode, unbuilt } from './program.ts'
import type { Measure, Outcome } from './row.ts'
import { readTexts } from './texts.ts'

const name = 'files'

const cores = os.availableParallelism()

/** Many small files by the built program: what the cores add, and what their number costs in memory. */
export const files: Measure = {
  name,
  cases: ['many small files'],
  async run(which, { quick }) {
    if (unbuilt !== undefined) return [{ measure: name, case: which, skipped: unbuilt }]
    // The fewer are enough for workers to be begun and the heap to have its size: else the ratio tells of that alone.
    const [few, many] = quick ? [1500, 3000] : [2000, 8000]
    const folder = mkdtempSync(path.join(os.tmpdir(), 'doichieu-bench-'))
    try {
      const texts = readTexts('corpus') ?? []
      const names = Array.from({ length: many }, (_, k) => path.join(folder, `text-${k}.txt`))
      for (const [k, file] of names.entries()) writeFileSync(file, (texts[k % texts.length] ?? '').slice(0, 3000))
      const run = (count: number, threads: number) => {
        const list = path.join(folder, `list-${count}`)
        writeFileSync(list, names.slice(0, count).join('\n'))
        return runNode(program(['extract', '--threads', String(threads), '--files-from', list]), { asksMemory: true })
      }
      const rows: Outcome[] = []
      for (const threads of [...new Set([1, cores])]) {
        const [small, large] = [await run(few, threads), await run(many, threads)]
        const inThreads = threads === 1 ? '1 thread' : `${threads} threads`
        const first = rows[0]
        const value = many / large.seconds
        rows.push(
          {
            measure: name,
            case: `${many} files, ${inThreads}`,
            value,
            unit: 'files/s',
            ...(first && 'value' in first ? { baseline: '1 thread', ratio: value / first.value } : {}),
          },
          {
            measure: name,
            case: `peak memory, ${many} files, ${inThreads}`,
            value: large.memory,
            unit: 'MB',
            baseline: `${few} files`,
            ratio: large.memory / small.memory,
          },
        )
      }
      return rows
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
