/** Facts about a text that come from outside it or are inferred from its head. */
export interface DocumentMeta {
  readonly title?: string
  readonly publisher?: string
  /** ISO day, `2020-11-26`, or a month or year where no more is known. */
  readonly date?: string
  /** Id of the place that the text reports about. */
  readonly place?: string
  readonly kind?: string
  readonly language?: 'vi' | 'en'
  readonly source?: string
  readonly sha256?: string
}

/** A decoded text with its name (the file's name without extension). */
export interface Document {
  readonly id: string
  readonly text: string
  readonly meta: DocumentMeta
}
