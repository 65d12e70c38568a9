import type { Proposed } from '../decide.ts'
import type { Asked } from './asked.ts'
import { stated } from './stated.ts'

/** `đứng thứ 3`: a rank says what it is. */
export const rankForm = ({ frame }: Asked): Proposed | undefined =>
  frame.quantity.form === 'rank' ? stated('rank', 100) : undefined

/** `10/11 nhóm`: so does a number out of another. */
export const fractionForm = ({ frame }: Asked): Proposed | undefined =>
  frame.quantity.form === 'fraction' ? stated('fraction', 100) : undefined

/** `gấp 2 lần`: so do times. */
export const timesUnit = ({ frame }: Asked): Proposed | undefined =>
  frame.quantity.unit === 'times' ? stated('multiple', 95) : undefined
