import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { tempFolder } from '../support/temp-folder.ts'

/** The packages that a run of the program from source imports. */
async function packagesOf(...args: string[]): Promise<string[]> {
  const loaders = ['--import', 'tsx', '--import', './test/support/log-imports.mjs']
  const { stderr } = await promisify(execFile)(process.execPath, [...loaders, 'src/cli/main.ts', ...args], {
    maxBuffer: 1 << 26,
  })
  const found = [...stderr.matchAll(/^imports: (.*)$/gm)].map(([, name = '']) => name)
  return [...new Set(found)].filter((name) => name !== 'tsx').sort()
}

test('help loads the reader of command lines and nothing else', { timeout: 30_000 }, async () => {
  expect(await packagesOf('--help')).toEqual(['commander'])
  expect(await packagesOf('build', '--help')).toEqual(['commander'])
})

test('reading a text loads no database, chart or schema library', { timeout: 30_000 }, async () => {
  const folder = tempFolder({ 'a.txt': 'GRDP tăng 2,2%.\n' })
  const packages = await packagesOf('extract', path.join(folder, 'a.txt'))
  expect(packages).toContain('commander')
  expect(packages.filter((name) => /duckdb|vega|zod|excelts|resvg|danfo|tinypool/.test(name))).toEqual([])
})
