import { escapeMarkdown } from '../../tables/markdown-page.ts'
import type { Html } from '../html.ts'

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** A phrase of the report, made as markup, as Markdown on one line: links and emphasis stay, blocks are set apart by `;`. */
export function inlineMarkdown(phrase: Html): string {
  const targets: string[] = []
  const pieces = phrase.markup.split(/(<[^>]*>)/).map((piece, k) => {
    if (k % 2 === 0)
      return escapeMarkdown(piece.replace(/&(?:amp|lt|gt|quot|#39);/g, (name) => characters[name] ?? name))
    const [, end = '', name = ''] = /^<(\/?)(\w+)/.exec(piece) ?? []
    switch (name) {
      case 'strong':
        return '**'
      case 'a': {
        if (end === '/') return `](${targets.pop() ?? ''})`
        targets.push(/\shref="([^"]*)"/.exec(piece)?.[1] ?? '')
        return '['
      }
      case 'div':
        return end === '/' ? '; ' : ''
      case 'span':
        return ''
      default:
        throw new Error(`no Markdown for ${piece}`)
    }
  })
  return pieces
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/[; ]+$/, '')
    .trim()
}
