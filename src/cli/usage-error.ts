import type { MessageParams } from '../data/messages.ts'

/** A command line that cannot be obeyed; `key` names the message. */
export class UsageError extends Error {
  readonly key: string
  readonly params: MessageParams

  constructor(key: string, params: MessageParams = {}) {
    super(key)
    this.name = 'UsageError'
    this.key = key
    this.params = params
  }
}
