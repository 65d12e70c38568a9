import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { outputDifferences } from './differences.ts'
import { hasJupyter, printPages, runInKernel } from './kernel.ts'
import {
  NotebookError,
  notebookFolder,
  notebookNames,
  notebookText,
  printNotebook,
  readNotebook,
  twinName,
} from './notebook-file.ts'
import type { Notebook } from './notebook-file.ts'
import { runNotebook } from './run-notebook.ts'
import { twinOf } from './twin.ts'

const usage = `npm run notebooks                 runs all, keeps their outputs, prints them as pages in notebooks/html
npm run notebooks -- --check      runs all and compares: 1 where an output is not what is kept
npm run notebooks -- --kernel     the same in the Deno kernel of Jupyter
`
const howToInstall = 'apt-get install -y --no-install-recommends jupyter-nbconvert python3-nbclient jupyter-client'

try {
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, kernel: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) process.stdout.write(usage)
  else if (values.kernel) await compareAll(runInKernel)
  else if (values.check) await compareAll(runNotebook)
  else await refreshAll()
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error
  if (!isUsage && !(error instanceof NotebookError)) throw error
  process.stderr.write(`${error.message}\n${isUsage ? usage : ''}`)
  process.exitCode = isUsage ? 2 : 1
}

async function refreshAll(): Promise<void> {
  for (const file of notebookNames()) {
    const notebook = await keep(file, readNotebook(file))
    await keep(twinName(file), twinOf(file, notebook))
  }
  if (!hasJupyter()) {
    process.stderr.write(`no pages: jupyter nbconvert is not installed (${howToInstall})\n`)
    return
  }
  printPages(bothLanguages(), path.join(notebookFolder, 'html'))
  process.stdout.write('notebooks/html: pages\n')
}

async function keep(file: string, notebook: Notebook): Promise<Notebook> {
  const ran = await runNotebook(file, notebook)
  const text = printNotebook(ran)
  const isNew = text !== notebookText(file)
  if (isNew) writeFileSync(path.join(notebookFolder, file), text)
  process.stdout.write(`notebooks/${file}: ${isNew ? 'written' : 'as before'}\n`)
  return ran
}

type Run = (file: string, notebook: Notebook) => Notebook | Promise<Notebook>

async function compareAll(run: Run): Promise<void> {
  for (const file of bothLanguages()) {
    const faults = await faultsOf(file, run)
    process.stdout.write(`notebooks/${file}: ${faults.length === 0 ? 'as kept' : 'differs'}\n`)
    for (const line of faults) process.stderr.write(`${line}\n`)
    if (faults.length > 0) process.exitCode = 1
  }
}

/** Where a notebook fails, or gives other outputs than are kept. */
async function faultsOf(file: string, run: Run): Promise<string[]> {
  const notebook = readNotebook(file)
  try {
    return outputDifferences(file, notebook, await run(file, notebook))
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error
    return [error.message]
  }
}

function bothLanguages(): string[] {
  return notebookNames().flatMap((file) => [file, twinName(file)])
}
