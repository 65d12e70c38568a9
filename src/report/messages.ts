import type { Language } from '../core/lexicon/lexicon.ts'
import { hasMessage, message } from '../data/messages.ts'
import type { MessageParams } from '../data/messages.ts'
import { Html, escapeHtml } from './html.ts'

/** What fills the gaps of a message that becomes markup: markup is kept, all else is escaped. */
export type HtmlParams = Readonly<Record<string, string | number | Html>>

/** The report's wording in one language. */
export interface Messages {
  readonly language: Language
  /** Whether there is a message of that key. */
  readonly has: (key: string) => boolean
  /** The message as plain text; a parameter `n` chooses between `<key>.one` and `<key>` where there are both. */
  readonly text: (key: string, params?: MessageParams) => string
  /** The message as markup. */
  readonly html: (key: string, params?: HtmlParams) => Html
}

/** Gives the report's wording in one language. */
export function reportMessages(language: Language): Messages {
  const rules = new Intl.PluralRules(language)
  const has = (key: string) => hasMessage(language, `report.${key}`)
  const keyFor = (key: string, n: unknown) =>
    typeof n === 'number' && rules.select(n) === 'one' && has(`${key}.one`) ? `report.${key}.one` : `report.${key}`
  return {
    language,
    has,
    text: (key, params = {}) => message(language, keyFor(key, params.n), params),
    html: (key, params = {}) => {
      const names = Object.keys(params)
      const gaps = Object.fromEntries(names.map((name) => [name, `\0${name}\0`]))
      const words = escapeHtml(message(language, keyFor(key, params.n), gaps))
      return new Html(words.replace(/\0(\w+)\0/g, (_, name: string) => markupOf(params[name])))
    },
  }
}

function markupOf(value: string | number | Html | undefined): string {
  return value instanceof Html ? value.markup : escapeHtml(String(value))
}
