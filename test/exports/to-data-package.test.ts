import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { toDataPackage } from '../../src/exports/to-data-package.ts'
import { writeDataPackage } from '../../src/exports/write-data-package.ts'
import { queryDuckDb } from '../support/duckdb.ts'
import { corpusMaterial, smallMaterial, tableFrom } from '../support/material-case.ts'
import { lexicon } from '../support/table-case.ts'
import { tempFolder } from '../support/temp-folder.ts'

const packageOf = (material: ReturnType<typeof smallMaterial>, licence?: string) =>
  toDataPackage({ material, table: tableFrom(material), lexicon, language: 'en', licence })

interface Descriptor {
  readonly licenses: readonly { readonly name: string }[]
  readonly sources: readonly { readonly title: string }[]
  readonly resources: readonly {
    readonly name: string
    readonly path: string
    readonly bytes: number
    readonly hash: string
    readonly schema: {
      readonly fields: readonly {
        readonly name: string
        readonly type: string
        readonly constraints?: { enum: string[] }
      }[]
      readonly primaryKey?: readonly string[]
      readonly foreignKeys?: readonly {
        readonly fields: readonly string[]
        readonly reference: { readonly resource: string; readonly fields: readonly string[] }
      }[]
    }
  }[]
}

/** The public validator, where somebody installed it: it is old and large, so the project does not ask for it. */
interface Validator {
  readonly Package: {
    load(file: string): Promise<{
      readonly errors: readonly Error[]
      readonly resources: readonly { read(options: { readonly relations: boolean }): Promise<unknown> }[]
    }>
  }
}

const validator = (() => {
  try {
    return createRequire(import.meta.url)('datapackage') as Validator
  } catch {
    return undefined
  }
})()

const material = await corpusMaterial()
const files = packageOf(material)
const descriptor = JSON.parse(files.at(-1)?.content ?? '') as Descriptor

describe('the package of the corpus', () => {
  const written = () => {
    const folder = tempFolder()
    writeDataPackage(folder, files)
    return folder
  }
  const rowsOf = (folder: string, name: string) =>
    queryDuckDb(`SELECT * FROM read_csv('${path.join(folder, name)}.csv', header = true, all_varchar = true)`)

  it('has every file with the bytes and the hash that its descriptor says', () => {
    const folder = written()
    expect(readdirSync(folder).sort()).toEqual(['datapackage.json', ...descriptor.resources.map((r) => r.path)].sort())
    for (const resource of descriptor.resources) {
      const bytes = readFileSync(path.join(folder, resource.path))
      expect(resource.bytes).toBe(bytes.length)
      expect(resource.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`)
    }
  })

  it.each(descriptor.resources.map(({ name }) => name))('%s holds to its schema', async (name) => {
    const folder = written()
    const rows = await rowsOf(folder, name)
    const {
      fields,
      primaryKey = [],
      foreignKeys = [],
    } = descriptor.resources.find((r) => r.name === name)?.schema ?? {
      fields: [],
    }
    const shape: Readonly<Record<string, RegExp>> = {
      number: /^-?\d+(\.\d+)?(e[-+]?\d+)?$/,
      integer: /^-?\d+$/,
      boolean: /^(true|false)$/,
      string: /^/,
    }
    expect(Object.keys(rows[0] ?? {})).toEqual(fields.map((field) => field.name))
    for (const { name: field, type, constraints } of fields) {
      const values = rows.flatMap((row) => (typeof row[field] === 'string' ? [row[field]] : []))
      expect(values.filter((value) => !shape[type]?.test(value))).toEqual([])
      if (constraints) expect(values.filter((value) => !constraints.enum.includes(value))).toEqual([])
    }
    const keys = rows.map((row) => primaryKey.map((field) => row[field]).join('\n'))
    if (primaryKey.length > 0) expect(new Set(keys).size).toBe(rows.length)
    for (const { fields: own, reference } of foreignKeys) {
      const known = new Set((await rowsOf(folder, reference.resource)).map((row) => row[reference.fields[0] ?? '']))
      expect(rows.flatMap((row) => row[own[0] ?? ''] ?? []).filter((value) => !known.has(value))).toEqual([])
    }
  })

  it.skipIf(validator === undefined)('is accepted by the validator of Frictionless Data', async () => {
    const loaded = await validator?.Package.load(path.join(written(), 'datapackage.json'))
    expect(loaded?.errors).toEqual([])
    for (const resource of loaded?.resources ?? []) await resource.read({ relations: true })
  })

  it('names its sources', () => {
    expect(descriptor.sources.map(({ title }) => title)).toEqual(material.documents.map(({ title }) => title))
  })

  it('is the same again', () => {
    expect(packageOf(material)).toEqual(files)
  })
})

it('the descriptor is as kept', async () => {
  const content = packageOf(smallMaterial()).at(-1)?.content ?? ''
  await expect(content).toMatchFileSnapshot('golden/datapackage.json')
})

it('a licence is named, or it is said that there is none', () => {
  const licences = (licence?: string) =>
    (JSON.parse(packageOf(smallMaterial(), licence).at(-1)?.content ?? '') as Descriptor).licenses.map(
      ({ name }) => name,
    )
  expect(licences()).toEqual(['notspecified'])
  expect(licences('CC-BY-4.0')).toEqual(['CC-BY-4.0'])
})

describe('writing', () => {
  it('replaces an earlier package', () => {
    const folder = tempFolder()
    writeDataPackage(folder, packageOf(smallMaterial()))
    writeDataPackage(folder, files)
    expect(readFileSync(path.join(folder, 'datapackage.json'), 'utf8')).toBe(files.at(-1)?.content)
  })

  it.each(['observations.csv', 'datapackage.json'])('leaves a %s of somebody else alone and writes nothing', (name) => {
    const folder = tempFolder({ [name]: '{"name": "mine"}' })
    expect(() => {
      writeDataPackage(folder, files)
    }).toThrow(expect.objectContaining({ reason: 'in-the-way', file: path.join(folder, name) }))
    expect(readdirSync(folder)).toEqual([name])
  })

  it('says that a folder stands in the way, or a file in that of the folder', () => {
    const folder = tempFolder({ file: '' })
    mkdirSync(path.join(folder, 'units.csv'))
    expect(() => {
      writeDataPackage(folder, files)
    }).toThrow(expect.objectContaining({ reason: 'EISDIR' }))
    writeFileSync(path.join(folder, 'file'), '')
    expect(() => {
      writeDataPackage(path.join(folder, 'file'), files)
    }).toThrow(expect.objectContaining({ name: 'WriteError' }))
  })
})
