import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const src = fileURLToPath(new URL('../../src/', import.meta.url))

/** The way of the data: a folder imports from itself and from those before it. */
const order = [
  'core/model',
  'core/text',
  'core/lexicon',
  'core/segment',
  'core/recognize',
  'core/link',
  'core/observe',
  'core',
  'words',
  'intervals',
  'english',
  'data',
  'schema',
  'read',
  'write',
  'formats',
  'parallel',
  'version',
  'store',
  'tables',
  'exports',
  'charts',
  'report',
  'audit',
  'check',
  'config',
  'build',
  'notebook',
  'cli',
  '',
]

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : []
  })

const folderOf = (path: string): string => {
  const folder = relative(src, dirname(path))
  return (
    order.find(
      (known) =>
        known !== '' &&
        (folder === known || folder.startsWith(`${known}/`)) &&
        !(known === 'core' && folder !== 'core'),
    ) ?? folder
  )
}

const imports = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    join(dirname(path), match[1] ?? ''),
  )

it('imports run one way', () => {
  const wrong = files(src).flatMap((path) =>
    imports(path)
      .filter((target) => target.endsWith('.ts') && order.indexOf(folderOf(target)) > order.indexOf(folderOf(path)))
      .map((target) => `${relative(src, path)} imports ${relative(src, target)}`),
  )
  expect(wrong).toEqual([])
})

/** Fields whose rules lie by kind in a folder, beside the file that lists them. */
const fields = readdirSync(join(src, 'core/link'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join(src, 'core/link', name))

it('the rules of a field are reached by their list alone, and know neither it nor another field', () => {
  const fieldOf = (path: string) => fields.find((field) => path.startsWith(`${field}/`))
  const isList = (path: string) => fields.some((field) => path === `${field}.ts`)
  const wrong = files(src).flatMap((path) =>
    imports(path)
      .filter((target) => {
        const field = fieldOf(target)
        const isInside = fieldOf(path) !== undefined && isList(target)
        return isInside || (field !== undefined && field !== fieldOf(path) && path !== `${field}.ts`)
      })
      .map((target) => `${relative(src, path)} imports ${relative(src, target)}`),
  )
  expect(fields).not.toEqual([])
  expect(wrong).toEqual([])
})

it('every folder has its place in the order', () => {
  const strange = [...new Set(files(src).map(folderOf))].filter((folder) => !order.includes(folder))
  expect(strange).toEqual([])
})

it('the core holds no Vietnamese word', () => {
  const vietnamese = /['"`][^'"`\n]*[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ][^'"`\n]*['"`]/iu
  const code = (path: string) =>
    readFileSync(path, 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '')
  const found = files(join(src, 'core'))
    .filter((path) => vietnamese.test(code(path)))
    .map((path) => relative(src, path))
  // Folding and telling the language are about letters, not words.
  expect(found.filter((path) => !['core/text/fold.ts', 'core/segment/language.ts'].includes(path))).toEqual([])
})
