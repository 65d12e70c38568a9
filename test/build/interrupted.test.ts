import { cpSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { build } from '../../src/build/build.ts'
import { cacheName } from '../../src/build/cache.ts'
import { defaultConfig } from '../../src/config/default-config.ts'
import { tempFolder } from '../support/temp-folder.ts'

const before = 'Năm 2020, GRDP của Hải Phòng tăng 12,23% so với năm 2019.\nThu ngân sách đạt 84.199 tỷ đồng.\n'
const after = before.replace('12,23', '12,33').replace('84.199', '85.199')

/** Every file of a build with its bytes, what is unfinished too. */
function contentOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => !name.startsWith(cacheName) && statSync(path.join(folder, name)).isFile())
  return new Map(files.sort().map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]))
}

/** No process has a number as large as this. */
const ended = 2 ** 31 - 2

test('wherever a build was ended, the next one gives the bytes of one that was not', { timeout: 60_000 }, async () => {
  const folder = tempFolder({ 'corpus/hai-phong.txt': before })
  const config = (out: string) => ({
    ...defaultConfig,
    corpus: [path.join(folder, 'corpus')],
    out: path.join(folder, out),
  })
  await build({ config: config('first') })
  writeFileSync(path.join(folder, 'corpus', 'hai-phong.txt'), after)
  cpSync(path.join(folder, 'first'), path.join(folder, 'undisturbed'), { recursive: true })
  const { written } = await build({ config: config('undisturbed') })
  const expected = contentOf(path.join(folder, 'undisturbed'))
  expect(written.length).toBeGreaterThan(10)
  expect(expected.has('CHANGES.md')).toBe(true)

  // What a build writes, in its order: first what changed, then the list of all files old and new, then these.
  const manifest = ({ files }: { files: Record<string, string> }, more: Record<string, string>) =>
    JSON.stringify({ files: { ...files, ...more } })
  const listOf = (name: string) =>
    JSON.parse(readFileSync(path.join(folder, name, 'manifest.json'), 'utf8')) as { files: Record<string, string> }
  for (const [k, many] of [-1, 0, 1, 2, Math.floor(written.length / 2), written.length].entries()) {
    const out = path.join(folder, `ended-${k}`)
    cpSync(path.join(folder, 'first'), out, { recursive: true })
    writeFileSync(path.join(out, 'CHANGES.md'), expected.get('CHANGES.md') ?? '', 'latin1')
    if (many >= 0)
      writeFileSync(path.join(out, 'manifest.json'), manifest(listOf('first'), listOf('undisturbed').files))
    for (const output of written.slice(0, Math.max(0, many))) writeFileSync(path.join(out, output.path), output.content)
    for (const unfinished of [`.index.html.${ended}.tmp`, `charts/.growth-by-city.svg.${ended}.tmp`, `.${ended}.tmp`])
      writeFileSync(path.join(out, unfinished), 'half')
    writeFileSync(path.join(out, cacheName, `.x.svg.${ended}.tmp`), 'half')
    writeFileSync(path.join(out, `.of-somebody.${ended}.tmp`), 'kept')
    await build({ config: config(`ended-${k}`) })
    const found = contentOf(out)
    expect(found.get(`.of-somebody.${ended}.tmp`)).toBe('kept')
    found.delete(`.of-somebody.${ended}.tmp`)
    expect(found, `ended after ${many} files`).toEqual(expected)
    expect(readdirSync(path.join(out, cacheName)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  }
})
