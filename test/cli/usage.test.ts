import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runCli } from '../support/run-cli.ts'

const wrong: readonly (readonly [args: string, vi: string, en: string])[] = [
  ['extrakt a.txt', 'không có lệnh extrakt; có phải extract?', 'there is no command extrakt; did you mean extract?'],
  [
    'zzzz',
    'không có lệnh zzzz; các lệnh: extract, explain, check, audit, build',
    'there is no command zzzz; the commands are: extract, explain, check, audit, build',
  ],
  [
    'extract --fromat csv',
    'không có tùy chọn --fromat; có phải --format?',
    'there is no option --fromat; did you mean --format?',
  ],
  [
    'extract --zzzz',
    'không có tùy chọn --zzzz; xem: doichieu extract --help',
    'there is no option --zzzz; see: doichieu extract --help',
  ],
  [
    'extract --format xml a.txt',
    '--format không nhận giá trị xml; chọn một trong: jsonl, json, csv, table',
    '--format does not take xml; choose one of: jsonl, json, csv, table',
  ],
  [
    'extract --format',
    'tùy chọn --format thiếu giá trị đi kèm; xem: doichieu extract --help',
    'option --format needs a value; see: doichieu extract --help',
  ],
  [
    'extract',
    'chưa có tệp nào; ghi tên tệp, - cho đầu vào chuẩn, hoặc --files-from LIST',
    'no file is given; name files, - for standard input, or use --files-from LIST',
  ],
  [
    'extract - -',
    'đầu vào chuẩn chỉ đọc được một lần; chỉ dùng - ở một chỗ',
    'standard input can be read once only; use - in one place',
  ],
  [
    'extract - --files-from -',
    'đầu vào chuẩn chỉ đọc được một lần; chỉ dùng - ở một chỗ',
    'standard input can be read once only; use - in one place',
  ],
  [
    'explain',
    'thiếu tên tệp; xem: doichieu explain --help',
    'the name of a file is missing; see: doichieu explain --help',
  ],
  ['explain a b', 'thừa đối số; xem: doichieu explain --help', 'too many arguments; see: doichieu explain --help'],
  [
    'explain a --at 1,5',
    '--at cần một số nguyên từ 0 trở lên, không phải 1,5',
    '--at needs a whole number from 0 up, not 1,5',
  ],
  ['explain a --quote=', '--quote cần một đoạn chữ', '--quote needs a text'],
  ['explain a --at 1 --quote x', 'chỉ dùng một trong hai: --at hoặc --quote', 'use one of --at and --quote, not both'],
  ['build corpus', 'thừa đối số; xem: doichieu build --help', 'too many arguments; see: doichieu build --help'],
  [
    '--versoin',
    'không có tùy chọn --versoin; có phải --version?',
    'there is no option --versoin; did you mean --version?',
  ],
]

describe.each(wrong)('doichieu %s', (line, vi, en) => {
  const args = line.split(' ')

  test('is refused in one line of Vietnamese', async () => {
    expect(await runCli(args)).toMatchObject({ code: 2, stdout: '', stderr: `doichieu: ${vi}\n` })
  })

  test('is refused in one line of English', async () => {
    expect(await runCli(['--lang', 'en', ...args])).toMatchObject({ code: 2, stdout: '', stderr: `doichieu: ${en}\n` })
  })
})

test('a language that is not there is told in Vietnamese', async () => {
  expect(await runCli(['--lang', 'fr', 'build'])).toMatchObject({
    code: 2,
    stderr: 'doichieu: --lang không nhận giá trị fr; chọn một trong: vi, en\n',
  })
})

test('the language may stand before or after the command', async () => {
  const before = await runCli(['--lang', 'en', 'extract', '--help'])
  const after = await runCli(['extract', '--lang=en', '--help'])
  expect(before.stdout).toContain('Usage: doichieu extract [options] FILE…|-')
  expect(after.stdout).toBe(before.stdout)
})

test('what stands after -- is no option', async () => {
  const { code, told } = await runCli(['extract', '--', '--lang=en'])
  expect(code).toBe(1)
  expect(told).toEqual(['doichieu: --lang=en: không có tệp này; kiểm tra lại tên và đường dẫn'])
})

describe.each(['extract', 'explain', 'check', 'audit', 'build'])('the help of %s', (command) => {
  test('is in Vietnamese, with an example', async () => {
    const { code, stdout, stderr } = await runCli([command, '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Cách dùng: doichieu /)
    expect(stdout).toContain(`Ví dụ:\n  doichieu ${command}`)
    expect(stdout).not.toMatch(/Usage|Options|Arguments|default|choices/)
  })

  test('is what help prints', async () => {
    expect((await runCli(['help', command])).stdout).toBe((await runCli([command, '-h'])).stdout)
  })
})

test('the help of the program names every command', async () => {
  const { code, stdout } = await runCli(['--help'])
  expect(code).toBe(0)
  expect(stdout).not.toMatch(/Usage|Options|Commands|display|default|choices/)
  expect(stdout).toMatch(/\n {2}extract .+\n {2}explain .+\n {2}check .+\n {2}audit .+\n {2}build .+\n {2}help /)
})

test('without a command the help goes to standard error', async () => {
  const { code, stdout, stderr } = await runCli([])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^Cách dùng: doichieu /)
})

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` })
})
