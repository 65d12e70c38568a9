import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../support/temp-folder.ts'

const main = ['--import', 'tsx', path.resolve('src/cli/main.ts')]
const report = 'Năm 2020, GRDP của Hải Phòng tăng 12,23% so với năm 2019.\n'

interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts the program as a shell does. */
function start(args: readonly string[]) {
  const child = spawn(process.execPath, [...main, ...args])
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin.on('error', () => undefined)
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal, stdout, stderr })
    })
  })
  return { child, ended }
}

test('the program reads standard input, prints, and ends', async () => {
  const { child, ended } = start(['extract', '-'])
  child.stdin.end(report)
  const { code, stdout, stderr } = await ended
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({ doc: 'stdin', quote: '12,23%' })
})

test('a reader that goes away, as head does, ends the program without a word', async () => {
  const file = path.join(tempFolder({ 'a.txt': report.repeat(2000) }), 'a.txt')
  const { child, ended } = start(['extract', file, file, file])
  child.stdout.once('data', () => child.stdout.destroy())
  const { code, stderr } = await ended
  expect(code).toBe(0)
  expect(stderr.split('\n').filter((line) => line !== '' && !line.includes('a.txt'))).toEqual([])
})

test('an interruption ends the program at once and without a trace', async () => {
  const { child, ended } = start(['extract', '--files-from', '-'])
  const file = path.join(tempFolder({ 'a.txt': report }), 'a.txt')
  child.stdout.once('data', () => child.kill('SIGINT'))
  child.stdin.write(`${file}\n`)
  const { signal, stdout, stderr } = await ended
  expect({ signal, stderr }).toEqual({ signal: 'SIGINT', stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({ quote: '12,23%' })
})
