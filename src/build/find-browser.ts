import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'

/** Names under which Chromium and its kin are installed. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']

/** Where they lie when they are not on the path of commands. */
const usual = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * A browser that can print: the one that is named, by the configuration or `CHROME_PATH`, with its path or as a command;
 * else the first installed one.
 */
export function findBrowser(
  named: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const asked = named ?? env.CHROME_PATH ?? ''
  if (/[/\\]/.test(asked)) return isProgram(asked) ? asked : undefined
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const endings = path.sep === '\\' ? ['.exe'] : ['']
  const wanted = asked === '' ? names : [asked]
  const places = wanted.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))),
  )
  return [...places, ...(asked === '' ? usual : [])].find(isProgram)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
