/** What is wrong with a configuration. */
export type ConfigErrorCode =
  | 'missing'
  | 'unreadable'
  | 'not-json'
  | 'unknown-field'
  | 'unknown-field-near'
  | 'missing-field'
  | 'wrong-type'
  | 'wrong-choice'
  | 'wrong-choice-near'
  | 'wrong-id'
  | 'empty'
  | 'language-not-made'
  | 'same-id'
  | 'taken-id'
  | 'unknown-indicator'
  | 'unknown-indicator-near'
  | 'unknown-place'
  | 'unknown-place-near'
  | 'unreadable-period'

/** A configuration that cannot be used; `params` fill the message of its code. */
export class ConfigError extends Error {
  readonly code: ConfigErrorCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: ConfigErrorCode, params: Readonly<Record<string, string | number>>, options?: ErrorOptions) {
    super(`${code}: ${JSON.stringify(params)}`, options)
    this.name = 'ConfigError'
    this.code = code
    this.params = params
  }
}
