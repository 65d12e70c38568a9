import type { Option } from 'commander'
import { UsageError } from './usage-error.ts'

/** An option that takes one of a few values. */
export function choice(option: Option, choices: readonly string[]): Option {
  return option.choices(choices).argParser((value: string) => {
    if (choices.includes(value)) return value
    throw new UsageError('cli.usage.choice', { option: option.long ?? '', value, choices: choices.join(', ') })
  })
}
