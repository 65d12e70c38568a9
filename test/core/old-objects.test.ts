import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test('what is made of a text does not pile up among the old objects', async () => {
  const script = path.join(import.meta.dirname, 'count-old-objects.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script])
  expect(Number(stdout)).toBeLessThan(2000)
})
