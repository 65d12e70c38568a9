import { displayable } from './displayable.ts'
import type { Displayable } from './displayable.ts'

/**
 * Markdown for a notebook, as `checkToMarkdown`, `auditToMarkdown` and the like write it; its headings are set below those
 * of the notebook.
 */
export function showMarkdown(text: string): Displayable {
  return displayable({ 'text/markdown': text.replace(/^(#{1,3}) /gm, '###$1 '), 'text/plain': text })
}
