import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { WriteError } from '../../src/write/write-file.ts'
import { writeOutputs } from '../../src/build/write-outputs.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'doichieu-report-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const at = (file: string) => path.join(folder, file)
const read = (file: string) => readFileSync(at(file), 'utf8')
const everything = () =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => path.extname(file) !== '')
    .sort()
    .map((file) => [file, read(file)])
const inputs = { config: '0'.repeat(64), documents: {} }
const page = { path: 'index.html', content: 'page' }
const chart = { path: 'charts/growth.svg', content: 'chart' }

/** The error that a call throws. */
function errorOf(call: () => void): unknown {
  try {
    call()
  } catch (error) {
    return error
  }
  return undefined
}

it('writes every output and the list of them', () => {
  writeOutputs(folder, [page, chart], inputs)
  expect(read('index.html')).toBe('page')
  expect(read('charts/growth.svg')).toBe('chart')
  expect(Object.keys((JSON.parse(read('manifest.json')) as { files: object }).files)).toEqual([
    'charts/growth.svg',
    'index.html',
  ])
})

it('gives the same bytes whatever was there of an earlier build', () => {
  writeOutputs(folder, [page, chart], inputs)
  const first = everything()
  writeOutputs(
    folder,
    [
      { ...page, content: 'older' },
      { path: 'charts/old.svg', content: 'old' },
    ],
    inputs,
  )
  writeOutputs(folder, [page, chart], inputs)
  expect(everything()).toEqual(first)
})

it('removes its own stale files and folders only', () => {
  writeOutputs(folder, [page, chart, { path: 'charts/edited.svg', content: 'before' }], inputs)
  writeFileSync(at('charts/edited.svg'), 'changed by hand')
  writeFileSync(at('notes.txt'), 'of somebody')
  writeOutputs(folder, [page], inputs)
  expect(existsSync(at('charts/growth.svg'))).toBe(false)
  expect(read('charts/edited.svg')).toBe('changed by hand')
  expect(read('notes.txt')).toBe('of somebody')
  writeOutputs(folder, [chart], inputs)
  writeOutputs(folder, [{ path: 'other/one.svg', content: '1' }], inputs)
  writeOutputs(folder, [page], inputs)
  expect(existsSync(at('other'))).toBe(false)
})

it('does not write over a file of somebody else', () => {
  writeFileSync(at('index.html'), 'of somebody')
  const error = errorOf(() => {
    writeOutputs(folder, [chart, page], inputs)
  })
  expect(error).toBeInstanceOf(WriteError)
  expect(error).toMatchObject({ file: at('index.html'), reason: 'in-the-way' })
  expect(read('index.html')).toBe('of somebody')
  expect(readdirSync(folder)).toEqual(['index.html'])
})

it('says that a folder cannot be made where a file stands', () => {
  writeFileSync(at('taken'), 'of somebody')
  const error = errorOf(() => {
    writeOutputs(at('taken'), [page, chart], inputs)
  })
  expect(error).toBeInstanceOf(WriteError)
  expect(read('taken')).toBe('of somebody')
})

it('takes over a file that already holds the output', () => {
  writeFileSync(at('index.html'), 'page')
  writeOutputs(folder, [page], inputs)
  writeOutputs(folder, [{ ...page, content: 'newer' }], inputs)
  expect(read('index.html')).toBe('newer')
})

it('changes nothing where one output cannot be written', () => {
  writeOutputs(folder, [page], inputs)
  const before = everything()
  mkdirSync(at('data.csv'))
  const error = errorOf(() => {
    writeOutputs(
      folder,
      [
        { ...page, content: 'newer' },
        { path: 'data.csv', content: 'x' },
      ],
      inputs,
    )
  })
  expect(error).toMatchObject({ reason: 'EISDIR' })
  rmSync(at('data.csv'), { recursive: true })
  expect(everything()).toEqual(before)
})

it('refuses a list of files that is broken or leads out of the folder', () => {
  for (const manifest of ['{', '{"files":{"../../etc/hosts":"' + 'a'.repeat(64) + '"}}']) {
    writeFileSync(at('manifest.json'), manifest)
    expect(
      errorOf(() => {
        writeOutputs(folder, [page], inputs)
      }),
    ).toMatchObject({ reason: 'manifest' })
    expect(existsSync(at('index.html'))).toBe(false)
  }
})
