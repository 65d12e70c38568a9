import { expect, test } from 'vitest'
import { runCli } from '../support/run-cli.ts'

test('a sentence a line, the syllables of a word joined', async () => {
  const { code, stdout, stderr } = await runCli(
    ['segment', '-'],
    'GRDP tăng 12,23% so với cùng kỳ. Hải Phòng đứng đầu.\n',
  )
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toBe('GRDP tăng 12,23% so_với cùng_kỳ .\nHải_Phòng đứng_đầu .\n')
})

test('given tokens stay, and so does the number of lines', async () => {
  const given = 'Thu ngân sách đạt 84.199,2 tỷ đồng ( tăng 5 % ) .\n\n  \r\n, . % (\nHải\u00a0Phòng   12.5a\tb'
  const { code, stdout } = await runCli(['segment', '--pretokenized', '-'], given)
  expect(code).toBe(0)
  expect(stdout).toBe('Thu ngân_sách đạt 84.199,2 tỷ đồng ( tăng 5 % ) .\n\n\n, . % (\nHải\u00a0Phòng 12.5a b\n')
})

test('an empty text is told, as by every command', async () => {
  const { code, stdout, told } = await runCli(['segment', '--pretokenized', '-'], '')
  expect({ code, stdout, told: told.length }).toEqual({ code: 1, stdout: '', told: 1 })
})

test('the model alone leaves the tokens as they are', async () => {
  const { code, stdout } = await runCli(
    ['segment', '--model-only', '--pretokenized', '-'],
    'So với Thổ Nhĩ Kỳ , tăng 5 % .\n',
  )
  expect(code).toBe(0)
  expect(stdout.replaceAll('_', ' ')).toBe('So với Thổ Nhĩ Kỳ , tăng 5 % .\n')
})

test('bad use and missing files are told', async () => {
  expect(await runCli(['segment'])).toMatchObject({ code: 2, stdout: '' })
  expect(await runCli(['segment', '-', '-'])).toMatchObject({ code: 2 })
  const { code, stdout, told } = await runCli(['segment', '--lang', 'en', 'none.txt', '-'], 'Hải Phòng\n')
  expect({ code, stdout }).toEqual({ code: 1, stdout: 'Hải_Phòng\n' })
  expect(told).toEqual(['doichieu: none.txt: there is no such file; check name and path'])
})
