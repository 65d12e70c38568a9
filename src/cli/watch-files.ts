import path from 'node:path'
import { watch } from 'chokidar'

/** Milliseconds of quiet after which changes are told: an editor or a copy writes several files, some of them twice. */
const quiet = 200

/** Changes that were seen, told together. */
export interface FileWatcher {
  /** The files that changed since this was last asked, once there are any and nothing more comes for a moment. */
  readonly changes: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

/** Watches the texts and metadata of some folders, and single files, also such as are not there yet. */
export async function watchFiles(folders: readonly string[], files: readonly string[]): Promise<FileWatcher> {
  const wanted = new Set([...folders, ...files].map((file) => path.resolve(file)))
  const isInput = (file: string) => /(?:\.txt|\.meta\.json)$/i.test(file)
  const watcher = watch([...wanted], {
    ignoreInitial: true,
    depth: 0,
    ignored: (file, stats) => stats?.isFile() === true && !isInput(file) && !wanted.has(path.resolve(file)),
  })
  const changed = new Set<string>()
  let isQuiet = false
  let timer: NodeJS.Timeout | undefined
  let tell: (() => void) | undefined
  watcher.on('all', (event, file) => {
    if (event === 'addDir' || event === 'unlinkDir') return
    changed.add(path.relative('.', file))
    isQuiet = false
    clearTimeout(timer)
    timer = setTimeout(() => {
      isQuiet = true
      tell?.()
    }, quiet)
  })
  // What cannot be watched any more is told by the next build that misses it.
  watcher.on('error', () => undefined)
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  return {
    async changes() {
      if (!isQuiet) await new Promise<void>((resolve) => (tell = resolve))
      const found = [...changed].sort()
      changed.clear()
      isQuiet = false
      return found
    },
    close: async () => {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
