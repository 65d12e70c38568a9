import { readFileSync } from 'node:fs'
import path from 'node:path'
import { hashOf } from './hash.ts'
import { readManifest } from './manifest.ts'
import { isPrintOf, printPdf } from './print-pdf.ts'

/** Why a PDF that was asked for is not made. */
export interface Unprinted {
  readonly path: string
  readonly reason: 'no-browser' | 'browser-failed'
  readonly detail?: string
}

/** Makes PDFs of pages, as far as there is a browser. */
export interface Printer {
  /** The PDF of a page, to lie at a path of the build; undefined where it cannot be made. */
  readonly print: (file: string, page: string) => Promise<Uint8Array | undefined>
  readonly unprinted: readonly Unprinted[]
}

/** Browsers at work at a time. */
const atOnce = 2

/**
 * A PDF of an earlier build that was printed of this very page is kept as it is, with a browser and without: its bytes
 * depend on the release of the browser, which must not make a build differ.
 */
export function createPrinter(out: string, browser: string | undefined): Printer {
  const before = readManifest(out)
  const unprinted: Unprinted[] = []
  const lanes: Promise<unknown>[] = Array.from({ length: atOnce }, () => Promise.resolve())
  let asked = 0

  function kept(file: string, page: string): Uint8Array | undefined {
    try {
      const pdf = readFileSync(path.join(out, file))
      return hashOf(pdf) === before[file] && isPrintOf(pdf, page) ? pdf : undefined
    } catch {
      return undefined
    }
  }

  async function make(file: string, page: string): Promise<Uint8Array | undefined> {
    if (browser === undefined) {
      unprinted.push({ path: file, reason: 'no-browser' })
      return undefined
    }
    try {
      return await printPdf(page, browser)
    } catch (error) {
      unprinted.push({ path: file, reason: 'browser-failed', detail: reasonOf(error) })
      return undefined
    }
  }

  return {
    unprinted,
    print(file, page) {
      const pdf = kept(file, page)
      if (pdf) return Promise.resolve(pdf)
      const lane = asked++ % atOnce
      const printing = (lanes[lane] ?? Promise.resolve()).then(() => make(file, page))
      lanes[lane] = printing
      return printing
    },
  }
}

/** How a browser ended, or the last thing that it said. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { stderr, code, killed } = error as Error & { stderr?: string; code?: string | number; killed?: boolean }
  const said = stderr?.trim().split('\n').at(-1) ?? ''
  return said !== '' ? said : killed === true ? 'timeout' : String(code ?? error.message)
}
