import type { AnswerWeight, WordRules } from './word-rules.ts'

/** First bytes of the file, and its version. */
const mark = [0x64, 0x63, 0x77, 0x01] as const

/** Lengths of runs of strings. */
const lengths = [1, 2, 3] as const

/** Writes rules as bytes: numbers of variable length, sorted lists by what they add to the entry before. */
export function encodeWordRules(rules: WordRules): Uint8Array {
  const bytes: number[] = [...mark]
  const write = (number: number) => {
    let rest = number
    while (rest >= 0x80) {
      bytes.push((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    bytes.push(rest)
  }
  const writeFloat = (number: number) => bytes.push(...new Uint8Array(Float32Array.of(number).buffer))
  /** Sorted runs of one length as a tree: how many first numbers, and for each by how much it grows and what follows. */
  const writeRuns = (runs: readonly (readonly number[])[], length: number, depth = 0) => {
    const groups = new Map<number, (readonly number[])[]>()
    for (const run of runs) {
      const number = run[depth] ?? 0
      const group = groups.get(number)
      if (group) group.push(run)
      else groups.set(number, [run])
    }
    write(groups.size)
    let before = 0
    for (const [number, group] of groups) {
      write(number - before)
      before = number
      if (depth + 1 < length) writeRuns(group, length, depth + 1)
    }
  }

  write(rules.strings.length)
  const own = rules.strings.map((string, k) => {
    const shared = sharedLength(rules.strings[k - 1] ?? '', string)
    write(shared)
    return string.slice(shared)
  })
  const endings = new TextEncoder().encode(own.join('\n'))
  write(endings.length)
  for (const byte of endings) bytes.push(byte)
  rules.known.forEach((runs, k) => {
    const length = k + 1
    writeRuns(
      Array.from({ length: runs.length / length }, (_, n) => [...runs.subarray(n * length, (n + 1) * length)]),
      length,
    )
  })
  write(rules.weights.length)
  for (const weights of rules.weights) {
    for (const length of lengths) {
      const group = weights.filter(({ strings }) => strings.length === length)
      writeRuns(
        group.map(({ strings }) => strings),
        length,
      )
      for (const { weight } of group) writeFloat(weight)
    }
  }
  write(rules.beginnings.length)
  rules.beginnings.forEach(writeFloat)
  rules.transitions.forEach(writeFloat)
  return Uint8Array.from(bytes)
}

/** Reads what `encodeWordRules` wrote; throws where the bytes are something else. */
export function decodeWordRules(bytes: Uint8Array): WordRules {
  if (mark.some((byte, k) => bytes[k] !== byte)) throw new Error('no word model of this version')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at: number = mark.length
  const read = () => {
    let number = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]
      if (byte === undefined) throw new Error('word model cut off')
      number |= (byte & 0x7f) << shift
      if (byte < 0x80) return number
    }
  }
  const readFloat = () => {
    at += 4
    return view.getFloat32(at - 4, true)
  }
  const times = <T>(count: number, one: () => T): T[] => {
    const all: T[] = []
    for (let k = 0; k < count; k++) all.push(one())
    return all
  }
  /** Runs of one length, one after the other. */
  const readRuns = (length: number): number[] => {
    const runs: number[] = []
    const run = Array.from({ length }, () => 0)
    const readFrom = (depth: number) => {
      let number = 0
      for (let count = read(); count > 0; count--) {
        number += read()
        run[depth] = number
        if (depth + 1 < length) readFrom(depth + 1)
        else for (let k = 0; k < length; k++) runs.push(run[k] ?? 0)
      }
    }
    readFrom(0)
    return runs
  }
  const readKnown = (length: number) => Uint16Array.from(readRuns(length))
  const readWeights = (length: number): AnswerWeight[] => {
    const runs = readRuns(length)
    return times(runs.length / length, () => readFloat()).map((weight, k) => ({
      strings: runs.slice(k * length, (k + 1) * length),
      weight,
    }))
  }

  const shared = times(read(), read)
  const length = read()
  const endings = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    .decode(bytes.subarray(at, at + length))
    .split('\n')
  at += length
  let before = ''
  const strings = shared.map((count, k) => (before = before.slice(0, count) + (endings[k] ?? '')))
  return {
    strings,
    known: [readKnown(1), readKnown(2), readKnown(3)],
    weights: times(read(), () => lengths.flatMap(readWeights)),
    beginnings: times(read(), readFloat),
    transitions: times(4, readFloat),
  }
}

function sharedLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}
