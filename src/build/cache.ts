import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { writeFileWhole } from '../write/write-file.ts'
import { hashOf } from './hash.ts'

/** Name of the folder, inside that of the results, with what a later build need not make again. */
export const cacheName = '.cache'

/** What earlier builds worked out, by the fingerprint of all that it depends on. It may be deleted at any time. */
export interface Cache {
  /** What is kept under a key, or undefined where nothing whole is. */
  readonly get: (key: string) => Buffer | undefined
  readonly set: (key: string, content: string | Uint8Array) => void
  /** Drops everything that this run neither asked for nor kept. */
  readonly clean: () => void
}

/** What a cache holds already, and nothing more. */
export function readingOnly(cache: Cache): Cache {
  return { ...emptyCache, get: cache.get }
}

/** A cache that keeps nothing. */
export const emptyCache: Cache = { get: () => undefined, set: () => undefined, clean: () => undefined }

/** Opens the cache in a folder of results; what cannot be read is as good as not there. */
export function openCache(out: string): Cache {
  const folder = path.join(out, cacheName)
  const used = new Set<string>(['.gitignore'])
  let isMade = false
  const make = () => {
    if (isMade) return
    mkdirSync(folder, { recursive: true })
    writeFileWhole(path.join(folder, '.gitignore'), '*\n')
    isMade = true
  }
  return {
    get(key) {
      used.add(key)
      return unpack(readIfThere(path.join(folder, key)))
    },
    set(key, content) {
      make()
      used.add(key)
      writeFileWhole(path.join(folder, key), pack(content))
    },
    clean() {
      for (const name of namesIn(folder)) if (!used.has(name)) rmSync(path.join(folder, name), { force: true })
    },
  }
}

const hashLength = 64

/** The content after its own hash, so that a damaged file is not believed. */
function pack(content: string | Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(hashOf(content)), Buffer.from(content)])
}

function unpack(file: Buffer | undefined): Buffer | undefined {
  if (file === undefined) return undefined
  const content = file.subarray(hashLength)
  return file.toString('latin1', 0, hashLength) === hashOf(content) ? content : undefined
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
