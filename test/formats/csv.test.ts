import { expect, test } from 'vitest'
import { csvColumns, csvLine, csvWriter } from '../../src/formats/csv.ts'
import { writeObservations } from '../../src/formats/observation-writer.ts'
import { makeObservation } from '../support/observation.ts'

const rowOf = (csv: string) => {
  const [, row = ''] = csv.split('\r\n')
  const cells = row.split(',')
  return Object.fromEntries(csvColumns.map((column, k) => [column, cells[k]]))
}

test('the columns stay in their order', () => {
  expect(csvWriter().begin()).toBe(
    'doc,id,quote,start,end,indicator,indicator_text,measure,value,high,bound,unit,total,breakdown,place,period,status,' +
      'basis,of,verdict,precision,confidence,sentence_start,sentence_end,issues,origin_indicator,origin_measure,' +
      'origin_value,origin_breakdown,origin_place,origin_period,origin_status,origin_basis,origin_of,origin_verdict\r\n',
  )
})

test('cells with commas, quotes and line ends are quoted', () => {
  expect(csvLine(['12,23%', 'a "b"', 'a\nb', 'a\rb', 'a b', undefined, 0])).toBe(
    '"12,23%","a ""b""","a\nb","a\rb",a b,,0\r\n',
  )
})

test('numbers have a point and no grouping', () => {
  const row = rowOf(
    writeObservations(csvWriter(), [makeObservation({ quote: 'x', value: 84_199_200_000_000, high: -0.5, total: 63 })]),
  )
  expect(row).toMatchObject({ value: '84199200000000', high: '-0.5', total: '63', precision: '0.01' })
})

test('origins and issues have columns', () => {
  const row = rowOf(
    writeObservations(csvWriter(), [
      makeObservation({
        quote: 'x',
        place: 'hai-phong',
        origins: { place: 'inherited', status: 'assumed' },
        issues: [{ code: 'year-unknown' }, { code: 'base-unclear', detail: 'a, b' }],
      }),
    ]),
  )
  expect(row).toMatchObject({
    issues: 'year-unknown base-unclear',
    origin_place: 'inherited',
    origin_status: 'assumed',
    origin_measure: 'stated',
    origin_basis: '',
  })
})

test('a document without figures adds nothing', () => {
  expect(csvWriter().format([])).toBe('')
})
