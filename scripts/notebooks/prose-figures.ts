import { isCode } from './notebook-file.ts'
import type { Notebook } from './notebook-file.ts'

/** A number as people print it: `84.199,2`, `2/63`, `4.08`. */
const number = /\d+(?:[.,]\d+)*/g

/** Numbers that the prose of a notebook tells and that stand in none of its code and outputs: nothing holds them. */
export function unheldFigures(notebook: Notebook): { readonly cell: string; readonly figure: string }[] {
  const held = new Set(
    notebook.cells
      .filter(isCode)
      .flatMap((cell) => [
        ...numbersIn(cell.source.join('')),
        ...cell.outputs.flatMap((output) =>
          numbersIn(textOf(output.output_type === 'stream' ? output.text : output.data['text/plain'])),
        ),
      ]),
  )
  return notebook.cells.flatMap((cell) =>
    isCode(cell)
      ? []
      : numbersIn(proseOf(cell.source.join('')))
          .filter((figure) => !held.has(figure))
          .map((figure) => ({ cell: cell.id, figure })),
  )
}

const numbersIn = (text: string): string[] => text.match(number) ?? []

const textOf = (content: unknown): string => (Array.isArray(content) ? content.join('') : '')

/** Prose without what is no figure: addresses of links, and the numbers of headings and lists. */
const proseOf = (markdown: string): string => markdown.replace(/\]\([^)]*\)/g, ']').replace(/^(?:#+ )?\d+\. /gm, '')
