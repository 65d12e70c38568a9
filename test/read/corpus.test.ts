import { expect, test } from 'vitest'
import { metadataSchema } from '../../src/read/parse-metadata.ts'
import { readFolder } from '../../src/read/read-folder.ts'

const { documents, errors } = await readFolder('corpus')

test('every text of the corpus is the one of its metadata', () => {
  expect(errors).toEqual([])
  expect(documents.map(({ id }) => id)).toEqual([
    'can-tho-2020-11-20',
    'chi-linh-2023-05-16',
    'hai-phong-2020-11-26',
    'hai-phong-2021-10-11',
    'hai-phong-2024-04-04',
  ])
})

test.each(documents)('the metadata of $id are complete and fit its name', ({ id, meta }) => {
  expect(Object.keys(meta).sort()).toEqual(Object.keys(metadataSchema.shape).sort())
  expect(id).toBe(`${meta.place ?? ''}-${meta.date ?? ''}`)
})
