import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { secondsOf } from './clock.ts'
import type { Measure, Outcome } from './row.ts'
import { megabyte, readTexts, repeatTo } from './texts.ts'

const name = 'segmentation'

/** What is measured of the word segmentation, found at run time. */
interface Words {
  readonly segmentWords: (text: string, model: unknown) => { readonly sentences: readonly unknown[] }
  readonly loadWordModel: () => unknown
}

interface WordTokenizer {
  readonly tag: (sentence: string) => readonly string[]
}

/** Words of the corpus by our own decoder, beside vntk's tokenizer with its native add-on over the same lines. */
export const segmentation: Measure = {
  name,
  cases: ['corpus'],
  async run(which, { quick, vntk }) {
    const words = await findWords()
    if (!words) return [{ measure: name, case: which, skipped: 'there is no segmentation in src/words' }]
    const texts = readTexts('corpus') ?? []
    const text = repeatTo(texts, (quick ? 0.2 : 10) * megabyte)
    const model = words.loadWordModel()
    const ours = () => words.segmentWords(text, model)
    await secondsOf(() => {
      for (const one of texts) words.segmentWords(one, model)
    }, 3)
    const speed = Buffer.byteLength(text) / megabyte / (await secondsOf(ours, 3))
    const row: Outcome = { measure: name, case: `${which}: words`, value: speed, unit: 'MB/s' }
    const theirs = vntk === undefined ? undefined : openVntk(vntk)
    if (typeof theirs === 'string')
      return [row, { measure: name, case: `${which}: vntk`, skipped: `no vntk with its add-on in ${theirs}` }]
    if (!theirs) return [row, { measure: name, case: `${which}: vntk`, skipped: howToGetVntk }]

    const sample = repeatTo(texts, quick ? 2000 : 40_000)
    const lines = sample.split(/\n+/).filter((line) => line.trim() !== '')
    theirs.tag(lines[0] ?? '')
    const seconds = await secondsOf(() => {
      for (const line of lines) theirs.tag(line)
    })
    const theirSpeed = Buffer.byteLength(sample) / megabyte / seconds
    return [
      { ...row, baseline: 'vntk', ratio: speed / theirSpeed },
      { measure: name, case: `${which}: vntk`, value: 1024 * theirSpeed, unit: 'KB/s' },
    ]
  },
}

const howToGetVntk =
  'install vntk in a scratch folder with its native add-on (as scripts/compare-vntk.mjs does) and name it: --vntk FOLDER'

const source = path.join(import.meta.dirname, '..', 'src')

async function findWords(): Promise<Words | undefined> {
  const segment = path.join(source, 'words', 'segment-words.ts')
  const load = path.join(source, 'data', 'load-word-model.ts')
  if (!existsSync(segment) || !existsSync(load)) return undefined
  return { ...((await import(segment)) as object), ...((await import(load)) as object) } as Words
}

/** The tokenizer of a vntk with its native add-on; the folder where there is none, as with the stand-in of this repository. */
function openVntk(folder: string): WordTokenizer | string {
  try {
    const load = createRequire(path.join(folder, 'package.json'))
    const { wordTokenizer } = load('vntk') as { wordTokenizer: () => WordTokenizer }
    const tokenizer = wordTokenizer()
    tokenizer.tag('x')
    return tokenizer
  } catch {
    return folder
  }
}
