/** Lets a worker give 200 MB in many tasks, and prints how many MB thereof stay among the old objects of this thread. */
import { getHeapSpaceStatistics } from 'node:v8'
import { createPool, workerBeside } from '../../src/parallel/pool.ts'

const pool = createPool<number, string[]>(workerBeside(import.meta.url, 'long-text-worker'), 1)
const old = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'old_space')?.space_used_size ?? 0

let most = 0
let before = 0
for (let task = 0; task < 500; task++) {
  await pool.run(40)
  if (task === 50) before = old()
  most = Math.max(most, old())
}
await pool.close()
console.log((most - before) / 1024 / 1024)
