import { expect, test } from 'vitest'
import { indicatorFinder, placeFinder } from '../../src/data/find-name.ts'
import { readLexiconData } from '../../src/data/load-lexicon.ts'

const data = readLexiconData()
const indicator = indicatorFinder(data.indicators)
const place = placeFinder(data)

test.each([
  ['grdp', 'grdp'],
  ['Tổng sản phẩm trên địa bàn', 'grdp'],
  ['thu ngan sach', 'budget_revenue'],
  ['Budget Revenue', 'budget_revenue'],
  ['budget_revenue', 'budget_revenue'],
])('%s is the indicator %s', (typed, id) => {
  expect(indicator(typed)).toEqual({ id })
})

test.each([
  ['hai-phong', 'hai-phong'],
  ['Hải Phòng', 'hai-phong'],
  ['HAIPHONG', 'hai-phong'],
  ['thành phố Hải Phòng', 'hai-phong'],
  ['Hà Nam', 'ha-nam'],
  ['Bạc Liêu', 'bac-lieu'],
  ['TP.HCM', 'ho-chi-minh'],
  ['chi linh', 'chi-linh'],
])('%s is the place %s', (typed, id) => {
  expect(place(typed)).toEqual({ id })
})

test('what is nearly a name is guessed, what is like none is not', () => {
  expect(indicator('grpd')).toEqual({ nearest: 'GRDP' })
  expect(place('Hải Phòg')).toEqual({ nearest: 'Hải Phòng' })
  expect(indicator('zzz')).toEqual({ nearest: undefined })
  expect(place('')).toEqual({ nearest: undefined })
})
