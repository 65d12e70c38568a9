import { SingleBar } from 'cli-progress'
import type { Language } from '../core/lexicon/lexicon.ts'
import { message } from '../data/messages.ts'
import type { TerminalStream } from './streams.ts'

export interface Progress {
  readonly done: number
  readonly total: number
  readonly label: string
}

/** Shows progress on standard error. */
export interface ProgressBar {
  readonly show: (progress: Progress) => void
  readonly stop: () => void
}

/** Milliseconds: work that ends sooner shows nothing. */
const patience = { terminal: 1000, lines: 5000 }
/** Milliseconds from one line to the next. */
const pause = 5000

/**
 * Tells how far a work is once it takes longer, with the time left by the pace so far: a bar on a terminal, elsewhere a
 * plain line now and then.
 */
export function createProgress(stderr: TerminalStream, language: Language, now = () => performance.now()): ProgressBar {
  const started = now()
  const left = ({ done, total }: Progress) =>
    done === 0 ? '?' : minutes((((now() - started) / done) * (total - done)) / 1000)
  return stderr.isTTY === true ? bar(stderr, language, started, left, now) : lines(stderr, language, started, left, now)
}

type TimeLeft = (progress: Progress) => string

function bar(
  stderr: TerminalStream,
  language: Language,
  started: number,
  left: TimeLeft,
  now: () => number,
): ProgressBar {
  let shown: SingleBar | undefined
  return {
    show(progress) {
      const { done, total, label } = progress
      if (shown) {
        shown.setTotal(total)
        shown.update(done, { label, left: left(progress) })
        return
      }
      if (now() - started < patience.terminal) return
      const parts = ['label', 'bar', 'value', 'total', 'left']
      const format = message(language, 'build.progress', Object.fromEntries(parts.map((part) => [part, `{${part}}`])))
      shown = new SingleBar({ format, stream: stderr, clearOnComplete: true, hideCursor: false, gracefulExit: false })
      shown.start(total, done, { label, left: left(progress) })
    },
    stop: () => shown?.stop(),
  }
}

function lines(
  stderr: TerminalStream,
  language: Language,
  started: number,
  left: TimeLeft,
  now: () => number,
): ProgressBar {
  let next = started + patience.lines
  return {
    show(progress) {
      if (now() < next) return
      next = now() + pause
      const { done: value, total, label } = progress
      stderr.write(`${message(language, 'build.progress-line', { value, total, label, left: left(progress) })}\n`)
    },
    stop: () => undefined,
  }
}

/** `0:07`, `12:30`. */
function minutes(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
