import { readdirSync, readFileSync } from 'node:fs'
import type { CueEntry, IndicatorEntry, LexiconData, PlaceEntry } from '../core/lexicon/entries.ts'
import { compileLexicon } from '../core/lexicon/lexicon.ts'
import type { Lexicon } from '../core/lexicon/lexicon.ts'

const home = new URL('./', import.meta.url)

const readJson = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, home), 'utf8')) as T

/** Every JSON file of a folder, by code point of their names, as one list. */
function readFolder<T>(folder: string): T[] {
  return readdirSync(new URL(`${folder}/`, home))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => readJson<T[]>(`${folder}/${name}`))
}

/** Reads the word data that ships with the package; the tests hold it to its schema. */
export function readLexiconData(): LexiconData {
  return {
    indicators: readFolder<IndicatorEntry>('indicators'),
    shields: readJson('indicators-shields.json'),
    places: readFolder<PlaceEntry>('places'),
    placePrefixes: readJson('words/place-prefixes.json'),
    units: readJson('words/units.json'),
    nouns: readJson('words/nouns.json'),
    scales: readJson('words/scales.json'),
    numerals: readJson('words/numerals.json'),
    cues: readFolder<CueEntry>('cues'),
    abbreviations: readJson('words/abbreviations.json'),
  }
}

/** Reads and compiles the word data that ships with the package. */
export function loadLexicon(): Lexicon {
  return compileLexicon(readLexiconData())
}
