import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestFullText, viewDocumentText } from '../../src/report/document-view.ts'
import { readDocument } from '../support/report-fixture.ts'
import type { Sketch } from '../support/report-fixture.ts'

const notes = { reading: (o: { id: string }) => o.id, referenceOf: (o: { id: string }) => `A${o.id.slice(1)}` }
const figure = (quote: string, more: Partial<Sketch> = {}): Sketch => ({
  quote,
  indicator: 'grdp',
  measure: 'growth',
  value: 1,
  unit: 'percent',
  ...more,
})
const view = (text: string, ...sketches: Sketch[]) =>
  viewDocumentText(text, readDocument('d', text, {}, sketches).extraction.observations, notes).markup

/** The text that a reader sees. */
const plain = (markup: string) =>
  markup
    .replace(/<\/p>\n/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

describe('viewDocumentText', () => {
  it('marks figures and leaves the text as it is', () => {
    const text = 'Một <b>đoạn</b> & hai.\nGRDP tăng 2,2%, IIP 1,08%.\n'
    const shown = view(text, figure('2,2%'), figure('1,08%'))
    expect(plain(shown)).toBe(text)
    expect(shown).toContain('<mark id="f-d-o1" title="o1" data-ref="A1" tabindex="-1">2,2%</mark>')
    expect(shown).toContain('id="f-d-o2"')
    expect(shown).toContain('&lt;b&gt;')
  })
  it('drops blank lines and carriage returns only', () => {
    expect(plain(view('a 1%\r\n\r\n  \nb'))).toBe('a 1%\nb\n')
  })
  it('gives figures that overlap one mark with both anchors', () => {
    const text = 'đứng đầu 5 thành phố'
    const shown = view(text, figure('đứng đầu 5 thành phố'), figure('5 thành phố', { start: 9, end: 20 }))
    expect(plain(shown)).toBe(`${text}\n`)
    expect(shown.match(/<mark /g)).toHaveLength(1)
    expect(shown).toContain('id="f-d-o1"')
    expect(shown).toContain('<span id="f-d-o2" class="also"></span>')
  })
  it('keeps a sentence within its paragraph', () => {
    const text = 'đầu\ngiữa 5% cuối\nhết'
    const shown = view(text, figure('5%', { sentence: { start: 0, end: text.length } }))
    expect(plain(shown)).toBe(`${text}\n`)
    expect(shown).toContain('<span class="sentence">giữa ')
  })
  it('shows of a very long text what stands beside figures', () => {
    const filler = 'dòng không có số\n'
    const text = `${filler.repeat(longestFullText / 10)}GRDP tăng 7%.\n${filler.repeat(5)}`
    const shown = view(text, figure('7%'))
    expect(plain(shown)).toBe('[…]\ndòng không có số\nGRDP tăng 7%.\ndòng không có số\n[…]\n')
  })

  it('shows any text whole and every figure once, wherever the figures stand', () => {
    const letters = fc.constantFrom('a', 'ế', '<', '&', '"', ' ', '.', '\n', '5', '%')
    const texts = fc.array(letters, { minLength: 1, maxLength: 60 }).map((signs) => signs.join(''))
    const spans = fc.array(fc.tuple(fc.nat(59), fc.nat(12), fc.nat(59), fc.nat(30)), { maxLength: 8 })
    fc.assert(
      fc.property(texts, spans, (text, places) => {
        const lines = text.split('\n').filter((line) => line.trim() !== '')
        const sketches = places.flatMap(([at, length, from, reach]) => {
          const start = at % text.length
          const line = text.indexOf('\n', start)
          const end = Math.min(start + length + 1, line < 0 ? text.length : line)
          const quote = text.slice(start, end)
          const sentence = { start: from % text.length, end: Math.min(text.length, (from % text.length) + reach) }
          return quote.trim() === '' ? [] : [figure(quote, { start, end, sentence })]
        })
        const shown = view(text, ...sketches)
        expect(plain(shown)).toBe(lines.map((line) => `${line}\n`).join(''))
        const ids = [...shown.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
        expect(ids.sort()).toEqual(sketches.map((_, k) => `f-d-o${k + 1}`).sort())
      }),
    )
  })
})
