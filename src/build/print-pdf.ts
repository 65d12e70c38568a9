import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { hashOf } from './hash.ts'

/** How long a browser may take for one page, in milliseconds. */
const patience = 120_000

const settings = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pdf-header-footer',
]

/** Prints a page that needs nothing but itself on A4 as PDF; it fetches nothing, and carries no day of printing. */
export async function printPdf(page: string, browser: string): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'doichieu-print-'))
  try {
    const html = path.join(folder, 'page.html')
    const pdf = path.join(folder, 'page.pdf')
    await writeFile(html, withoutOutwardLinks(page))
    // The administrator of a container has no sandbox; the page has no script but its own and may load nothing.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const own = [`--user-data-dir=${path.join(folder, 'profile')}`, `--print-to-pdf=${pdf}`]
    await promisify(execFile)(browser, [...settings, ...sandbox, ...own, pathToFileURL(html).href], {
      timeout: patience,
      killSignal: 'SIGKILL',
    })
    return withMark(withoutDays(await readFile(pdf)), page)
  } finally {
    // A browser that was ended may still be writing.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Whether a PDF was printed of this very page; which bytes a browser makes of it depends on the browser. */
export function isPrintOf(pdf: Uint8Array, page: string): boolean {
  return Buffer.from(pdf.subarray(-mark('').length - 64)).toString('latin1') === mark(hashOf(page))
}

/** A remark after the end of the document, which readers pass over. */
const mark = (hash: string) => `\n%doichieu page sha256 ${hash}\n`

function withMark(pdf: Uint8Array, page: string): Uint8Array {
  return Buffer.concat([pdf, Buffer.from(mark(hashOf(page)))])
}

/** Equal pages are to give equal bytes: blanks take the place of the days, so that nothing moves. */
function withoutDays(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1')
  return Buffer.from(
    text.replace(/\/(?:CreationDate|ModDate) \(D:[^)]*\)/g, (found) => ' '.repeat(found.length)),
    'latin1',
  )
}

/** Links to files beside the page would lead into a folder that is gone. */
function withoutOutwardLinks(page: string): string {
  return page.replace(/(<a\b[^>]*?) href="(?!#)[^"]*"/g, '$1')
}
