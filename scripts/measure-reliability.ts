// Measures how often each rule for indicator and measure is right on the annotated texts and writes src/data/reliability.json.
//   node --import tsx scripts/measure-reliability.ts [MORE_TEXTS_FOLDER MORE_GOLD.jsonl]
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { trace } from '../src/core/pipeline.ts'
import { loadLexicon } from '../src/data/load-lexicon.ts'
import { readGold } from '../test/gold/score.ts'

const root = new URL('../', import.meta.url)
const [moreTexts, moreGold] = process.argv.slice(2)
const sets: (readonly [texts: URL, gold: URL])[] = [
  [new URL('corpus/', root), new URL('test/gold/corpus.jsonl', root)],
  [new URL('test/gold/press/', root), new URL('test/gold/press.jsonl', root)],
  [new URL('test/gold/reports/', root), new URL('test/gold/reports.jsonl', root)],
]
if (moreTexts && moreGold) sets.push([pathToFileURL(`${moreTexts}/`), pathToFileURL(moreGold)])

const lexicon = loadLexicon()
const counts: Record<'indicator' | 'measure', Map<string, { right: number; all: number }>> = {
  indicator: new Map(),
  measure: new Map(),
}
for (const [texts, gold] of sets) {
  const rows = readGold(gold)
  for (const file of readdirSync(texts).filter((name) => name.endsWith('.txt'))) {
    const id = file.replace('.txt', '')
    const { claims, extraction } = trace({ id, text: readFileSync(new URL(file, texts), 'utf8'), meta: {} }, lexicon)
    extraction.observations.forEach((o, k) => {
      const wanted = rows.find((g) => g.doc === id && Math.min(g.end, o.end) > Math.max(g.start, o.start))
      for (const field of ['indicator', 'measure'] as const) {
        const rule = claims[k]?.decisions[field]?.won?.rule
        if (rule === undefined) continue
        const count = counts[field].get(rule) ?? { right: 0, all: 0 }
        counts[field].set(rule, count)
        count.all++
        if (wanted?.[field] === o[field]) count.right++
      }
    })
  }
}
// A rule seen seldom is drawn towards 0.8, as if it had been seen five times more at that rate.
const reliability = Object.fromEntries(
  Object.entries(counts).map(([field, rules]) => [
    field,
    Object.fromEntries(
      [...rules]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([rule, { right, all }]) => [rule, Math.round(((right + 4) / (all + 5)) * 1000) / 1000]),
    ),
  ]),
)
writeFileSync(new URL('src/data/reliability.json', root), `${JSON.stringify(reliability, null, 2)}\n`)
