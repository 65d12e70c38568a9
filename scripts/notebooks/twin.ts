import { NotebookError, isCode, readNotebook, twinName } from './notebook-file.ts'
import type { Cell, Notebook } from './notebook-file.ts'

/** The English twin as it has to be: the cells of the Vietnamese notebook with its code, and with English words of its own. */
export function twinOf(file: string, notebook: Notebook): Notebook {
  const english = new Map(readNotebook(twinName(file)).cells.map((cell) => [cell.id, cell]))
  return { ...notebook, cells: notebook.cells.map((cell) => inEnglish(cell)) }

  function inEnglish(cell: Cell): Cell {
    const own = english.get(cell.id)
    if (isCode(cell)) {
      const outputs = own !== undefined && isCode(own) ? own.outputs : []
      return {
        ...cell,
        source: cell.source.map((line) => line.replace(/^const language = 'vi'/, "const language = 'en'")),
        outputs,
      }
    }
    if (own?.cell_type !== 'markdown') throw new NotebookError(twinName(file), cell, 'its English words are missing')
    return { ...cell, source: own.source }
  }
}
