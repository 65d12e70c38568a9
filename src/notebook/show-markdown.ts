import { displayable } from './displayable.ts'
import type { Displayable } from './displayable.ts'

/** Markdown for a notebook, as `checkToMarkdown`, `auditToMarkdown` and the like write it. */
export function showMarkdown(text: string): Displayable {
  return displayable({ 'text/markdown': text, 'text/plain': text })
}
