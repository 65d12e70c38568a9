import { expect, it } from 'vitest'
import { notebookNames, readNotebook, twinName } from '../../scripts/notebooks/notebook-file.ts'
import { typeFaults } from '../../scripts/notebooks/type-faults.ts'
import { code, notebookOf } from '../support/notebook.ts'

it('the types of all cells are those of the package, and a fault names its cell', () => {
  const faulty = notebookOf(
    code('import', "import { loadLexicon, nothing } from 'doichieu'"),
    code('wrong', 'const lexicon = loadLexicon()\nconst n: number = lexicon.places'),
  )
  const files = notebookNames().flatMap((file) => [file, twinName(file)])
  const kept = files.map((file) => ({ file, notebook: readNotebook(file) }))
  // One program for all: reading the types of the package takes longest.
  expect(typeFaults([...kept, { file: 'faulty.ipynb', notebook: faulty }])).toEqual([
    "notebooks/faulty.ipynb, cell «import»: Module '\"doichieu\"' has no exported member 'nothing'.",
    expect.stringMatching(/^notebooks\/faulty\.ipynb, cell «wrong»: Type .* is not assignable to type 'number'\.$/),
  ])
})
