import { appendFileSync, cpSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readLexiconData } from '../../src/data/load-lexicon.ts'
import {
  extractorPackages,
  extractorSources,
  extractorVersion,
  lexiconVersion,
} from '../../src/version/extractor-version.ts'
import { tempFolder } from '../support/temp-folder.ts'

const src = path.resolve('src')
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }

test('the extractor has another version when any of its code changes, and none when other code does', () => {
  const folder = tempFolder()
  cpSync(src, path.join(folder, 'src'), { recursive: true })
  cpSync('package.json', path.join(folder, 'package.json'))
  const copy = path.join(folder, 'src')
  const versions = [extractorVersion(copy)]
  expect(versions).toEqual([extractorVersion()])
  for (const file of ['core/link/place.ts', 'core/pipeline.ts', 'english/english-numbers.ts', 'data/name-guesser.ts']) {
    appendFileSync(path.join(copy, file), '\n')
    versions.push(extractorVersion(copy))
  }
  expect(new Set(versions).size).toBe(5)
  appendFileSync(path.join(copy, 'tables/table.ts'), '\n')
  expect(extractorVersion(copy)).toBe(versions.at(-1))
})

test('the version covers all code and every package that an extraction runs', () => {
  const seen = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    const code = readFileSync(file, 'utf8').replace(/^import type .*$/gm, '')
    for (const [, target = ''] of code.matchAll(/'([^'\n]+)'/g)) {
      if (/^\.\.?\/.*\.ts$/.test(target)) visit(path.join(path.dirname(file), target))
      const name = target.split('/')[0] ?? ''
      if (name in dependencies) packages.add(name)
    }
  }
  for (const entry of ['core/pipeline.ts', 'data/load-lexicon.ts', 'read/decode.ts']) visit(path.join(src, entry))
  const covered = (file: string) =>
    extractorSources.some((source) => file === `${source}.ts` || file.startsWith(`${source}/`))
  const names = [...seen].map((file) => path.relative(src, file))
  expect(names.length).toBeGreaterThan(40)
  expect(names.filter((name) => !covered(name) && name !== 'read/read-error.ts')).toEqual([])
  expect([...packages].sort()).toEqual([...extractorPackages])
})

test('the words have another version when one of them changes', () => {
  const data = readLexiconData()
  const [first, ...others] = data.indicators
  if (!first) throw new Error('no indicators')
  const changed = { ...data, indicators: [{ ...first, forms: { ...first.forms, en: ['something'] } }, ...others] }
  expect(lexiconVersion(readLexiconData())).toBe(lexiconVersion(data))
  expect(lexiconVersion(changed)).not.toBe(lexiconVersion(data))
})
