/** What a model file of CRFsuite holds: a weight for an attribute at a label, and for a label after a label. */
export interface CrfsuiteModel {
  readonly labels: readonly string[]
  /** Weights of an attribute, one for every label. */
  readonly attributes: ReadonlyMap<string, readonly number[]>
  /** `transitions[before][after]`. */
  readonly transitions: readonly (readonly number[])[]
}

const headerSize = 48
const featureSize = 20
const byteOrderMark = 0x62445371

/** Reads a first-order model as CRFsuite writes it; throws where the bytes are something else. */
export function readCrfsuiteModel(bytes: Uint8Array): CrfsuiteModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tag = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
  const expectTag = (at: number, wanted: string) => {
    if (bytes.length < at + 8 || tag(at) !== wanted) throw new Error(`no CRFsuite model: ${wanted} is not at ${at}`)
  }
  const number = (at: number) => view.getUint32(at, true)

  if (bytes.length < headerSize) throw new Error('no CRFsuite model: too short')
  expectTag(0, 'lCRF')
  if (tag(8) !== 'FOMC') throw new Error(`no first-order CRFsuite model: ${tag(8)}`)
  const [features, labelNames, attributeNames] = [number(28), number(32), number(36)]
  expectTag(features, 'FEAT')
  const readNames = (at: number) => {
    expectTag(at, 'CQDB')
    return readStrings(view, bytes, at)
  }
  const labels = readNames(labelNames)
  const names = readNames(attributeNames)
  const attributes = new Map(names.map((name) => [name, labels.map(() => 0)]))
  const transitions = labels.map(() => labels.map(() => 0))

  const count = number(features + 8)
  for (let k = 0; k < count; k++) {
    const at = features + 12 + featureSize * k
    const isTransition = number(at) === 1
    const source = number(at + 4)
    const target = number(at + 8)
    const weights = isTransition ? transitions[source] : attributes.get(names[source] ?? '')
    if (!weights || target >= labels.length) throw new Error(`no CRFsuite model: feature ${k} points at nothing`)
    weights[target] = view.getFloat64(at + 12, true)
  }
  return { labels, attributes, transitions }
}

/** The strings of a constant database in the order of their numbers, by its table from numbers to records. */
function readStrings(view: DataView, bytes: Uint8Array, at: number): string[] {
  if (view.getUint32(at + 12, true) !== byteOrderMark) throw new Error('no CRFsuite model: another byte order')
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const count = view.getUint32(at + 16, true)
  const table = at + view.getUint32(at + 20, true)
  return Array.from({ length: count }, (_, id) => {
    const record = at + view.getUint32(table + 4 * id, true)
    const length = view.getUint32(record + 4, true)
    return decoder.decode(bytes.subarray(record + 8, record + 8 + length - 1))
  })
}
