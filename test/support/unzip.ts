import { inflateRawSync } from 'node:zlib'

/** A file in a zip archive, with the time that the archive keeps of it as the two words of DOS. */
export interface ZipEntry {
  readonly name: string
  readonly time: number
  readonly content: Buffer
}

/** Reads a zip archive by its central directory, apart from the library that wrote it. */
export function unzip(bytes: Uint8Array): ZipEntry[] {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  let at = file.readUInt32LE(end + 16)
  return Array.from({ length: file.readUInt16LE(end + 10) }, () => {
    const [size, nameLength, extraLength] = [
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
    ]
    const local = file.readUInt32LE(at + 42)
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const raw = file.subarray(start, start + size)
    const entry = {
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      time: file.readUInt32LE(at + 12),
      content: file.readUInt16LE(at + 10) === 0 ? raw : inflateRawSync(raw),
    }
    at += 46 + nameLength + extraLength + file.readUInt16LE(at + 32)
    return entry
  })
}
