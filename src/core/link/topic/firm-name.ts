import type { IndicatorMention } from '../../recognize/mention.ts'

/** The first indicator that a mention names outright, whatever its unit. */
export const firmName = ({ names }: IndicatorMention): string | undefined =>
  names.find(({ firmness }) => firmness !== 'weak')?.id
