// Makes the compact word model that ships with the package out of the model and the dictionary of vntk, a development
// dependency: node --import tsx scripts/make-word-model.mjs
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { readCrfsuiteModel } from '../src/words/crfsuite-model.ts'
import { decodeWordRules, encodeWordRules } from '../src/words/word-rules-file.ts'
import { compileWordRules } from '../src/words/word-rules.ts'
import { writeFileWhole } from '../src/write/write-file.ts'

const root = path.dirname(import.meta.dirname)
const target = path.join(root, 'src', 'data', 'words-model')
const home = (name) => path.dirname(createRequire(path.join(root, 'package.json')).resolve(`${name}/package.json`))
const read = (name, file) => readFileSync(path.join(home(name), file))
const packageOf = (name) => JSON.parse(read(name, 'package.json').toString())
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

const model = read('vntk', 'lib/word_tokenizer/model.bin')
const dictionary = read('@vntk/dictionary', 'data/Viet74K.txt')
const rules = compileWordRules(readCrfsuiteModel(model), dictionary.toString())
const bytes = encodeWordRules(rules)
if (sha256(encodeWordRules(decodeWordRules(bytes))) !== sha256(bytes)) throw new Error('not read as it was written')

const about = {
  files: { 'words.bin': sha256(bytes) },
  sources: [
    {
      package: 'vntk',
      version: packageOf('vntk').version,
      file: 'lib/word_tokenizer/model.bin',
      sha256: sha256(model),
    },
    {
      package: '@vntk/dictionary',
      version: packageOf('@vntk/dictionary').version,
      file: 'data/Viet74K.txt',
      sha256: sha256(dictionary),
    },
  ],
  strings: rules.strings.length,
  known: rules.known.map((numbers, k) => numbers.length / (k + 1)),
  weights: rules.weights.reduce((sum, weights) => sum + weights.length, 0),
}
const licences = ['vntk', '@vntk/dictionary'].map(
  (name) => `${name} ${packageOf(name).version}\n\n${read(name, 'LICENSE').toString().trim()}\n`,
)
writeFileWhole(path.join(target, 'words.bin'), bytes)
writeFileWhole(path.join(target, 'about.json'), `${JSON.stringify(about, null, 2)}\n`)
writeFileWhole(path.join(target, 'LICENSE.txt'), licences.join('\n----\n\n'))
console.log(`${bytes.length} bytes out of ${model.length + dictionary.length}: ${about.weights} weights`)
