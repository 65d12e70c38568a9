// Holds the words found against those of annotated sentences in CoNLL-U, as the treebanks of Universal Dependencies have them:
//   node --import tsx scripts/measure-words.ts FILE.conllu…
import { readFileSync } from 'node:fs'
import { loadWordModel } from '../src/data/load-word-model.ts'
import { f1Of, scoreWords } from '../test/words/score.ts'

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('no file: name one in CoNLL-U')
  process.exit(2)
}
const sentences = files
  .flatMap((file) => readFileSync(file, 'utf8').split(/\r?\n\s*\r?\n/))
  .map(wordsOf)
  .filter((words) => words.length > 0)
if (sentences.length === 0) {
  console.error(`no sentence in ${files.join(', ')}: lines of tokens parted by tabs are wanted`)
  process.exit(1)
}
console.log(`${sentences.length} sentences, ${sentences.flat().length} words`)
for (const modelOnly of [true, false]) {
  const score = scoreWords(sentences, loadWordModel({ modelOnly }))
  const share = (of: number) => ((100 * score.right) / of).toFixed(2)
  const name = modelOnly ? 'model alone' : 'by default'
  console.log(`${name}: F1 ${f1Of(score).toFixed(2)}, precision ${share(score.found)}, recall ${share(score.wanted)}`)
}

/** The forms of a block of lines; a line such as `3-4` stands for words that follow singly. */
function wordsOf(block: string): string[] {
  return block.split(/\r?\n/).flatMap((line) => {
    const [id = '', form = ''] = line.split('\t')
    return /^\d+$/.test(id) ? [form.trim().split(/[ _]+/).filter(Boolean).join('_')] : []
  })
}
