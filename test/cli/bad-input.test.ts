import { truncateSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const good = 'Năm 2020, GRDP của Hải Phòng tăng 12,23% so với năm 2019.\n'

interface BadInput {
  readonly name: string
  readonly content?: string | Uint8Array
  readonly file?: string
  readonly told: string
}

const badInputs: readonly BadInput[] = [
  { name: 'a missing file', file: 'none.txt', told: 'none.txt: there is no such file; check name and path' },
  {
    name: 'a folder',
    file: 'folder',
    told: 'folder: this is a folder; name the files in it, as folder/*.txt',
  },
  {
    name: 'a binary',
    content: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0]),
    told: 'bad.txt: not a text (zero byte at offset 7); plain text in UTF-8 is needed',
  },
  {
    name: 'a PDF',
    content: '%PDF-1.7 …',
    told: 'bad.txt: this is a PDF file, not a text; export it as plain text in UTF-8',
  },
  { name: 'an empty file', content: '', told: 'bad.txt: the file has no words; a text is needed' },
  { name: 'a file of blanks', content: ' \n\n', told: 'bad.txt: the file has no words; a text is needed' },
  {
    name: 'a text in windows-1258',
    content: Buffer.from([0x4e, 0x61, 0x6d, 0x0a, 0x48, 0xe0, 0x20, 0x4e]),
    told: 'bad.txt: invalid UTF-8 at byte 5 (line 2, byte 0xE0); save it as UTF-8',
  },
  {
    name: 'a text in UTF-16',
    content: Buffer.from(`\ufeff${good}`, 'utf16le'),
    told: 'bad.txt: the file is in UTF-16LE; save it as UTF-8',
  },
  {
    name: 'a text of 50 MB',
    file: 'large.txt',
    told: 'large.txt: the file has 50 MB and a text may have 16 MB; split it into smaller files',
  },
  {
    name: 'a text with broken metadata',
    file: 'meta.txt',
    told: 'meta.meta.json: field date is not right; needed is a day that exists, as 2020-11-26, 2020-11 or 2020',
  },
]

function setUp({ content = 'x' }: BadInput): string {
  const folder = tempFolder({
    'good.txt': good,
    'bad.txt': content,
    'large.txt': 'x',
    'folder/x.txt': 'x',
    'meta.txt': good,
    'meta.meta.json': JSON.stringify({ date: '2020-02-30' }),
  })
  truncateSync(path.join(folder, 'large.txt'), 50 * 1024 * 1024)
  return folder
}

describe.each(badInputs)('$name', (input) => {
  const { file = 'bad.txt', told } = input
  const linesOf = (folder: string, stderr: readonly string[]) => stderr.map((line) => line.replaceAll(`${folder}/`, ''))

  test('is told in one line by extract, and the other files are processed', async () => {
    const folder = setUp(input)
    const args = ['good.txt', file, 'good.txt'].map((name) => path.join(folder, name))
    const result = await runCli(['extract', '--lang', 'en', ...args])
    expect(result.code).toBe(1)
    expect(linesOf(folder, result.told)[0]).toBe(`doichieu: ${told}`)
    expect(result.told).toHaveLength(2)
    expect(result.told[1]).toContain('another text is named good')
    expect(result.stdout.trimEnd().split('\n')).toHaveLength(2)
  })

  test('is told in one line by explain', async () => {
    const folder = setUp(input)
    const result = await runCli(['explain', '--lang', 'en', path.join(folder, file)])
    expect(linesOf(folder, result.told)).toEqual([`doichieu: ${told}`])
    expect(result).toMatchObject({ code: 1, stdout: '' })
  })
})

test.each([
  [
    'French',
    'La région a enregistré une croissance de 3,2 % en 2020. Le taux de chômage a été réduit à 7,5 %, même si la crise a touché plusieurs secteurs.',
  ],
  [
    'German',
    'Die Wirtschaft der Stadt ist im Jahr 2020 um 3,5 % gewachsen, während die Ausfuhren über dem Plan lagen.',
  ],
  ['Russian', 'Экономика города выросла на 3,5 % в 2020 году по сравнению с прошлым годом.'],
  ['Chinese', '2020年城市经济增长3.5%，出口增长12%，财政收入达到120亿元，超过年度计划。'],
])('a text in %s gets a warning', async (_, text) => {
  const { code, told } = await runCli(['extract', '--lang', 'en', '-'], text)
  expect(code).toBe(0)
  expect(told).toEqual([
    'doichieu: warning: standard input: the text seems to be neither Vietnamese nor English; do not rely on the output',
  ])
})

test('a name with control characters stays on one line', async () => {
  const { told } = await runCli(['extract', 'a\nb\u001b[31m.txt'])
  expect(told).toEqual(['doichieu: a\\x0ab\\x1b[31m.txt: không có tệp này; kiểm tra lại tên và đường dẫn'])
})

test('empty standard input is told', async () => {
  const { code, told } = await runCli(['extract', '-'])
  expect(code).toBe(1)
  expect(told).toEqual(['doichieu: đầu vào chuẩn: tệp không có chữ nào; cần một văn bản'])
})
