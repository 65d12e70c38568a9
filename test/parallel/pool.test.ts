import { execFile } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { createPool, workerBeside } from '../../src/parallel/pool.ts'

const patience = { timeout: 30_000 }

function poolOf(threads: number) {
  const pool = createPool<number, { doubled: number; thread: number }>(
    workerBeside(import.meta.url, 'thread-worker'),
    threads,
  )
  onTestFinished(() => pool.close())
  return pool
}

test('workers run from source, in other threads, and are kept between tasks', patience, async () => {
  const pool = poolOf(2)
  const used = new Set<number>()
  for (const number of [1, 2, 3]) {
    const { doubled, thread } = await pool.run(number)
    expect(doubled).toBe(2 * number)
    used.add(thread)
    await pause(20)
  }
  expect(used.size).toBe(1)
  expect(used).not.toContain(0)
})

test('what a worker throws is thrown, and the pool goes on', patience, async () => {
  const pool = poolOf(1)
  await expect(pool.run(-1)).rejects.toThrow('negative: -1')
  expect(await pool.run(4)).toMatchObject({ doubled: 8 })
})

test('what tasks gave is let go once it is taken', patience, async () => {
  const script = path.join(import.meta.dirname, 'count-kept.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script])
  expect(Number(stdout)).toBeLessThan(5)
})

test('the worker of what is built is JavaScript', () => {
  expect(workerBeside('file:///p/dist/a.js', 'w').href).toBe('file:///p/dist/w.js')
  expect(workerBeside('file:///p/src/a.ts', 'w').href).toBe('file:///p/src/w.ts')
})
