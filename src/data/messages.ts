import { readFileSync } from 'node:fs'
import type { Language } from '../core/lexicon/lexicon.ts'

export type MessageParams = Readonly<Record<string, string | number>>

type Wording = Readonly<Record<string, string>>

const loaded = new Map<string, Wording>()

/**
 * The message `<area>.<key>` of `messages/<area>.<language>.json` with its `{placeholders}` filled; a key or placeholder
 * that is not there is a mistake in the program and throws.
 */
export function message(language: Language, key: string, params: MessageParams = {}): string {
  const wording = wordingOf(key.slice(0, key.indexOf('.')), language)[key.slice(key.indexOf('.') + 1)]
  if (wording === undefined) throw new Error(`no message ${key} in ${language}`)
  return wording.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`message ${key} needs ${name}`)
    return String(value)
  })
}

/** Whether there is a message of that name in that language. */
export function hasMessage(language: Language, key: string): boolean {
  return wordingOf(key.slice(0, key.indexOf('.')), language)[key.slice(key.indexOf('.') + 1)] !== undefined
}

function wordingOf(area: string, language: Language): Wording {
  const name = `${area}.${language}.json`
  const known = loaded.get(name)
  if (known) return known
  const wording = JSON.parse(readFileSync(new URL(`messages/${name}`, import.meta.url), 'utf8')) as Wording
  loaded.set(name, wording)
  return wording
}
