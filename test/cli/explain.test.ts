import { expect, test } from 'vitest'
import { runCli } from '../support/run-cli.ts'

const report = 'Năm 2020, GRDP của Hải Phòng tăng 12,23% so với năm 2019; thu ngân sách đạt 84.199,2 tỷ đồng.\n'

const explain = (...args: string[]) => runCli(['explain', '--lang', 'en', '-', ...args], report)

test('all figures are explained where none is asked for', async () => {
  const { code, stdout, stderr } = await explain()
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^stdin o1 {2}12,23% {2}34-40\n/)
  expect(stdout).toContain('\nstdin o2  84.199,2 tỷ đồng  76-92\n')
  expect(stdout.match(/^Why$/gm)).toHaveLength(2)
})

test('the figure at an offset', async () => {
  for (const at of [34, 39]) {
    const { code, stdout } = await explain('--at', String(at))
    expect(code).toBe(0)
    expect(stdout.match(/^stdin .*/gm)).toEqual(['stdin o1  12,23%  34-40'])
  }
})

test('the figures with a text', async () => {
  const { code, stdout } = await explain('--quote', '84.199,2')
  expect(code).toBe(0)
  expect(stdout.match(/^stdin .*/gm)).toEqual(['stdin o2  84.199,2 tỷ đồng  76-92'])
})

test.each([
  [['--at', '0'], 'there is no figure at offset 0; the nearest is 12,23% at 34-40'],
  [['--at', '60'], 'there is no figure at offset 60; the nearest is 84.199,2 tỷ đồng at 76-92'],
  [['--at', '5000'], `offset 5000 is outside of the text; its length is ${report.length}`],
  [['--quote', '99%'], 'no figure holds 99%; see all of them with doichieu extract'],
])('%j finds nothing and says so', async (args, told) => {
  expect(await explain(...args)).toMatchObject({ code: 1, stdout: '', told: [`doichieu: standard input: ${told}`] })
})
