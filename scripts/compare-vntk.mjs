// Compares the words of the package with those of vntk's own tokenizer, whose native add-on is built in a scratch folder
// (needs a C++ compiler, make and Python), and records the outcome in test/words:
//   node --import tsx scripts/compare-vntk.mjs [--vntk FOLDER] [--texts FOLDER]…
// --vntk names a folder in which vntk is already installed with its add-on.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { format } from 'prettier'
import { loadWordModel, readWordKnowledge } from '../src/data/load-word-model.ts'
import { readLexiconData } from '../src/data/load-lexicon.ts'
import { segmentTokens, segmentWords } from '../src/words/segment-words.ts'
import { tagTokens } from '../src/words/tag-tokens.ts'
import { decodeWordRules } from '../src/words/word-rules-file.ts'
import { WordModel } from '../src/words/word-model.ts'
import { writeFileWhole } from '../src/write/write-file.ts'

const root = path.dirname(import.meta.dirname)
const inRoot = (...parts) => path.join(root, ...parts)
const { values } = parseArgs({ options: { vntk: { type: 'string' }, texts: { type: 'string', multiple: true } } })
const wantedGenerated = 2600
const sampleSize = 300

const { devDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
const { tokenizer, tagger, dictionary } = openVntk(values.vntk ?? install())
/** Sentences of the repository's own texts and of templates: the recorded sample is taken from them alone. */
const own = new Set([
  ...readSentences(['test/gold/reports', 'test/gold/press', 'corpus'].map((name) => inRoot(name))),
  ...generate(wantedGenerated),
])
const sentences = [...new Set([...own, ...readSentences(values.texts ?? [])])]

const rules = decodeWordRules(readFileSync(inRoot('src/data/words-model/words.bin')))
const knowledge = readWordKnowledge()
/** What is added to the model of vntk, one thing after the other. */
const steps = [
  ['signs and figures stand alone, other spellings of a syllable are the same', { phrases: [], abbreviations: [] }],
  ['terms of reports', { ...knowledge, phrases: knowledge.phrases.filter(({ isName }) => !isName) }],
  ['names of places', knowledge],
].map(([name, known]) => ({ name, model: new WordModel(rules, known), boundaries: 0, sentences: 0, examples: [] }))
const plain = new WordModel(rules)
const full = loadWordModel()

// The list of the dictionary is searched from its beginning for every word: a set gives the same sooner.
const measured = measureVntk(sentences.slice(0, 120))
const words = new Set(dictionary.lower_words)
dictionary.has = (word) => Boolean(word) && words.has(word.toLowerCase())

const exact = { sentences: 0, tokens: 0, equal: 0, different: [] }
const cut = { sentences: 0, kinds: {} }
const records = []
for (const text of sentences) {
  const theirs = tagger.tag(text)
  const tokens = tokenizer.tokenize(text)
  if (tokens.length === 0) continue
  const ends = (runs) => new Set(runs.map(({ to }) => to))
  let at = 0
  const theirEnds = new Set(theirs.map((word) => (at += word.split(' ').length)))
  const tags = tagTokens(
    tokens.map((token) => plain.traitsOf(token)),
    plain,
  )
  const plainEnds = new Set(tokens.map((_, k) => k + 1).filter((k) => k === tokens.length || tags[k] !== 1))
  exact.sentences++
  exact.tokens += tokens.length
  if (isSame(theirEnds, plainEnds)) exact.equal++
  else exact.different.push(text)
  if (own.has(text))
    records.push({ tokens: tokens.join(' '), words: theirs.map((word) => word.replaceAll(' ', '_')).join(' ') })

  let before = plainEnds
  for (const step of steps) {
    const after = ends(segmentTokens(tokens, step.model))
    const changed = [...new Set([...before, ...after])].filter((end) => before.has(end) !== after.has(end))
    step.boundaries += changed.length
    if (changed.length > 0) {
      step.sentences++
      const [end] = changed
      const shown = (own) =>
        tokens
          .slice(Math.max(0, end - 3), end + 3)
          .map((token, k) => (k > 0 && !own.has(Math.max(0, end - 3) + k) ? '_' : k > 0 ? ' ' : '') + token)
          .join('')
      const example = `${shown(before)} → ${shown(after)}`
      if (!step.examples.includes(example)) step.examples.push(example)
    }
    before = after
  }
  countCuts(text, tokens)
}

const speed = measureOurs(sentences)
const evenly = (list, count) =>
  list
    .filter((_, k) => Math.floor((k * count) / list.length) !== Math.floor(((k - 1) * count) / list.length))
    .slice(0, count)
const result = {
  vntk: devDependencies.vntk,
  sentences: exact.sentences,
  tokens: exact.tokens,
  'same words by the model alone, on the tokens of vntk': exact.equal,
  'different words': exact.different,
  'then changed on purpose': steps.map(({ name, boundaries, sentences, examples }) => ({
    by: name,
    sentences,
    boundaries,
    examples: evenly(examples, 12),
  })),
  'table of words': countTable(),
  'texts cut otherwise than by vntk': {
    sentences: cut.sentences,
    kinds: Object.fromEntries(
      Object.entries(cut.kinds).map(([kind, { count, examples }]) => [
        kind,
        { count, examples: [...examples].slice(0, 6) },
      ]),
    ),
  },
  speed: { ...measured, ...speed, times: Math.round(speed['doichieu, KB/s'] / measured['vntk, KB/s']) },
}
await writeJson('vntk-comparison.json', result)
await writeJson('vntk-sample.json', evenly(records, sampleSize))
console.log(JSON.stringify({ ...result, 'different words': exact.different.length }, null, 2))

async function writeJson(name, value) {
  const file = inRoot('test/words', name)
  writeFileWhole(file, await format(JSON.stringify(value), { filepath: file, printWidth: 120 }))
}

function install() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vntk-'))
  console.error(`building vntk in ${folder}`)
  const npm = (...args) => execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  npm('init', '-y')
  npm('install', `vntk@${devDependencies.vntk}`, '--no-audit', '--no-fund')
  return folder
}

function openVntk(folder) {
  const load = createRequire(path.join(path.resolve(folder), 'package.json'))
  return {
    tokenizer: load('vntk/lib/tokenizer'),
    tagger: load('vntk').wordTokenizer(),
    dictionary: load('@vntk/dictionary'),
  }
}

/** The sentences of the texts in folders. */
function readSentences(folders) {
  const texts = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => readFileSync(path.join(folder, name), 'utf8').replace(/^\ufeff/, '')),
  )
  const model = loadWordModel()
  const all = texts.flatMap((text) =>
    segmentWords(text, model).sentences.map(({ start, end }) => text.slice(start, end)),
  )
  return [...new Set(all)]
}

/** How many cases of the table of words come out right, signs and spaces left out of account. */
function countTable() {
  const cases = JSON.parse(readFileSync(inRoot('test/words/words.json'), 'utf8')).filter(({ gap }) => !gap)
  const joined = (words) => words.map((word) => word.replaceAll(' ', '_')).join(' ')
  /** Words alone: how signs and figures are cut apart is another matter. */
  const shape = (words) => words.replace(/(?<=\d) (?=[%‰])/g, '').replace(/ (?=[.])|(?<= -) | (?=- )/g, '')
  const right = cases.filter(({ text, words }) => shape(joined(tagger.tag(text))) === shape(words))
  return { cases: cases.length, 'right by vntk': right.length }
}

/** Sentences out of templates, with names of the word data put in by a fixed row of numbers. */
function generate(count) {
  const templates = JSON.parse(readFileSync(inRoot('test/words/sentence-templates.json'), 'utf8'))
  const data = readLexiconData()
  const names = {
    indicator: data.indicators.flatMap(({ forms }) => forms.vi ?? []),
    place: data.places.filter(({ prefixed }) => !prefixed).flatMap(({ forms }) => forms.vi ?? []),
    number: ['5', '12,5', '1.250', '84.199,2', '300', '2.018,45'],
    percent: ['5%', '12,23%', '0,8%', '100,4%', '7,05%'],
    year: ['2018', '2019', '2020', '2021', '2023'],
    date: ['20/11', '4/4/2024', '16-5-2023', '01/01/2021'],
  }
  let state = 42
  const next = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const made = new Set()
  while (made.size < count) {
    const sentence = templates[next(templates.length)].replace(
      /\{(\w+)\}/g,
      (_, kind) => names[kind][next(names[kind].length)],
    )
    made.add(sentence.charAt(0).toUpperCase() + sentence.slice(1))
  }
  return [...made]
}

function isSame(a, b) {
  return a.size === b.size && [...a].every((end) => b.has(end))
}

/** Counts the tokens of a text that vntk cuts or joins. */
function countCuts(text, tokens) {
  let at = 0
  const theirs = new Set(
    tokens.flatMap((token) => {
      const start = text.indexOf(token, at)
      at = start + token.length
      return [`${start}-${at}`]
    }),
  )
  let isOther = false
  for (const { words } of segmentWords(text, full).sentences) {
    for (const { start, end } of words.flatMap(({ syllables }) => syllables)) {
      if (theirs.has(`${start}-${end}`)) continue
      isOther = true
      const own = text.slice(start, end)
      const kind = kindOf(own)
      cut.kinds[kind] ??= { count: 0, examples: new Set() }
      cut.kinds[kind].count++
      cut.kinds[kind].examples.add(own)
    }
  }
  if (isOther) cut.sentences++
}

function kindOf(token) {
  if (/[%‰]$/.test(token)) return 'percent sign kept with its number'
  if (/^\d+:\d+$/.test(token)) return 'time kept whole'
  if (/^\d.*\p{L}/u.test(token) && /[-/]/.test(token)) return 'number of a law kept whole'
  if (/^\d[\d.,/-]*$/.test(token)) return 'figure or day kept whole, or a range cut'
  if (/^[\p{L}\d]+(-[\p{L}\d]+)+$/u.test(token)) return 'word with hyphens kept whole'
  if (/['’]/.test(token)) return 'word with an apostrophe kept whole'
  if (/\.$/.test(token)) return 'abbreviation with its full stop'
  if (/^\p{Lu}+$/u.test(token)) return 'full stop cut from a word in capitals'
  if (/^[.…]+$/.test(token)) return 'full stops'
  return 'other'
}

/** Speed of vntk as it is installed. */
function measureVntk(some) {
  tagger.tag(some[0])
  const begin = performance.now()
  for (const text of some) tagger.tag(text)
  return { 'vntk, KB/s': perSecond(some, begin, 1) }
}

function measureOurs(all) {
  for (const text of all) segmentWords(text, full)
  const begin = performance.now()
  const rounds = 5
  for (let round = 0; round < rounds; round++) for (const text of all) segmentWords(text, full)
  return { 'doichieu, KB/s': perSecond(all, begin, rounds) }
}

function perSecond(texts, begin, rounds) {
  const seconds = (performance.now() - begin) / 1000
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) * rounds
  return Math.round(bytes / seconds / 10) / 100
}
