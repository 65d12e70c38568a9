import { expect, it } from 'vitest'
import { extract } from '../../src/core/pipeline.ts'
import { loadLexicon, readLexiconData } from '../../src/data/load-lexicon.ts'
import { CatalogueError, addIndicators } from '../../src/schema/add-indicators.ts'

const shipped = readLexiconData()
const stations = {
  id: 'charging_stations',
  name: { vi: 'Trạm sạc xe điện', en: 'Charging stations' },
  kind: 'count',
  topic: 'transport',
  units: ['station'],
  forms: { vi: ['trạm sạc xe điện'] },
  source: 'a test',
  examples: ['Số trạm sạc xe điện tăng 12%'],
}
const indicatorOf = (text: string, words = shipped) =>
  extract({ id: 'x', text, meta: {} }, loadLexicon(words)).observations.map(({ indicator }) => indicator)

it('an indicator that is added is recognised, and the words given are left as they are', () => {
  const [text = ''] = stations.examples
  expect(indicatorOf(text, addIndicators(shipped, [stations]))).toEqual(['charging_stations'])
  expect(indicatorOf(text)).toEqual(['other'])
  expect(indicatorOf('GRDP tăng 5%', addIndicators(shipped, [stations]))).toEqual(['grdp'])
})

it.each([
  ['no unit', { ...stations, units: [] }, 'entries[1].units: '],
  ['a field of another kind', { ...stations, name: 'x' }, 'entries[1].name: '],
  ['a name that is no text', { ...stations, forms: { vi: [1] } }, 'entries[1].forms.vi[0]: '],
  ['no entry at all', 'charging_stations', 'entries[1]: '],
  ['the id of another', { ...stations, id: 'grdp' }, 'indicator grdp stands twice'],
  [
    'the name of another',
    { ...stations, forms: { vi: ['thu ngân sách'] } },
    '«thu ngân sách» names both budget_revenue and',
  ],
])('an entry with %s is refused, with the reason', (_, entry, fault) => {
  const other = { ...stations, id: 'swapping_stations', forms: { vi: ['trạm đổi pin'] } }
  const add = () => addIndicators(shipped, [other, entry])
  expect(add).toThrow(CatalogueError)
  expect(add).toThrow(`the indicator cannot be added: ${fault}`)
})
