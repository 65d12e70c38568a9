/** One figure that was measured; every measure gives rows of this shape. */
export interface Row {
  readonly measure: string
  readonly case: string
  readonly value: number
  readonly unit: string
  /** What `ratio` compares with, measured in the same run: `value` divided by the value of it, unless it says otherwise. */
  readonly baseline?: string
  readonly ratio?: number
}

/** A case that could not be measured here, and what it would need. */
export interface Skipped {
  readonly measure: string
  readonly case: string
  readonly skipped: string
}

export type Outcome = Row | Skipped

export interface BenchOptions {
  /** Smaller inputs and fewer repetitions: to see that it works, not how fast it is. */
  readonly quick: boolean
  /** Folder in which vntk is installed with its native add-on. */
  readonly vntk?: string | undefined
}

/** A thing to measure; each case runs in a process of its own. */
export interface Measure {
  readonly name: string
  readonly cases: readonly string[]
  readonly run: (name: string, options: BenchOptions) => Promise<readonly Outcome[]>
}
