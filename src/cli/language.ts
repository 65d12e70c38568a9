import type { Language } from '../core/lexicon/lexicon.ts'

export const languages = ['vi', 'en'] as const satisfies readonly Language[]

/** The language that the arguments ask for, if any: needed before they are parsed, for help and for what is wrong with them. */
export function languageAsked(args: readonly string[]): Language | undefined {
  const end = args.indexOf('--')
  const own = end < 0 ? args : args.slice(0, end)
  const asked = own.flatMap((arg, k) => {
    if (arg === '--lang') return [own[k + 1]]
    return arg.startsWith('--lang=') ? [arg.slice('--lang='.length)] : []
  })
  const last = asked.at(-1)
  return languages.find((language) => language === last)
}
