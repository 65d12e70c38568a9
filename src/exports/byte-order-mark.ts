/** Puts the byte-order mark before a text, by which Excel knows a CSV for UTF-8. */
export function withByteOrderMark(text: string): string {
  return text.startsWith('\ufeff') ? text : `\ufeff${text}`
}
