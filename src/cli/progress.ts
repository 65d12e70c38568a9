import { SingleBar } from 'cli-progress'
import type { Language } from '../core/lexicon/lexicon.ts'
import { message } from '../data/messages.ts'
import type { TerminalStream } from './streams.ts'

export interface Progress {
  readonly done: number
  readonly total: number
  readonly label: string
}

/** Shows progress on a terminal. */
export interface ProgressBar {
  readonly show: (progress: Progress) => void
  readonly stop: () => void
}

/** Work that ends sooner shows no bar. */
const patience = 1000

/** A bar on a terminal that appears once the work has taken a second; elsewhere nothing is shown. */
export function createProgress(stderr: TerminalStream, language: Language, now = () => performance.now()): ProgressBar {
  if (stderr.isTTY !== true) return { show: () => undefined, stop: () => undefined }
  const started = now()
  let bar: SingleBar | undefined
  return {
    show({ done, total, label }) {
      if (now() - started < patience) return
      if (bar) {
        bar.update(done, { label })
        return
      }
      const format = message(language, 'build.progress', {
        label: '{label}',
        bar: '{bar}',
        value: '{value}',
        total: '{total}',
      })
      bar = new SingleBar({ format, stream: stderr, clearOnComplete: true, hideCursor: false, gracefulExit: false })
      bar.start(total, done, { label })
    },
    stop: () => bar?.stop(),
  }
}
