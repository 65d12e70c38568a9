import type { Span } from '../../model/span.ts'
import type { CueMention } from '../../recognize/mention.ts'
import type { Claim } from '../claim.ts'
import type { Frame } from '../frame.ts'
import type { Scene } from '../scene.ts'

/** What the topic rules look at. */
export interface Asked {
  readonly frame: Frame
  readonly scene: Scene
  /** Claims of the same sentence, in order. */
  readonly claims: readonly Claim[]
  /** Words beside the figure that no list knows. */
  readonly strange: Span | undefined
  readonly verb: CueMention | undefined
}
