import { readFileSync } from 'node:fs'
import { expect, it, test } from 'vitest'
import { textWidth } from '../../src/charts/text-width.ts'
import { niceTicks } from '../../src/charts/ticks.ts'
import { wrapText } from '../../src/charts/wrap-text.ts'

it('measures Vietnamese text as the font has it', () => {
  expect(textWidth('', 20)).toBe(0)
  // H 709 + à 642 + space 230 + N 732 + ộ 643 + i 264 thousandths of the size, as in the font's tables.
  expect(Math.abs(textWidth('Hà Nội', 20) - 64.4)).toBeLessThan(0.5)
  expect(textWidth('Hà Nội'.normalize('NFD'), 20)).toBe(textWidth('Hà Nội', 20))
  expect(textWidth('Hà Nội', 20, 'bold')).toBeGreaterThan(textWidth('Hà Nội', 20))
})

/** Words of the command's help, which no chart shows. */
const ofCommand = /^(description|usage|example|argument\.|option\.|command\.)/

it('knows a width for every letter and sign of the messages', () => {
  const { regular } = JSON.parse(readFileSync('src/charts/font-widths.json', 'utf8')) as {
    regular: Record<string, string>
  }
  const known = new Set(
    Object.entries(regular).flatMap(([first, list]) =>
      list.split(' ').flatMap((width, k) => (width === '0' ? [] : [String.fromCodePoint(parseInt(first, 16) + k)])),
    ),
  )
  const messages = ['chart', 'tables'].flatMap((area) => ['vi', 'en'].map((language) => `${area}.${language}`))
  const letters = messages.flatMap((name) => {
    const wording = JSON.parse(readFileSync(`src/data/messages/${name}.json`, 'utf8')) as Record<string, string>
    const drawn = Object.entries(wording).filter(([key]) => !ofCommand.test(key))
    return drawn.flatMap(([, text]) => Array.from(text.normalize('NFC')))
  })
  expect([...new Set(letters)].filter((letter) => !known.has(letter))).toEqual([])
})

test.each([
  ['một hai ba', 1000, ['một hai ba']],
  ['một hai ba', 30, ['một', 'hai', 'ba']],
  ['84,2\u00a0tỷ đồng', 60, ['84,2\u00a0tỷ', 'đồng']],
  ['84,2\u00a0tỷ\u00a0đồng', 60, ['84,2 tỷ', 'đồng']],
  ['không-ngắt-được', 10, ['không-ngắt-được']],
  ['', 10, ['']],
])('%j in %d pixels', (text, width, lines) => {
  expect(wrapText(text, width, 12)).toEqual(lines)
})

test.each([
  [0, 16.5, [0, 5, 10, 15]],
  [-9.77, 12, [-5, 0, 5, 10]],
  [0, 0.02, [0, 0.005, 0.01, 0.015, 0.02]],
  [0, 1234.5, [0, 500, 1000]],
  [-11.9, 0, [-10, -5, 0]],
])('ticks from %d to %d', (low, high, ticks) => {
  expect(niceTicks(low, high, 4)).toEqual(ticks)
})
