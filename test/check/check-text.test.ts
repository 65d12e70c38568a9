import { PassThrough, Readable } from 'node:stream'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { checkJsonSchema, checkSchema } from '../../src/check/check-schema.ts'
import { checkText, readCheckSource } from '../../src/check/check-text.ts'
import type { CheckSource } from '../../src/check/check-text.ts'
import { statedIn } from '../../src/check/verdict.ts'
import { run } from '../../src/cli/run.ts'
import type { Document } from '../../src/core/model/document.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'
import { readFolder } from '../../src/read/read-folder.ts'

const lexicon = loadLexicon()
let documents: readonly Document[]
let source: CheckSource

beforeAll(async () => {
  documents = (await readFolder('corpus')).documents
  source = readCheckSource(
    documents.map((document) => ({ document })),
    lexicon,
  )
})

async function doichieu(args: readonly string[], input = '') {
  const out = { stdout: new PassThrough(), stderr: new PassThrough() }
  const code = await run(args, { stdin: Readable.from([Buffer.from(input)]), ...out })
  const text = (stream: PassThrough) => String((stream.read() as Buffer | null) ?? '')
  return { code, stdout: text(out.stdout), stderr: text(out.stderr) }
}

it('a document is never contradicted by itself', () => {
  for (const document of documents) {
    const own = readCheckSource([{ document }], lexicon)
    const wrong = checkText(document, lexicon, own).filter(({ verdict }) => verdict === 'contradicted')
    expect(wrong.map(({ claim, figure }) => `${figure?.quote}: ${claim}`)).toEqual([])
  }
})

it('never throws, whatever the text', () => {
  const words = fc.constantFrom(
    'GRDP',
    'Hải Phòng',
    'năm 2020',
    'tăng',
    'giảm',
    '12,23%',
    'kế hoạch',
    'thứ 2/63',
    '-',
    '(',
    '4 lần',
    'gấp đôi',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((list) => list.join(' ')),
      ),
      (text) => {
        const checked = checkText({ id: 'claim', text, meta: {} }, lexicon, source)
        expect(checked.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 60 },
  )
})

it('documents that differ are both shown and none is chosen', () => {
  const later = 'Năm 2020, GRDP của Hải Phòng tăng 11,22%.'
  const both = readCheckSource(
    [...documents, { id: 'later', text: later, meta: { date: '2021-03-30' } }].map((document) => ({ document })),
    lexicon,
  )
  for (const text of ['GRDP Hải Phòng năm 2020 tăng 12,23%.', 'GRDP Hải Phòng năm 2020 tăng 11,22%.']) {
    const [one] = checkText({ id: 'claim', text, meta: {} }, lexicon, both)
    expect(one).toMatchObject({ verdict: 'partly', reason: 'documents-differ' })
    expect(new Set(one?.evidence.map((evidence) => statedIn(evidence).doc))).toEqual(
      new Set(['hai-phong-2020-11-26', 'later']),
    )
  }
})

it('a place in a name is not passed over', () => {
  const text = 'Sản lượng hàng hóa qua cảng Đà Nẵng năm 2020 đạt 142,8 triệu tấn.'
  const [one] = checkText({ id: 'claim', text, meta: {} }, lexicon, source)
  expect(one).toMatchObject({ verdict: 'cannot-tell', reason: 'other-place' })
})

it('the JSON has the published shape', async () => {
  const { code, stdout } = await doichieu([
    'check',
    'GRDP Hải Phòng năm 2020 tăng 12,2%',
    '--format',
    'json',
    '--claimreview',
  ])
  expect(code).toBe(0)
  const report: unknown = JSON.parse(stdout)
  expect(checkSchema.parse(report).verdicts[0]?.verdict).toBe('supported')
  const validate = new Ajv2020({ strict: false }).compile(checkJsonSchema())
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
})

it('exit codes and bad use', async () => {
  const claim = 'GRDP Hải Phòng năm 2020 tăng 13%'
  expect((await doichieu(['check', claim])).code).toBe(0)
  expect((await doichieu(['check', claim, '--fail-on', 'contradicted'])).code).toBe(1)
  expect((await doichieu(['check', claim, '--fail-on', 'wrong'])).code).toBe(2)
  expect((await doichieu(['check', ' '])).code).toBe(2)
  expect((await doichieu(['check', claim, '--claimreview'])).code).toBe(2)
  expect((await doichieu(['check', claim, '--against', 'missing.txt'])).code).toBe(1)
  const none = await doichieu(['check', '-', '--format', 'md'], 'Hải Phòng rất đẹp.')
  expect(none.code).toBe(0)
  expect(none.stdout).toContain('Không có số liệu nào')
})

it('the page escapes the text and bears every verdict', async () => {
  const text = 'GRDP Hải Phòng năm 2020 tăng 13% <script>alert(1)</script>'
  const { stdout } = await doichieu(['check', '-', '--format', 'html', '--claimreview'], text)
  expect(stdout).not.toContain('<script>alert')
  expect(stdout).toContain('class="mark contradicted"')
})
