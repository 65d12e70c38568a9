import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { NotebookError, isCode, notebookFolder, toLines } from './notebook-file.ts'
import type { Notebook, Output } from './notebook-file.ts'

/** Whether the programs of Jupyter that run and print notebooks are installed. */
export const hasJupyter = (): boolean => spawnSync('jupyter', ['nbconvert', '--version']).status === 0

/** How often a notebook is run at most until every result has arrived. */
const mostRuns = 5

/**
 * Runs a notebook in the Deno kernel, which is registered in a folder of its own and nowhere else. The kernel may tell that a
 * cell is done before it sends the result, which then is lost on a busy machine: such a notebook is run again.
 */
export function runInKernel(file: string, notebook: Notebook): Notebook {
  const arrived = new Map<string, readonly Output[]>()
  const expected = notebook.cells.filter(isCode)
  const isWhole = () => expected.every(({ id, outputs }) => (arrived.get(id)?.length ?? 0) >= outputs.length)
  for (let run = 0; run < mostRuns && !isWhole(); run++) {
    for (const { id, outputs } of runOnce(file).cells.filter(isCode)) {
      // A cell that prints and then shows may lose the one and not the other.
      const joined = outputs.reduce(joinStreams, [])
      if (joined.length > (arrived.get(id)?.length ?? 0)) arrived.set(id, joined)
    }
  }
  return {
    ...notebook,
    cells: notebook.cells.map((cell) =>
      isCode(cell) ? { ...cell, outputs: [...(arrived.get(cell.id) ?? [])] } : cell,
    ),
  }
}

function runOnce(file: string): Notebook {
  const folder = mkdtempSync(path.join(tmpdir(), 'doichieu-kernel-'))
  try {
    const kernel = path.join(folder, 'kernels', 'deno')
    mkdirSync(kernel, { recursive: true })
    const deno = createRequire(import.meta.url).resolve('deno/bin.cjs')
    const argv = [process.execPath, deno, 'jupyter', '--kernel', '--conn', '{connection_file}']
    writeFileSync(
      path.join(kernel, 'kernel.json'),
      JSON.stringify({ argv, display_name: 'Deno', language: 'typescript' }),
    )
    const args = ['nbconvert', '--to', 'notebook', '--execute', '--allow-errors', '--ExecutePreprocessor.timeout=300']
    const { status, stderr } = spawnSync('jupyter', [...args, file, '--output', path.join(folder, file)], {
      cwd: notebookFolder,
      encoding: 'utf8',
      env: { ...process.env, JUPYTER_PATH: folder, NO_COLOR: '1' },
    })
    if (status !== 0) throw new NotebookError(file, undefined, `the kernel failed:\n${stderr}`)
    const ran = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Notebook
    for (const cell of ran.cells.filter(isCode)) {
      const fault = (cell.outputs as readonly (Output | KernelFault)[]).find(isFault)
      if (fault) throw new NotebookError(file, cell, `${fault.ename}: ${fault.evalue}`)
    }
    return ran
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Prints notebooks as pages, without running them. */
export function printPages(files: readonly string[], folder: string): void {
  execFileSync('jupyter', ['nbconvert', '--to', 'html', ...files, '--output-dir', folder], {
    cwd: notebookFolder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/** What a kernel puts in the place of an output where a cell fails. */
interface KernelFault {
  readonly output_type: 'error'
  readonly ename: string
  readonly evalue: string
}

const isFault = (output: Output | KernelFault): output is KernelFault => output.output_type === 'error'

/** What is printed in one cell arrives in pieces. */
function joinStreams(outputs: Output[], output: Output): Output[] {
  const last = outputs.at(-1)
  if (last?.output_type !== 'stream' || output.output_type !== 'stream') return [...outputs, output]
  const text = toLines([...last.text, ...output.text].join(''))
  return [...outputs.slice(0, -1), { ...last, text }]
}
