import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

export const megabyte = 1024 * 1024

/**
 * Texts to read: the corpus, annotated press texts beside the project where they are there, and invented news of the ordinary
 * kind, in which most sentences hold no figure; no word was learnt from the last.
 */
export const collections = { corpus: 'corpus', gold: '../shared/gold/texts', news: 'bench/news' } as const
export type Collection = keyof typeof collections

/** The texts of a collection, or undefined where its folder is not there. */
export function readTexts(collection: Collection): string[] | undefined {
  const folder = path.join(import.meta.dirname, '..', collections[collection])
  if (!existsSync(folder)) return undefined
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
}

/** One text of the given number of UTF-8 bytes or little more, made of the texts over and over. */
export function repeatTo(texts: readonly string[], bytes: number): string {
  const all = `${texts.join('\n\n')}\n\n`
  const times = Math.floor(bytes / Buffer.byteLength(all))
  const rest = all.slice(
    0,
    Math.round((all.length * (bytes - times * Buffer.byteLength(all))) / Buffer.byteLength(all)),
  )
  return all.repeat(times) + rest
}
