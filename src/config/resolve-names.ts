import { loadLexicon, readLexiconData } from '../data/load-lexicon.ts'
import { indicatorFinder, placeFinder } from '../data/find-name.ts'
import type { NameFinder } from '../data/find-name.ts'
import { askedPeriod } from '../tables/compare/asked-period.ts'
import { ConfigError } from './config-error.ts'
import type { Config } from './config-schema.ts'

type Named = Config['tables'][number] | Config['charts'][number]

/** The configuration with ids in place of names; the first name that stands for nothing is a `ConfigError`. */
export function resolveNames(config: Config, file: string): Config {
  const entries: readonly Named[] = [...config.tables, ...config.charts]
  // The words are read where something is named.
  if (entries.every(({ indicators, places, periods }) => (indicators ?? places ?? periods) === undefined)) return config
  const data = readLexiconData()
  const lexicon = loadLexicon()
  const find = { indicator: indicatorFinder(data.indicators), place: placeFinder(data) }
  const idsOf = (kind: 'indicator' | 'place', names: readonly string[] | undefined, field: string) =>
    names === undefined
      ? {}
      : {
          [`${kind}s`]: [
            ...new Set(names.map((name, k) => idOf(name, kind, find[kind], `${field}.${kind}s[${k}]`, file))),
          ],
        }
  const periodsOf = (names: readonly string[] | undefined, field: string) =>
    names === undefined
      ? {}
      : {
          periods: names.map((value, k) => {
            const period = askedPeriod(value, lexicon)
            if (period === undefined)
              throw new ConfigError('unreadable-period', { file, field: `${field}.periods[${k}]`, value })
            return period
          }),
        }
  const resolved =
    <T extends Named>(list: 'tables' | 'charts') =>
    (entry: T, k: number): T => {
      const field = `${list}[${k}]`
      return {
        ...entry,
        ...idsOf('indicator', entry.indicators, field),
        ...idsOf('place', entry.places, field),
        ...periodsOf(entry.periods, field),
      }
    }
  return { ...config, tables: config.tables.map(resolved('tables')), charts: config.charts.map(resolved('charts')) }
}

function idOf(value: string, kind: 'indicator' | 'place', find: NameFinder, field: string, file: string): string {
  const found = find(value)
  if ('id' in found) return found.id
  const { nearest } = found
  throw nearest === undefined
    ? new ConfigError(`unknown-${kind}`, { file, field, value })
    : new ConfigError(`unknown-${kind}-near`, { file, field, value, nearest })
}
