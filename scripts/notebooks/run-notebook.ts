import { format } from 'node:util'
import { compileFunction } from 'node:vm'
import { programOf } from './notebook-code.ts'
import { NotebookError, isCode, notebookFolder, toLines } from './notebook-file.ts'
import type { Notebook, Output } from './notebook-file.ts'

type Run = (
  load: (name: string) => Promise<unknown>,
  enter: (k: number) => void,
  show: (value: unknown) => void,
  console: Pick<Console, 'log'>,
) => Promise<void>

const jupyterDisplay = Symbol.for('Jupyter.display')

/**
 * Runs the cells in Node as a kernel would, in the folder of the notebooks, with the package taken from its sources; gives
 * the notebook with the outputs of this run. Throws a `NotebookError` that names the cell that failed.
 */
export async function runNotebook(file: string, notebook: Notebook): Promise<Notebook> {
  const cells = notebook.cells.filter(isCode)
  const outputs = cells.map((): Output[] => [])
  let at = -1
  const outputsOfCell = () => outputs[at] ?? []
  const add = (output: Output) => outputsOfCell().push(output)
  const print = (text: readonly string[]) => {
    const last = outputsOfCell().at(-1)
    if (last?.output_type === 'stream') last.text.push(...text)
    else add({ name: 'stdout', output_type: 'stream', text: [...text] })
  }
  const startedIn = process.cwd()
  try {
    const run = compileFunction(programOf(notebook), ['load', 'enter', 'show', 'console'], { filename: file }) as Run
    process.chdir(notebookFolder)
    await run(
      load,
      (k) => {
        at = k
      },
      (value) => {
        if (value !== undefined)
          add({ data: shownAs(value), execution_count: at + 1, metadata: {}, output_type: 'execute_result' })
      },
      {
        log: (...parts: unknown[]) => {
          print(toLines(`${format(...parts)}\n`))
        },
      },
    )
  } catch (error) {
    throw new NotebookError(file, cells[at], error instanceof Error ? error.message : String(error), { cause: error })
  } finally {
    process.chdir(startedIn)
  }
  return {
    ...notebook,
    cells: notebook.cells.map((cell) =>
      isCode(cell)
        ? { ...cell, execution_count: cells.indexOf(cell) + 1, outputs: outputs[cells.indexOf(cell)] ?? [] }
        : cell,
    ),
  }
}

const load = (name: string): Promise<unknown> =>
  name === 'doichieu' ? import('../../src/index.ts') : import(/* @vite-ignore */ name)

function shownAs(value: unknown): Record<string, unknown> {
  const show =
    typeof value === 'object' && value !== null ? (value as Record<symbol, unknown>)[jupyterDisplay] : undefined
  if (typeof show !== 'function')
    throw new Error('the cell ends with a value that a notebook does not show: end it with showRows, showPage, …')
  return asStored((show as () => Record<string, unknown>).call(value))
}

/** A bundle as files of notebooks keep it: text in lines, JSON as it is. */
export function asStored(bundle: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(JSON.parse(JSON.stringify(bundle)) as Record<string, unknown>).map(([type, content]) => [
      type,
      typeof content === 'string' && type.startsWith('text/') ? toLines(content) : content,
    ]),
  )
}
