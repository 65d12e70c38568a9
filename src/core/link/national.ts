import type { Mention } from '../recognize/mention.ts'
import { hasTag } from './frame.ts'

/** Whether the mention means the whole country in words other than its name: `cả nước`, `của cả nước`, `bình quân chung`. */
export const isNational = (mention: Mention | undefined): boolean =>
  hasTag(mention, 'national', 'national-owner') || (mention?.kind === 'base' && mention.meaning === 'national')
