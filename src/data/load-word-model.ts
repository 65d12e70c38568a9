import { readdirSync, readFileSync } from 'node:fs'
import type { PlaceEntry, Wordings } from '../core/lexicon/entries.ts'
import { namePhrases, termPhrase } from '../words/name-phrases.ts'
import { decodeWordRules } from '../words/word-rules-file.ts'
import { WordModel } from '../words/word-model.ts'
import type { WordKnowledge } from '../words/word-model.ts'

const home = new URL('./', import.meta.url)

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, home), 'utf8'))

function readPlaces(): PlaceEntry[] {
  const files = readdirSync(new URL('places/', home)).filter((name) => name.endsWith('.json'))
  return files.sort().flatMap((name) => readJson(`places/${name}`) as PlaceEntry[])
}

/** What the word data says of words: names of places, terms of reports and abbreviations. */
export function readWordKnowledge(): WordKnowledge {
  const terms = readJson('words-model/terms.json') as string[]
  const abbreviations = readJson('words/abbreviations.json') as Wordings
  return {
    phrases: [...terms.map(termPhrase), ...namePhrases(readPlaces())],
    abbreviations: abbreviations.vi ?? [],
  }
}

/**
 * Reads the word model that ships with the package, with the names, terms and abbreviations of the word data;
 * `modelOnly` leaves these out, so that the words of given tokens are those of vntk.
 */
export function loadWordModel({ modelOnly = false }: { readonly modelOnly?: boolean } = {}): WordModel {
  const rules = decodeWordRules(readFileSync(new URL('words-model/words.bin', home)))
  return modelOnly ? new WordModel(rules) : new WordModel(rules, readWordKnowledge())
}
