import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/core/pipeline.ts'
import { blankTableRows } from '../../src/core/text/table-rows.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'

const lexicon = loadLexicon()
const read = (text: string) => extract({ id: 'text', text, meta: {} }, lexicon)

describe('rows of tables', () => {
  it.each([
    '4\tKhách du lịch\tTriệu lượt\t7,5\t7,9\t105,3',
    '| Sản lượng hàng hóa qua cảng | triệu tấn | 180 | 170 |',
    'Thu ngân sách nhà nước      Tỷ đồng     105.000      102.000     97,1%',
    'Tốc độ tăng GRDP\t%\t12,5\t',
  ])('are not read, and it is said: %s', (row) => {
    const text = `Năm 2023, thu ngân sách của Hải Phòng đạt 102.000 tỷ đồng.\n${row}\nXuất khẩu đạt 29 tỷ USD.\n`
    const { observations, issues } = read(text)
    expect(observations.map(({ quote }) => quote)).toEqual(['102.000 tỷ đồng', '29 tỷ USD'])
    expect(issues).toEqual([{ code: 'table-unread', detail: '1' }])
  })

  it.each([
    'Thu ngân sách:\t84.199,2 tỷ đồng, tăng 5,16%.',
    '1.\tThu ngân sách đạt 84.199,2 tỷ đồng\tvà tăng 5,16%.',
    'Thu ngân sách | 84.199,2 tỷ đồng',
    'Nơi nhận:\t\t\tCHỦ TỊCH',
    'Thu ngân sách   đạt   84.199,2 tỷ đồng.',
  ])('are not seen in a line of words: %s', (line) => {
    expect(blankTableRows(line)).toEqual({ text: line, rows: 0 })
  })

  it('leave every letter where it was', () => {
    const cell = fc.constantFrom('Thu ngân sách', '7,5', '12%', '', 'tỷ đồng', '\n', 'GRDP tăng 5%')
    const text = fc
      .array(fc.tuple(cell, fc.constantFrom('\t', '|', '    ', ' ', '\n')))
      .map((cells) => cells.flat().join(''))
    fc.assert(
      fc.property(text, (given) => {
        const { text: blanked } = blankTableRows(given)
        expect(blanked.length).toBe(given.length)
        for (let k = 0; k < given.length; k++) if (blanked[k] !== ' ') expect(blanked[k]).toBe(given[k])
        for (const { quote, start, end } of read(given).observations) expect(given.slice(start, end)).toBe(quote)
      }),
    )
  })
})
