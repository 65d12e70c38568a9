import path from 'node:path'
import { expect, test } from 'vitest'
import type { Observation } from '../../src/core/model/observation.ts'
import { runCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const report = 'Năm 2020, GRDP của Hải Phòng tăng 12,23% so với năm 2019; thu ngân sách đạt 84.199,2 tỷ đồng.\n'
const other = 'Năm 2020, GRDP của Cần Thơ tăng 1,08% so với năm 2019.\n'

const rowsOf = (stdout: string) =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Observation)

function folderOf(files: Readonly<Record<string, string>>) {
  const folder = tempFolder(files)
  return (name: string) => path.join(folder, name)
}

test('figures come in the order of the text, documents in that of the arguments', async () => {
  const at = folderOf({ 'a.txt': report, 'b.txt': other })
  const { code, stdout, stderr } = await runCli(['extract', at('b.txt'), at('a.txt')])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(rowsOf(stdout).map(({ doc, quote }) => [doc, quote])).toEqual([
    ['b', '1,08%'],
    ['a', '12,23%'],
    ['a', '84.199,2 tỷ đồng'],
  ])
})

test.each([
  ['plain', report],
  ['with a byte-order mark', `\ufeff${report}`],
  ['with CRLF', report.replace('; ', ';\r\n')],
  ['decomposed', report.normalize('NFD')],
])('the offsets are those of the decoded file: %s', async (_, content) => {
  const at = folderOf({ 'a.txt': content })
  const { stdout } = await runCli(['extract', at('a.txt')])
  const rows = rowsOf(stdout)
  expect(rows.map(({ quote }) => quote.normalize('NFC'))).toEqual(['12,23%', '84.199,2 tỷ đồng'])
  const text = content.replace(/^\ufeff/, '')
  for (const { quote, start, end } of rows) expect(text.slice(start, end)).toBe(quote)
})

test('standard input is the document stdin', async () => {
  const { code, stdout } = await runCli(['extract', '-'], report)
  expect(code).toBe(0)
  expect(rowsOf(stdout).map(({ doc }) => doc)).toEqual(['stdin', 'stdin'])
})

test('a list names more files, in a file or on standard input', async () => {
  const at = folderOf({ 'a.txt': report, 'b.txt': other })
  const list = `${at('b.txt')}\r\n\n${at('none.txt')}\n`
  const { code, stdout, told } = await runCli(['extract', '--files-from', '-', at('a.txt')], list)
  expect(code).toBe(1)
  expect(rowsOf(stdout).map(({ doc }) => doc)).toEqual(['a', 'a', 'b'])
  expect(told).toEqual([`doichieu: ${at('none.txt')}: không có tệp này; kiểm tra lại tên và đường dẫn`])
})

test('an empty list is told', async () => {
  const { code, told } = await runCli(['extract', '--lang', 'en', '--files-from', '-'], '\n')
  expect(code).toBe(1)
  expect(told).toEqual(['doichieu: standard input: the list has no names of files; write one a line'])
})

test('all formats hold the same figures', async () => {
  const at = folderOf({ 'a.txt': report, 'b.txt': other })
  const files = [at('a.txt'), at('b.txt')]
  const jsonl = await runCli(['extract', ...files])
  const json = await runCli(['extract', '--format', 'json', ...files])
  expect(JSON.parse(json.stdout)).toEqual(rowsOf(jsonl.stdout))
  const csv = await runCli(['extract', '--format=csv', ...files])
  expect(csv.stdout.split('\r\n').map((line) => line.slice(0, 4))).toEqual(['doc,', 'a,o1', 'a,o2', 'b,o1', ''])
  const table = await runCli(['extract', '-f', 'table', ...files])
  for (const { quote } of rowsOf(jsonl.stdout)) expect(table.stdout).toContain(quote)
})

test('metadata beside a text are used', async () => {
  const at = folderOf({
    'a.txt': 'GRDP tăng 12,23%.\n',
    'a.meta.json': JSON.stringify({ date: '2020-11-26', place: 'hai-phong' }),
  })
  const [row] = rowsOf((await runCli(['extract', at('a.txt')])).stdout)
  expect(row).toMatchObject({ place: 'hai-phong', period: '2020', origins: { place: 'inherited' } })
})

test('two texts of one name are told apart by a warning', async () => {
  const at = folderOf({ '1/a.txt': report, '2/a.txt': other })
  const { code, told } = await runCli(['extract', '--lang', 'en', at('1/a.txt'), at('2/a.txt')])
  expect(code).toBe(0)
  expect(told).toEqual([
    `doichieu: warning: ${at('2/a.txt')}: another text is named a too; the two are hard to tell apart in the output`,
  ])
})

test('a text without figures is told', async () => {
  const { code, stdout, told } = await runCli(['extract', '-'], 'Hội nghị đã thảo luận sôi nổi.\n')
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  expect(told).toEqual(['doichieu: cảnh báo: đầu vào chuẩn: không tìm thấy số liệu nào được báo cáo'])
})

test('equal input gives equal output', async () => {
  const args = ['extract', 'corpus/hai-phong-2020-11-26.txt', 'corpus/can-tho-2020-11-20.txt']
  expect((await runCli(args)).stdout).toBe((await runCli(args)).stdout)
})
