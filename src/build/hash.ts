import { createHash } from 'node:crypto'

/** SHA-256 of bytes or text as they are, of anything else as its JSON; 64 hexadecimal digits. */
export function hashOf(content: unknown): string {
  const bytes = typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content)
  return createHash('sha256').update(bytes).digest('hex')
}
