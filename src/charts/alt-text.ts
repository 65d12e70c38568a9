import type { BarPanel, WordPanel } from './bar-panel.ts'
import type { ChartWording } from './chart-wording.ts'

/** What is in panels of bars and of words, in words. */
export function altText(panels: readonly BarPanel[], words: readonly WordPanel[], { say }: ChartWording): string {
  const bars = panels.map(({ head, entries, reference }) => ({
    head,
    told: [
      ...entries.map(({ label, bar, target, missing }) => {
        const text = bar?.text ?? missing ?? ''
        return { label, text: target ? say('alt.target', { text, target: target.text }) : text }
      }),
    ],
    more: reference && reference.text !== '' ? [reference.text] : [],
  }))
  const plain = words.map(({ head, entries }) => ({
    head,
    told: entries.map(({ label, words: text }) => ({ label, text })),
    more: [],
  }))
  const parts = [...bars, ...plain].map(({ head, told, more }) => {
    const all = [...told.map((entry) => say('alt.entry', entry)), ...more].join('; ')
    return head === undefined ? say('alt.bare', { entries: all }) : say('alt.panel', { head, entries: all })
  })
  return say('alt.bars', { parts: parts.join(' ') })
}
