import type { Language, Lexicon } from '../core/lexicon/lexicon.ts'

/** Puts places in the alphabetical order of the language, by their names. */
export function sortPlaces(ids: Iterable<string>, lexicon: Lexicon, language: Language = 'vi'): string[] {
  const { compare } = new Intl.Collator(language)
  const name = (id: string) => lexicon.place(id)?.name[language] ?? id
  return [...new Set(ids)].sort((a, b) => compare(name(a), name(b)) || (a < b ? -1 : 1))
}
