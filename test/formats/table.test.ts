import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { loadLexicon } from '../../src/data/load-lexicon.ts'
import { fitColumns } from '../../src/formats/fit-columns.ts'
import { writeObservations } from '../../src/formats/observation-writer.ts'
import { tableWriter } from '../../src/formats/table.ts'
import { describeBasis, describeValue } from '../../src/formats/wording.ts'
import { makeObservation } from '../support/observation.ts'

const lexicon = loadLexicon()

const some = [
  makeObservation({
    quote: '84.199,2 tỷ\nđồng'.normalize('NFD'),
    value: 84_199_200_000_000,
    unit: 'VND',
    place: 'hai-phong',
    indicator: 'other',
    indicator_text: 'Tổng thu ngân sách nhà nước trên địa bàn thành phố trong cả năm',
  }),
  makeObservation({ id: 'o2', basis: 'yoy', of: 'o1', breakdown: 'khai khoáng' }),
]

test('the lines of a table are equally wide, whatever the form of its letters', () => {
  const lines = writeObservations(tableWriter({ language: 'vi', lexicon }), some)
    .trimEnd()
    .split('\n')
  expect(new Set(lines.map((line) => stringWidth(line))).size).toBe(1)
})

test.each([80, 100, 140, 400])('a table fits a terminal of %i columns', (width) => {
  const table = writeObservations(tableWriter({ language: 'vi', lexicon, width }), some)
  for (const line of table.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
  expect(table).not.toContain('…')
})

test('numbers and words are those of the language', () => {
  const vi = writeObservations(tableWriter({ language: 'vi', lexicon }), some)
  expect(vi).toContain('84.199.200.000.000')
  expect(vi).toContain('12,23 ')
  expect(vi).toContain('cùng kỳ năm trước')
  const en = writeObservations(tableWriter({ language: 'en', lexicon }), some)
  expect(en).toContain('84,199,200,000,000')
  expect(en).toContain('same period of last year')
})

test('the widest columns give way first, none below its longest word', () => {
  const rows = [['aaaa '.repeat(6).trim(), 'bb '.repeat(6).trim(), 'c'.repeat(30)]]
  expect(fitColumns(rows, undefined)).toEqual([31, 19, 32])
  expect(fitColumns(rows, 80)).toEqual([25, 19, 32])
  expect(fitColumns(rows, 10)).toEqual([6, 4, 32])
})

test.each([
  [{ value: 4, bound: 'at_least' }, '≥ 4', '≥ 4'],
  [{ value: 2, high: 3.5 }, '2–3,5', '2–3.5'],
  [{ value: 11, total: 18 }, '11/18', '11/18'],
  [{ value: -5.16 }, '-5,16', '-5.16'],
  [{ value: 1300, bound: 'about' }, '≈ 1.300', '≈ 1,300'],
] as const)('%j', (fields, vi, en) => {
  expect(describeValue(makeObservation(fields), 'vi')).toBe(vi)
  expect(describeValue(makeObservation(fields), 'en')).toBe(en)
})

test('a basis is told in words', () => {
  expect(describeBasis(undefined, 'en', lexicon)).toBe('')
  expect(describeBasis('year:2016', 'vi', lexicon)).toBe('năm 2016')
  expect(describeBasis('place:hai-phong', 'en', lexicon)).toBe('Hai Phong')
  expect(describeBasis('place:nowhere', 'en', lexicon)).toBe('nowhere')
})
