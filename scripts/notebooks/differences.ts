import { isDeepStrictEqual } from 'node:util'
import { isCode } from './notebook-file.ts'
import type { Notebook, Output } from './notebook-file.ts'

/** Where the outputs of a run are not those that are kept, a line for each cell. */
export function outputDifferences(file: string, kept: Notebook, ran: Notebook): string[] {
  const now = new Map(ran.cells.filter(isCode).map((cell) => [cell.id, cell.outputs]))
  return kept.cells.filter(isCode).flatMap(({ id, outputs }) => {
    const found = now.get(id) ?? []
    return isDeepStrictEqual(outputs, found)
      ? []
      : [`notebooks/${file}, cell «${id}»: ${firstDifference(outputs, found)}`]
  })
}

function firstDifference(kept: readonly Output[], found: readonly Output[]): string {
  if (kept.length !== found.length) return `${found.length} outputs where ${kept.length} are kept`
  for (const [k, output] of kept.entries()) {
    const [before, after] = [partsOf(output), partsOf(found[k])]
    for (const type of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const [was, is] = [printed(before[type]), printed(after[type])]
      const line = was.findIndex((text, n) => text !== is[n])
      if (line >= 0 || was.length !== is.length) {
        const at = line >= 0 ? line : was.length
        return `${type} is «${short(is[at])}» where «${short(was[at])}» is kept`
      }
    }
  }
  return 'the outputs are of another kind or order'
}

const partsOf = (output: Output | undefined): Readonly<Record<string, unknown>> =>
  output === undefined ? {} : output.output_type === 'stream' ? { stdout: output.text } : output.data

const printed = (content: unknown): string[] => {
  if (content === undefined) return []
  return (Array.isArray(content) ? content.join('') : JSON.stringify(content, null, 1)).split('\n')
}

const short = (line = ''): string => (line.length > 200 ? `${line.slice(0, 200)}…` : line)
