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

test('nothing is shown where no terminal is', () => {
  expect(showAt([10, 1200, 1500], false)).toBe('')
})
