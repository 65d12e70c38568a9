import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { WriteError, prepareFolder, writeFileWhole } from '../../src/write/write-file.ts'
import { tempFolder } from '../support/temp-folder.ts'

function reasonOf<Arguments extends unknown[]>(write: (...args: Arguments) => void, ...args: Arguments): string {
  try {
    write(...args)
  } catch (error) {
    if (error instanceof WriteError) return error.reason
    throw error
  }
  throw new Error('nothing was thrown')
}

test('a file is written and replaced, and nothing else is left behind', () => {
  const folder = tempFolder()
  const file = path.join(folder, 'a.csv')
  writeFileWhole(file, 'một')
  writeFileWhole(file, 'hai')
  expect(readFileSync(file, 'utf8')).toBe('hai')
  expect(readdirSync(folder)).toEqual(['a.csv'])
})

test('a file that cannot be replaced stays, without a remainder beside it', () => {
  const folder = tempFolder({ 'a/b.txt': 'x' })
  expect(reasonOf(writeFileWhole, path.join(folder, 'a'), 'y')).toMatch(/^(EISDIR|EEXIST|ENOTEMPTY|EPERM)$/)
  expect(readdirSync(folder)).toEqual(['a'])
  expect(reasonOf(writeFileWhole, path.join(folder, 'a', 'b.txt', 'c'), 'y')).toBe('ENOTDIR')
  expect(readFileSync(path.join(folder, 'a', 'b.txt'), 'utf8')).toBe('x')
})

test('a folder is made with its parents, and left empty', () => {
  const folder = path.join(tempFolder(), 'a', 'b')
  prepareFolder(folder)
  prepareFolder(folder)
  expect(readdirSync(folder)).toEqual([])
})

test('a folder cannot be made where a file stands', () => {
  const folder = tempFolder({ a: 'x' })
  expect(reasonOf(prepareFolder, path.join(folder, 'a'))).toBe('EEXIST')
  expect(reasonOf(prepareFolder, path.join(folder, 'a', 'b'))).toBe('ENOTDIR')
})

test.runIf(existsSync('/proc/self'))('a folder that takes no entries', () => {
  expect(reasonOf(prepareFolder, '/proc/doichieu/reports')).toBe('ENOENT')
})

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a folder that may not be written in', () => {
  const folder = path.join(tempFolder(), 'closed')
  mkdirSync(folder, { mode: 0o500 })
  expect(reasonOf(prepareFolder, folder)).toBe('EACCES')
})

test('a pipe gets the content and stays a pipe', async () => {
  const folder = tempFolder()
  const pipe = path.join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const reader = spawn('cat', [pipe])
  const read = text(reader.stdout)
  writeFileWhole(pipe, 'một')
  expect(await read).toBe('một')
  expect(statSync(pipe).isFIFO()).toBe(true)
  expect(readdirSync(folder)).toEqual(['pipe'])
})
