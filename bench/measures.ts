import { batch } from './batch.ts'
import { charts } from './charts.ts'
import { extraction } from './extraction.ts'
import { files } from './files.ts'
import { growth } from './growth.ts'
import type { Measure } from './row.ts'
import { segmentation } from './segmentation.ts'
import { stages } from './stages.ts'
import { startup } from './startup.ts'

/** Everything that is measured, in the order in which it is told. */
export const measures: readonly Measure[] = [segmentation, extraction, stages, charts, batch, growth, files, startup]
