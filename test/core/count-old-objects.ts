/** Extracts the corpus over and over as the program does, and prints how many bytes a text adds to the old objects. */
import { readFileSync, readdirSync } from 'node:fs'
import { getHeapSpaceStatistics } from 'node:v8'
import { extract } from '../../src/core/pipeline.ts'
import { loadLexicon } from '../../src/data/load-lexicon.ts'
import { expectShortLives } from '../../src/parallel/expect-short-lives.ts'

expectShortLives()
const lexicon = loadLexicon()
const texts = readdirSync('corpus')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(`corpus/${name}`, 'utf8').slice(0, 3000))
const old = () => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'old_space')?.space_used_size ?? 0

const extractAll = (times: number) => {
  for (let time = 0; time < times; time++) for (const text of texts) extract({ id: 'a', text, meta: {} }, lexicon)
}
// What the words of these texts ask for first stays for good.
extractAll(150)
const before = old()
extractAll(200)
console.log((old() - before) / (200 * texts.length))
