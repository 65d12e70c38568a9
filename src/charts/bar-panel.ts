import type { Bound, Status } from '../core/model/observation.ts'

/** A number with the words that stand at it. */
export interface Marked {
  readonly value: number
  readonly high?: number
  readonly text: string
  /** What its figure says, with the sentence; absent where the number is that of a scale, as 100%. */
  readonly tooltip?: string
}

/** One line of a panel: a bar, or the reason why there is none. */
export interface BarEntry {
  /** Name of the line, unlike the others of its panel. */
  readonly label: string
  readonly bar?: Marked & { readonly status: Status; readonly bound: Bound; readonly tooltip: string }
  readonly target?: Marked
  readonly missing?: string
}

/** A panel of bars. */
export interface BarPanel {
  readonly head?: string
  readonly entries: readonly BarEntry[]
  /** What stands behind the bars, as a line or a band: the country's figure, 100% of a plan. */
  readonly reference?: Marked
}

/** A panel of words, for what no bar can show. */
export interface WordPanel {
  readonly head?: string
  readonly entries: readonly { readonly label: string; readonly words: string }[]
}
