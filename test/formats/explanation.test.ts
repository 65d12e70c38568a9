import { expect, test } from 'vitest'
import { describeExplanation } from '../../src/formats/explanation.ts'
import { makeObservation } from '../support/observation.ts'

const text = 'Năm nay GRDP tăng 12,23%.'

const explanation = {
  observation: makeObservation({ start: 18, end: 24, issues: [{ code: 'year-unknown', detail: 'x' }] }),
  sentence: { start: 0, end: 25, quote: text },
  mentions: [
    { kind: 'indicator', quote: 'GRDP', start: 8, end: 12, detail: 'grdp (name)' },
    { kind: 'unheard-of', quote: 'tăng', start: 13, end: 17, detail: '' },
  ],
  fields: [
    {
      field: 'measure',
      won: { value: 'growth', rule: 'growth-verb', origin: 'stated', strength: 80, span: { start: 13, end: 17 } },
      lost: [{ value: 'share', rule: 'percent', origin: 'assumed', strength: 30 }],
    },
    { field: 'place', lost: [] },
  ],
} as const

test('an explanation in English', () => {
  expect(describeExplanation(explanation, text, 'en').split('\n')).toEqual([
    'hai-phong-2020 o1  12,23%  18-24',
    '',
    'Sentence 0-25',
    '  Năm nay GRDP tăng 12,23%.',
    '',
    'Result',
    '  grdp “GRDP” · growth · 12.23 percent · actual',
    '  confidence 0.9',
    '',
    'Recognised in the sentence',
    '  indicator   “GRDP”  8-12   grdp (name)',
    '  unheard-of  “tăng”  13-17',
    '',
    'Why',
    '  measure  growth                    stated   rule growth-verb  strength 80  from “tăng” 13-17',
    '           lost: share               assumed  rule percent      strength 30',
    '  place    no rule proposed a value',
    '',
    'Doubts',
    '  year-unknown  x',
    '',
    '',
  ])
})

test('an explanation in Vietnamese has the numbers of Vietnamese', () => {
  const lines = describeExplanation(explanation, text, 'vi')
  expect(lines).toContain('12,23 percent')
  expect(lines).toContain('độ tin 0,9')
})
