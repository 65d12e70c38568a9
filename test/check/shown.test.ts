import { PassThrough, Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'

const text = `Kinh tế Hải Phòng năm 2020

GRDP Hải Phòng năm 2020 tăng 12,2%. Thu ngân sách Hải Phòng năm 2020 tăng 5,16% so với cùng kỳ.
GRDP Hải Phòng năm 2020 vượt kế hoạch. Dân số Hải Phòng năm 2020 là 2,1 triệu người.
Năm 2020, GRDP Cần Thơ tăng 2,2%.
`

it.each([
  ['table', 'txt'],
  ['md', 'md'],
  ['html', 'html'],
  ['json', 'json'],
])('a check is shown as %s', async (format, extension) => {
  const out = { stdout: new PassThrough(), stderr: new PassThrough() }
  await run(['check', '-', '--format', format], { stdin: Readable.from([Buffer.from(text)]), ...out })
  await expect(String(out.stdout.read())).toMatchFileSnapshot(`golden/check.${extension}`)
})
