import { extract } from '../src/core/pipeline.ts'
import { loadLexicon } from '../src/data/load-lexicon.ts'
import { secondsOf } from './clock.ts'
import type { Measure, Row } from './row.ts'
import { megabyte, readTexts, repeatTo } from './texts.ts'

const name = 'growth'

/** Texts that a careless program chokes on; each is repeated to the length wanted. */
const hostile: Readonly<Record<string, string>> = {
  'one sentence': 'thu ngân sách đạt 84.199,2 tỷ đồng, tăng 5,16% so với cùng kỳ, bằng 85,7% dự toán, ',
  'digits only': '1234567890',
  'commas only': ',',
  'brackets opened': '(tăng 5% ',
  'brackets nested': '((((((((5%))))))))',
  'no spaces': 'thungânsáchđạttỷđồng',
  'tăng tăng tăng': 'tăng ',
}

const document = 'a document'

/** How time grows with the length of one text: `ratio` compares with half the length, and 2 is linear. */
export const growth: Measure = {
  name,
  cases: [document, ...Object.keys(hostile)],
  async run(which, { quick }) {
    const texts = which === document ? readTexts('corpus') : [hostile[which] ?? '']
    if (!texts) throw new Error('the corpus is not there')
    const sizes = (which === document ? [1, 2, 4, 8, 16] : [0.25, 0.5, 1]).map((size) => (quick ? size / 16 : size))
    const lexicon = loadLexicon()
    const read = (text: string) => extract({ id: 'bench', text, meta: {} }, lexicon)
    // The first readings are slower, until the code is compiled.
    for (const text of readTexts('corpus') ?? []) await secondsOf(() => read(text), 5)
    const make = (size: number) =>
      which === document ? repeatTo(texts, size * megabyte) : repeatOne(texts[0] ?? '', size * megabyte)
    await secondsOf(() => read(make((sizes[0] ?? 1) / 2)))

    const rows: Row[] = []
    for (const size of sizes) {
      const text = make(size)
      const value = await secondsOf(() => read(text), size < 4 ? 2 : 1)
      const before = rows.at(-1)
      rows.push({
        measure: name,
        case: `${which}: ${size} MB`,
        value,
        unit: 's',
        ...(before ? { baseline: 'half the length', ratio: value / before.value } : {}),
      })
    }
    return rows
  },
}

const repeatOne = (piece: string, bytes: number) => piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)))
