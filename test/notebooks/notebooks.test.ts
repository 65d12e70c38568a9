import { readFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { outputDifferences } from '../../scripts/notebooks/differences.ts'
import { codeOf } from '../../scripts/notebooks/notebook-code.ts'
import {
  isCode,
  notebookNames,
  notebookText,
  printNotebook,
  readNotebook,
  twinName,
} from '../../scripts/notebooks/notebook-file.ts'
import { unheldFigures } from '../../scripts/notebooks/prose-figures.ts'
import { runNotebook } from '../../scripts/notebooks/run-notebook.ts'
import { twinOf } from '../../scripts/notebooks/twin.ts'

const names = notebookNames()
const all = names.flatMap((file) => [file, twinName(file)])

/** What a code host still shows without asking. */
const largestFile = 1.5e6

it('there are four, each in two languages', () => {
  expect(names.map((file) => file.slice(0, 2))).toEqual(['1-', '2-', '3-', '4-'])
  for (const file of names) expect(readFileSync('README.md', 'utf8')).toContain(`notebooks/${file}`)
})

describe.each(all)('%s', (file) => {
  const notebook = readNotebook(file)

  it('gives the outputs that are kept', async () => {
    expect(outputDifferences(file, notebook, await runNotebook(file, notebook))).toEqual([])
  })

  it('tells no figure that its code and outputs do not hold', () => {
    expect(unheldFigures(notebook)).toEqual([])
  })

  it('shows the tables and the charts without being run', () => {
    const outputs = notebook.cells.filter(isCode).flatMap((cell) => cell.outputs)
    const bundles = outputs.flatMap((output) => (output.output_type === 'stream' ? [] : [Object.keys(output.data)]))
    expect(bundles.length).toBeGreaterThan(5)
    for (const types of bundles) expect(types).toContain('text/plain')
    expect(bundles.filter((types) => types.includes('image/png'))).toHaveLength(file.startsWith('1-') ? 3 : 0)
  })

  it('is small, and as Jupyter writes it', () => {
    const text = notebookText(file)
    expect(text.length).toBeLessThan(largestFile)
    expect(text === printNotebook(notebook)).toBe(true)
  })
})

it.each(names)('%s and its twin have the same code', (file) => {
  const twin = readNotebook(twinName(file))
  expect(twin.cells.map(({ id, source }) => [id, source])).toEqual(
    twinOf(file, readNotebook(file)).cells.map(({ id, source }) => [id, source]),
  )
})

it.each(names)('the code of %s is formatted', async (file) => {
  const options = { ...(await resolveConfig('src/index.ts')), parser: 'typescript' }
  for (const cell of readNotebook(file).cells.filter(isCode))
    expect(await format(codeOf(cell), options)).toBe(`${codeOf(cell)}\n`)
})
