import { expect, test } from 'vitest'
import { createProgress } from '../../src/cli/progress.ts'
import { collector } from '../support/run-cli.ts'

function showAt(times: readonly number[], isTTY: boolean): string {
  const { stream, text } = collector({ isTTY, columns: 80 })
  const clock = [0, ...times]
  const progress = createProgress(stream, 'en', () => clock.shift() ?? 0)
  for (const done of times.keys()) progress.show({ done, total: times.length, label: 'charts' })
  progress.stop()
  return text()
}

test('work that takes less than a second shows nothing', () => {
  expect(showAt([10, 500, 999], true)).toBe('')
})

test('longer work shows a bar on a terminal', () => {
  expect(showAt([10, 1200, 1500], true)).toContain('charts [')
})

test('the bar tells the time left by the pace so far', () => {
  expect(showAt([10, 2000, 4000, 4100], true)).toMatch(/1\/4, about 0:\d\d left/)
})

test('where no terminal is, long work tells a plain line now and then', () => {
  expect(showAt([10, 1200, 4900], false)).toBe('')
  // Every line asks the clock three times: whether it is time, when the next is, and what is left.
  const told = showAt([10, 10_000, 10_000, 10_000, 11_000, 12_000, 61_000, 61_000, 61_000], false)
  expect(told.split('\n').filter((line) => line !== '')).toEqual([
    '1/9 charts, about 1:20 left',
    '4/9 charts, about 1:17 left',
  ])
})
