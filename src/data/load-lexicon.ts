import { readdirSync, readFileSync } from 'node:fs'
import type { LexiconData } from '../core/lexicon/entries.ts'
import { compileLexicon } from '../core/lexicon/lexicon.ts'
import type { Lexicon } from '../core/lexicon/lexicon.ts'
import { englishNumbers } from '../english/english-numbers.ts'
import { nameGuesser } from './name-guesser.ts'

const home = new URL('./', import.meta.url)

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, home), 'utf8'))

/** Every JSON file of a folder, by code point of their names, as one list. */
function readFolder(folder: string): unknown[] {
  return readdirSync(new URL(`${folder}/`, home))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => readJson(`${folder}/${name}`) as unknown[])
}

/** Reads the word data that ships with the package; the tests hold it to its schema (`schema/lexicon-schema.ts`). */
export function readLexiconData(): LexiconData {
  const data: Readonly<Record<keyof LexiconData, unknown>> = {
    indicators: readFolder('indicators'),
    shields: readJson('indicators-shields.json'),
    aliases: readJson('words/aliases.json'),
    places: readFolder('places'),
    placePrefixes: readJson('words/place-prefixes.json'),
    units: readJson('words/units.json'),
    nouns: readJson('words/nouns.json'),
    scales: readJson('words/scales.json'),
    numerals: readJson('words/numerals.json'),
    cues: readFolder('cues'),
    abbreviations: readJson('words/abbreviations.json'),
    reliability: readJson('reliability.json'),
  }
  return data as LexiconData
}

/** Compiles word data with all that helps to read them; without any, the data that ship with the package. */
export function loadLexicon(data: LexiconData = readLexiconData()): Lexicon {
  return compileLexicon(data, { guessName: nameGuesser(data.indicators), readNumbers: { en: englishNumbers() } })
}
