import path from 'node:path'
import { expect, test } from 'vitest'
import { linesOf, listFiles } from '../../src/read/list-files.ts'
import { readErrorOf } from '../support/error-of.ts'
import { tempFolder } from '../support/temp-folder.ts'

async function allOf(names: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = []
  for await (const name of names) all.push(name)
  return all
}

const namesOf = (content: string) => allOf(listFiles(path.join(tempFolder({ 'list.txt': content }), 'list.txt')))

test.each([
  ['a.txt\nb.txt\n', ['a.txt', 'b.txt']],
  ['a.txt\r\n\r\nb.txt', ['a.txt', 'b.txt']],
  ['\ufeffa.txt\n', ['a.txt']],
  ['  kỳ 1.txt\n', ['  kỳ 1.txt']],
  ['\n\n', []],
  ['', []],
])('%j', async (content, names) => {
  expect(await namesOf(content)).toEqual(names)
})

test('names come before the list has ended', async () => {
  let ended = false
  async function* slow() {
    yield Buffer.from('a.txt\nb.')
    await Promise.resolve()
    ended = true
    yield Buffer.from('txt')
  }
  const names = linesOf(slow(), '-')
  expect((await names.next()).value).toBe('a.txt')
  expect(ended).toBe(false)
  expect((await names.next()).value).toBe('b.txt')
})

test('a list that is not there, a folder, and one that is no list of names', async () => {
  const folder = tempFolder({ 'list.txt': 'a\0b' })
  const errorOf = (name: string) => readErrorOf(() => allOf(listFiles(path.join(folder, name))))
  expect(await errorOf('none')).toMatchObject({ code: 'missing' })
  expect(await errorOf('.')).toMatchObject({ code: 'is-folder' })
  expect(await errorOf('list.txt')).toMatchObject({ code: 'binary' })
})
