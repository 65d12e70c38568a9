import { expect, it } from 'vitest'
import { materialToJson, tableToJson } from '../../src/exports/to-json.ts'
import { smallMaterial, tableFrom } from '../support/material-case.ts'

const material = smallMaterial()
const table = tableFrom(material)

interface Exported {
  readonly documents: readonly { readonly id: string }[]
  readonly observations: readonly {
    readonly doc: string
    readonly id: string
    readonly sentence_text: string
    readonly quote: string
  }[]
  readonly table: {
    readonly rows: readonly {
      readonly cells: readonly { readonly figures: readonly { readonly observation: string }[] }[]
    }[]
  }
}

it.each([
  ['material', materialToJson(material, table)],
  ['table', tableToJson(table, material)],
])('every figure of the JSON of a %s leads to its observation, sentence and document', (_, json) => {
  const { documents, observations, table: exported } = JSON.parse(json) as Exported
  const known = new Map(observations.map((o) => [`${o.doc}#${o.id}`, o]))
  const figures = exported.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.figures))
  expect(figures.length).toBeGreaterThan(3)
  for (const { observation } of figures) {
    const source = known.get(observation)
    expect(source?.sentence_text).toContain(source?.quote)
    expect(documents.map(({ id }) => id)).toContain(source?.doc)
  }
})

it('is as kept', async () => {
  await expect(tableToJson(table, material)).toMatchFileSnapshot('golden/table.json')
})
