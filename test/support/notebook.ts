import { toLines } from '../../scripts/notebooks/notebook-file.ts'
import type { Cell, Notebook } from '../../scripts/notebooks/notebook-file.ts'

/** A cell of code that was not run. */
export const code = (id: string, source: string): Cell => ({
  cell_type: 'code',
  execution_count: null,
  id,
  metadata: {},
  outputs: [],
  source: toLines(source),
})

/** A cell of words. */
export const prose = (id: string, source: string): Cell => ({
  cell_type: 'markdown',
  id,
  metadata: {},
  source: toLines(source),
})

/** A notebook of some cells. */
export const notebookOf = (...cells: Cell[]): Notebook => ({
  cells,
  metadata: {
    kernelspec: { display_name: 'Deno', language: 'typescript', name: 'deno' },
    language_info: { name: 'typescript', file_extension: '.ts', mimetype: 'text/x.typescript' },
  },
  nbformat: 4,
  nbformat_minor: 5,
})
