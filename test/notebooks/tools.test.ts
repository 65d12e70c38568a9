import { expect, it } from 'vitest'
import { outputDifferences } from '../../scripts/notebooks/differences.ts'
import { isCode } from '../../scripts/notebooks/notebook-file.ts'
import type { Notebook } from '../../scripts/notebooks/notebook-file.ts'
import { unheldFigures } from '../../scripts/notebooks/prose-figures.ts'
import { runNotebook } from '../../scripts/notebooks/run-notebook.ts'
import { code, notebookOf, prose } from '../support/notebook.ts'

const outputsOf = ({ cells }: Notebook) => cells.filter(isCode).map(({ outputs }) => outputs)

it('cells share their names, print, and show what they end with', async () => {
  const ran = await runNotebook(
    'x.ipynb',
    notebookOf(
      code(
        'import',
        "import assert, { equal as same } from 'node:assert/strict'\nimport type { Language } from 'doichieu'",
      ),
      prose('words', 'words'),
      code('print', "const language: Language = 'vi'\nassert.ok(true)\nconsole.log('a', 1)\nconsole.log('b')"),
      code(
        'show',
        "import { showRows } from 'doichieu'\nsame(language, 'vi')\nshowRows({ columns: ['n'], rows: [[1.5]] }, language)",
      ),
    ),
  )
  expect(outputsOf(ran)).toEqual([
    [],
    [{ name: 'stdout', output_type: 'stream', text: ['a 1\n', 'b\n'] }],
    [
      {
        data: {
          'text/html': [
            '<table>\n',
            '<thead><tr><th>n</th></tr></thead>\n',
            '<tbody>\n',
            '<tr><td>1,5</td></tr>\n',
            '</tbody>\n',
            '</table>\n',
          ],
          'text/plain': ['┌─────┐\n', '│   n │\n', '├─────┤\n', '│ 1,5 │\n', '└─────┘'],
        },
        execution_count: 3,
        metadata: {},
        output_type: 'execute_result',
      },
    ],
  ])
})

it.each([
  ['throws', "throw new Error('no such figure')", 'no such figure'],
  ['ends with what cannot be shown', '1 + 1', 'the cell ends with a value that a notebook does not show'],
])('a cell that %s is named', async (_, source, words) => {
  const notebook = notebookOf(code('first', 'const a = 1'), code('second', source), code('third', 'const b = a'))
  const folder = process.cwd()
  await expect(runNotebook('x.ipynb', notebook)).rejects.toThrow(`notebooks/x.ipynb, cell «second»: ${words}`)
  expect(process.cwd()).toBe(folder)
})

it('an output that is not the one kept names its cell', async () => {
  const kept = await runNotebook('x.ipynb', notebookOf(code('print', "console.log('one\\ntwo')")))
  const now = await runNotebook('x.ipynb', notebookOf(code('print', "console.log('one\\nthree')")))
  expect(outputDifferences('x.ipynb', kept, kept)).toEqual([])
  expect(outputDifferences('x.ipynb', kept, now)).toEqual([
    'notebooks/x.ipynb, cell «print»: stdout is «three» where «two» is kept',
  ])
})

it('a figure of the prose that nothing holds is found, one of code or output is not', async () => {
  const notebook = await runNotebook(
    'x.ipynb',
    notebookOf(
      prose('words', '## 1. Growth\n\n12,23% [here](2-x.ipynb), 4,08 times, not 4,1; 2/63'),
      code('print', "console.log((12.23 / 3).toFixed(2).replace('.', ','), '12,23%')\nconst rank = [2, 63]"),
    ),
  )
  expect(unheldFigures(notebook)).toEqual([{ cell: 'words', figure: '4,1' }])
})
