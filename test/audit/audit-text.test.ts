import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { auditJsonSchema } from '../../src/audit/audit-schema.ts'
import { auditText } from '../../src/audit/audit-text.ts'
import type { AuditedText } from '../../src/audit/audit-text.ts'
import { findingWording } from '../../src/audit/describe.ts'
import { findingCodes, severities } from '../../src/audit/finding.ts'
import { auditToHtml } from '../../src/audit/audit-to-html.ts'
import { auditToJson } from '../../src/audit/audit-to-json.ts'
import { auditToMarkdown } from '../../src/audit/audit-to-markdown.ts'
import { auditToTerminal } from '../../src/audit/audit-to-terminal.ts'
import type { Document } from '../../src/core/model/document.ts'
import { extract } from '../../src/core/pipeline.ts'
import { loadAuditData } from '../../src/data/load-audit-data.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'
import { hasMessage } from '../../src/data/messages.ts'
import { readFolder } from '../../src/read/read-folder.ts'

const lexicon = loadLexicon()
const data = loadAuditData()
const published = JSON.parse(readFileSync('schema/audit.schema.json', 'utf8')) as Record<string, unknown>
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(published)

const texts = (JSON.parse(readFileSync('test/audit/cases.json', 'utf8')) as { text: string; findings: string[] }[]).map(
  ({ text }, k): Document => ({ id: `case-${k}`, text, meta: {} }),
)
const audited = texts.map((document) => auditText(document, lexicon, data))

async function auditCorpus(): Promise<AuditedText[]> {
  const { documents } = await readFolder('corpus')
  const readings = documents.map((document) => extract(document, lexicon).observations)
  return documents.map((document, k) =>
    auditText(
      document,
      lexicon,
      data,
      readings.flatMap((observations, n) => (n === k ? [] : observations)),
    ),
  )
}

let corpus: AuditedText[] = []
beforeAll(async () => {
  corpus = await auditCorpus()
})

test('the corpus has one finding: second of 63, and highest in the country', () => {
  const found = corpus.flatMap(({ document, findings }) =>
    findings.map(({ code, figures }) => [document.id, code, ...figures.map(({ observation }) => observation.quote)]),
  )
  expect(found).toEqual([['hai-phong-2020-11-26', 'ranks-conflict', 'thứ 2/63', 'cao nhất']])
})

test('ordinary reports and news have no finding of their own, and two against each other', async () => {
  const folders = ['test/gold/press', 'test/gold/reports', 'corpus']
  const documents = (await Promise.all(folders.map((folder) => readFolder(folder)))).flatMap((read) => read.documents)
  const readings = documents.map((document) => extract(document, lexicon).observations)
  const found = documents.flatMap((document, k) => {
    const others = readings.flatMap((observations, n) => (n === k ? [] : observations))
    return auditText(document, lexicon, data, others).findings.map(({ code, figures }) => [
      code,
      ...figures.map(({ observation: { doc, quote } }) => `${doc}: ${quote}`),
    ])
  })
  expect(found).toEqual([
    // The estimate of September 2022 was overtaken by the account of the year.
    [
      'implied-base-differs',
      'four-cities-2023-09: 14.460 tỷ',
      'four-cities-2023-09: 21%',
      'da-nang-2022-09-28: 16.982 tỷ đồng',
    ],
    // The report of November 2020 gave the year's revenue before the year had ended.
    [
      'implied-base-differs',
      'hai-phong-budget-2021: 92.419 tỷ đồng',
      'hai-phong-budget-2021: 13,5%',
      'hai-phong-2020-11-26: 84.199,2 tỷ đồng',
    ],
    ['ranks-conflict', 'hai-phong-2020-11-26: thứ 2/63', 'hai-phong-2020-11-26: cao nhất'],
  ])
})

test('84.199,2 and 85,7% imply an estimate of 98.2 to 98.3 thousand billion', () => {
  const plan = corpus
    .flatMap(({ implied }) => implied)
    .find(({ kind, figures }) => kind === 'plan' && figures[0]?.observation.quote === '84.199,2 tỷ đồng')
  expect(plan && [plan.computed.range.low / 1e15, plan.computed.range.high / 1e15].map((n) => n.toFixed(4))).toEqual([
    '0.0982',
    '0.0983',
  ])
})

test('what is printed fits the published schema, which is that of the code', () => {
  expect(published).toEqual(auditJsonSchema())
  const json: unknown = JSON.parse(auditToJson([...corpus, ...audited], findingWording('vi', lexicon)))
  expect(validate(json), JSON.stringify(validate.errors)).toBe(true)
})

test.each(['vi', 'en'] as const)('every code and severity has its words in %s', (language) => {
  const keys = [
    ...findingCodes.flatMap((code) => [`${code}.title`, `${code}.told`]),
    ...severities.map((severity) => `severity.${severity}`),
  ]
  expect(keys.filter((key) => !hasMessage(language, `audit.${key}`))).toEqual([])
  const wording = findingWording(language, lexicon)
  for (const { findings, implied } of [...corpus, ...audited]) {
    for (const finding of findings) {
      const { told, reconcile } = wording.finding(finding)
      expect(`${told} ${reconcile}`).not.toMatch(/undefined|NaN|Infinity|[{}]/)
    }
    for (const one of implied) expect(wording.implied(one)).not.toMatch(/undefined|NaN|Infinity|[{}]/)
  }
})

test('quotes are where the findings say', () => {
  for (const { document, findings } of audited)
    for (const { figures } of findings)
      for (const { observation: o } of figures) expect(document.text.slice(o.start, o.end)).toBe(o.quote)
})

test('a page marks every figure of a finding, and a text cannot write into it', () => {
  const [example] = audited.filter(({ findings }) => findings.length > 0)
  const wording = findingWording('vi', lexicon)
  const page = auditToHtml(example ? [example] : [], wording)
  expect(page.match(/class="mark /g)?.length).toBe(example?.findings[0]?.figures.length)
  const hostile = { id: '<b>', text: '<script>alert(1)</script> Xuất khẩu của Huế tăng -2,5%.', meta: {} }
  const made = [auditText(hostile, lexicon, data)]
  expect(auditToHtml(made, wording)).not.toContain('<script>')
  expect(auditToMarkdown(made, wording)).toContain('\\<b\\>')
})

test('any text is audited, alike each time', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...texts.flatMap(({ text }) => text.split(/(?<=[,;.(]) /)),
      'tăng -0%',
      '0/0 chỉ tiêu',
      'gấp 0 lần',
      '(',
    ),
    fc.string({ maxLength: 12 }),
  )
  const wording = findingWording('en', lexicon)
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const document = { id: 'any', text: pieces.join(' '), meta: {} }
      const show = () => {
        const made = [auditText(document, lexicon, data)]
        return [
          auditToJson(made, wording),
          auditToTerminal(made, wording),
          auditToMarkdown(made, wording),
          auditToHtml(made, wording),
        ]
      }
      const first = show()
      expect(show()).toEqual(first)
      expect(validate(JSON.parse(first[0] ?? ''))).toBe(true)
    }),
    { numRuns: 60, seed: 7 },
  )
})
