import path from 'node:path'
import { expect, test } from 'vitest'
import { formats } from '../../src/cli/formats.ts'
import { runCli } from '../support/run-cli.ts'
import { tempFolder } from '../support/temp-folder.ts'

const figures = 'Năm 2020, GRDP của Hải Phòng tăng 12,23% so với năm 2019; thu ngân sách đạt 84.199,2 tỷ đồng.\n'
const plain = 'Hội nghị đã thảo luận sôi nổi về nhiều nội dung quan trọng.\n'
/** Long enough that the work is shared, and refused at its first bytes. */
const archive = `PK\u0003\u0004${' '.repeat(4 << 20)}`

/** Texts of very unlike length, ones without figures, one that is missing, one that is no text, two of one name. */
function setUp() {
  const folder = tempFolder({
    'long.txt': figures.repeat(100),
    'plain.txt': plain,
    'zip.txt': archive,
    'a.txt': figures,
    'b/a.txt': figures,
    ...Object.fromEntries(Array.from({ length: 20 }, (_, k) => [`t${k}.txt`, `Bản tin ${k}. ${figures}`])),
  })
  const names = ['long', 'plain', 'none', 'a', 'zip', 'b/a', ...Array.from({ length: 20 }, (_, k) => `t${k}`)]
  return names.map((name) => path.join(folder, `${name}.txt`))
}

const patience = { timeout: 30_000 }

test.each(formats)('%s is the same from one thread as from three, warnings included', patience, async (format) => {
  const files = setUp()
  const one = await runCli(['extract', '--format', format, '--threads', '1', ...files])
  const three = await runCli(['extract', '--format', format, '--threads', '3', ...files])
  expect(three).toEqual(one)
  expect(one.code).toBe(1)
  expect(one.told).toHaveLength(4)
})

test('a list is shared as well, and what is wrong with it is told last', patience, async () => {
  const list = `${setUp().join('\n')}\nbad\0name\n`
  const one = await runCli(['extract', '--files-from', '-', '--threads', '1'], list)
  const three = await runCli(['extract', '--files-from', '-', '--threads', '3'], list)
  expect(three).toEqual(one)
  expect(one.told.at(-1)).toContain('byte 0')
})

test.each(['0', '-1', '1.5', 'x', '257', ''])('--threads %j is refused', async (value) => {
  const { code, told } = await runCli(['extract', '--lang', 'en', `--threads=${value}`, 'a.txt'])
  expect(code).toBe(2)
  expect(told).toEqual([`doichieu: --threads wants a whole number from 1 to 256, not ${value}`])
})
