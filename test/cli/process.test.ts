import { spawn } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
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

test('words end as quietly when their reader goes away', async () => {
  const { child, ended } = start(['segment', '-'])
  child.stdout.once('data', () => child.stdout.destroy())
  child.stdin.end(report.repeat(5000))
  expect(await ended).toMatchObject({ code: 0, stderr: '' })
})

test('words are interrupted between whole lines', { timeout: 60_000 }, async () => {
  const { child, ended } = start(['segment', '-'])
  child.stdout.once('data', () => {
    child.stdout.pause()
    child.kill('SIGINT')
    setTimeout(() => child.stdout.resume(), 200)
  })
  child.stdin.end(report.repeat(5000))
  const { signal, stdout, stderr } = await ended
  expect({ signal, stderr }).toEqual({ signal: 'SIGINT', stderr: '' })
  expect(stdout.endsWith(' .\n')).toBe(true)
})

/** Names of `count` texts of `lines` figures, and of one refused at once whose length has the work shared. */
function manyFiles(count: number, lines = 20): string[] {
  const names = Array.from({ length: count }, (_, k) => `t${k}.txt`)
  const folder = tempFolder({
    'zip.txt': `PK\u0003\u0004${' '.repeat(4 << 20)}`,
    ...Object.fromEntries(names.map((name) => [name, report.repeat(lines)])),
  })
  return ['zip.txt', ...names].map((name) => path.join(folder, name))
}

const patience = { timeout: 60_000 }

test('a reader that goes away ends the workers too', patience, async () => {
  const { child, ended } = start(['extract', '--threads', '2', ...manyFiles(200)])
  child.stdout.once('data', () => child.stdout.destroy())
  const { code, stderr } = await ended
  expect(code).toBe(1)
  expect(stderr).toMatch(/^doichieu: .*zip\.txt.*\n$/)
})

test('the first results come while the list is still to arrive, from workers too', patience, async () => {
  const [zip = '', first = ''] = manyFiles(1)
  const { child, ended } = start(['extract', '--threads', '2', '--files-from', '-'])
  child.stdin.write(`${zip}\n${first}\n`)
  await new Promise((resolve) => child.stdout.once('data', resolve))
  child.stdin.end(`${first}\n`)
  const { stdout } = await ended
  expect(stdout.split('\n')).toHaveLength(41)
})

test.each([
  ['SIGINT', '1'],
  ['SIGTERM', '2'],
] as const)('%s leaves whole rows and no trace with --threads %s', patience, async (name, threads) => {
  // What a text of so many figures gives is more than a pipe holds.
  const files = manyFiles(30, 600)
  const { child, ended } = start(['extract', '--threads', threads, ...files])
  child.stdout.once('data', () => {
    // The pipe runs full before the signal comes, and is read again after it.
    child.stdout.pause()
    setTimeout(() => {
      child.kill(name)
      setTimeout(() => child.stdout.resume(), 200)
    }, 1000)
  })
  const { signal, stdout, stderr } = await ended
  expect(signal).toBe(name)
  expect(stdout.endsWith('}\n')).toBe(true)
  expect(stdout.split('\n').length).toBeLessThan(30 * 600 + 1)
  expect(stderr).toMatch(/^doichieu: .*zip\.txt.*\n$/)
})

test('an interruption comes between two texts where all output is taken at once', patience, async () => {
  const [, long = ''] = manyFiles(1, 600)
  const folder = tempFolder({ 'short.txt': report })
  const shorts = Array.from({ length: 3000 }, () => path.join(folder, 'short.txt'))
  const output = path.join(folder, 'output')
  const child = spawn(
    process.execPath,
    [...main, 'extract', '--threads', '1', long, path.join(folder, 'none.txt'), ...shorts],
    { stdio: ['ignore', openSync(output, 'w'), 'pipe'] },
  )
  child.stderr?.once('data', () => child.kill('SIGINT'))
  const signal = await new Promise((resolve) => {
    child.on('close', (_, name) => {
      resolve(name)
    })
  })
  expect(signal).toBe('SIGINT')
  const rows = readFileSync(output, 'utf8').split('\n')
  expect(rows.length).toBeLessThan(3600)
  expect(rows.at(-1)).toBe('')
})

test('a reader that takes nothing does not keep an interrupted program', patience, async () => {
  const { child, ended } = start(['extract', '--threads', '1', ...manyFiles(30, 600)])
  child.stdout.once('data', () => {
    child.stdout.pause()
    setTimeout(() => child.kill('SIGINT'), 1000)
    child.once('exit', () => child.stdout.resume())
  })
  expect((await ended).signal).toBe('SIGINT')
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
