/** Markup that needs no further escaping. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

/** What a template may hold: text is escaped, markup is not, lists are joined, the absent is left out. */
export type HtmlPart = Html | string | number | undefined | false | readonly HtmlPart[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

/** Builds markup from a template; every text put into it is escaped. */
export function markup(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings.reduce((markup, string, k) => markup + render(parts[k - 1]) + string))
}

/** Joins pieces of markup. */
export function join(parts: readonly HtmlPart[], separator: HtmlPart = ''): Html {
  return new Html(parts.map(render).join(render(separator)))
}

function render(part: HtmlPart): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Html) return part.markup
  if (typeof part === 'object') return part.map(render).join('')
  return escapeHtml(String(part))
}
