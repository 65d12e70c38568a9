import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** The folder of the notebooks, which is also where their code runs. */
export const notebookFolder = fileURLToPath(new URL('../../notebooks/', import.meta.url))

/** Text as the lines in which notebooks keep it. */
export const toLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? []

/** What editors write about themselves and about a run is passed over: a notebook holds nothing of where and when it was run. */
const nothing = z.unknown().transform(() => ({}))
const about = {
  kernelspec: { display_name: 'Deno', language: 'typescript', name: 'deno' },
  language_info: { file_extension: '.ts', mimetype: 'text/x.typescript', name: 'typescript' },
}

const lines = z.union([z.array(z.string()), z.string().transform(toLines)])
const stream = z.object({ name: z.literal('stdout'), output_type: z.literal('stream'), text: lines })
const result = z.object({
  data: z.record(z.string(), z.unknown()),
  execution_count: z.number().int(),
  metadata: nothing,
  output_type: z.literal('execute_result'),
})
const markdownCell = z.object({ cell_type: z.literal('markdown'), id: z.string(), metadata: nothing, source: lines })
const codeCell = z.object({
  cell_type: z.literal('code'),
  execution_count: z.number().int().nullable(),
  id: z.string(),
  metadata: nothing,
  // Those of another kind are not kept; a run makes them anew.
  outputs: z.array(z.discriminatedUnion('output_type', [stream, result])).catch([]),
  source: lines,
})

const notebookSchema = z.object({
  cells: z
    .array(z.discriminatedUnion('cell_type', [markdownCell, codeCell]))
    .refine((cells) => new Set(cells.map(({ id }) => id)).size === cells.length, 'two cells have one id'),
  metadata: z.unknown().transform(() => about),
  nbformat: z.literal(4),
  nbformat_minor: z.literal(5),
})

export type Notebook = z.infer<typeof notebookSchema>
export type Cell = Notebook['cells'][number]
export type CodeCell = Extract<Cell, { cell_type: 'code' }>
export type Output = CodeCell['outputs'][number]

/** A notebook does not do what it should: the message names the file and the cell. */
export class NotebookError extends Error {
  constructor(file: string, cell: Cell | undefined, fault: string, options?: ErrorOptions) {
    super(`${cell === undefined ? `notebooks/${file}` : `notebooks/${file}, cell «${cell.id}»`}: ${fault}`, options)
    this.name = 'NotebookError'
  }
}

/** Names of the notebooks in Vietnamese, whose code their English twins share. */
export function notebookNames(): string[] {
  return readdirSync(notebookFolder)
    .filter((name) => name.endsWith('.ipynb') && !name.endsWith('.en.ipynb'))
    .sort()
}

/** The name of the English twin. */
export const twinName = (file: string): string => file.replace(/\.ipynb$/, '.en.ipynb')

/** The text of a notebook's file. */
export const notebookText = (file: string): string => readFileSync(path.join(notebookFolder, file), 'utf8')

/** Reads a notebook without what editors add to it. */
export function readNotebook(file: string): Notebook {
  const parsed = notebookSchema.safeParse(JSON.parse(notebookText(file)))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new NotebookError(file, undefined, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
}

/** A notebook as Jupyter writes it, so that saving it there changes nothing. */
export function printNotebook(notebook: Notebook): string {
  return `${JSON.stringify(sorted(notebook), null, 1)}\n`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]))
}

export const isCode = (cell: Cell): cell is CodeCell => cell.cell_type === 'code'
