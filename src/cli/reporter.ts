import type { Language } from '../core/lexicon/lexicon.ts'
import { message } from '../data/messages.ts'
import type { MessageParams } from '../data/messages.ts'
import { ReadError } from '../read/read-error.ts'
import { StoreError } from '../store/store-error.ts'
import type { TerminalStream } from './streams.ts'

/** Tells the user on standard error, one line each, and remembers whether anything failed. */
export interface Reporter {
  readonly language: Language
  readonly failed: boolean
  readonly warn: (key: string, params: MessageParams) => void
  readonly fail: (key: string, params: MessageParams) => void
  /** A text or database that could not be read; any other error is thrown on. */
  readonly failReading: (error: unknown) => void
}

/** Makes the reporter of one run. */
export function createReporter(stderr: TerminalStream, language: Language): Reporter {
  let failed = false
  const line = (text: string) => stderr.write(`doichieu: ${onOneLine(text)}\n`)
  const fail = (key: string, params: MessageParams) => {
    failed = true
    line(message(language, key, params))
  }
  return {
    language,
    get failed() {
      return failed
    },
    warn: (key, params) => void line(message(language, 'cli.warning', { message: message(language, key, params) })),
    fail,
    failReading(error) {
      if (error instanceof StoreError) {
        fail(`store.${error.code}`, { file: error.file, ...error.params })
        return
      }
      if (!(error instanceof ReadError)) throw error
      fail(`cli.read.${error.code}`, readErrorParams(error, language))
    },
  }
}

function readErrorParams({ code, file, params }: ReadError, language: Language): MessageParams {
  if (code !== 'metadata-field') return { file, ...params }
  return { file, ...params, expected: message(language, `cli.field.${params.field ?? ''}`) }
}

/** A name may hold line ends and other control characters: they are shown, not obeyed. */
function onOneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
