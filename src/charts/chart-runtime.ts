import type { Runtime, Spec } from 'vega'
import type { TopLevelSpec } from 'vega-lite'
import type { ChartSpec } from './chart.ts'

/** What turns a specification into what a view is made of. */
export interface Compilers {
  readonly compile: (spec: TopLevelSpec) => { readonly spec: Spec }
  readonly parse: (spec: Spec) => Runtime
  /** A value as it stands in the code of an expression. */
  readonly stringValue: (value: unknown) => string
}

/** A shape of charts, compiled, with the places in it where a chart puts what it says. */
interface Shape {
  readonly runtime: Runtime
  readonly gaps: readonly Gap[]
}

interface Gap {
  readonly path: readonly (string | number)[]
  /** The number of the data that belong there, or the words. */
  readonly wants: number | keyof typeof held
}

/** What stands for words while a shape is compiled. */
const held = { text: '-text-', subtitle: '-subtitle-', description: '-description-' } as const

/** So many shapes are remembered; a batch of charts has a few. */
const mostShapes = 64

const shapes = new Map<string, Shape>()

/**
 * What vega-lite and vega make of a specification. What a chart of ours says, its data, title and description, passes
 * through both untouched, so that charts which differ in nothing else are compiled once: that is half the work of a drawing.
 */
export function chartRuntime(spec: ChartSpec, compilers: Compilers): Runtime {
  const { skeleton, data } = part(spec)
  const key = JSON.stringify(skeleton)
  let shape = shapes.get(key)
  if (!shape) {
    shape = shapeOf(skeleton, compilers)
    const [oldest] = shapes.keys()
    if (shapes.size >= mostShapes && oldest !== undefined) shapes.delete(oldest)
    shapes.set(key, shape)
  }
  const title = isTitle(spec.title) ? spec.title : { text: '', subtitle: '' }
  // A view writes into what it is made of: every one gets its own.
  const runtime = structuredClone(shape.runtime)
  for (const { path, wants } of shape.gaps) {
    if (typeof wants === 'number') setAt(runtime, path, copyOf(data[wants] ?? []))
    else setAt(runtime, path, wants === 'description' ? spec.description : compilers.stringValue(title[wants]))
  }
  return runtime
}

interface Parted {
  readonly skeleton: ChartSpec
  /** The data, by the number that stands in their place. */
  readonly data: readonly (readonly unknown[])[]
}

/** A specification without what it says, and the data that were taken out. */
function part(spec: ChartSpec): Parted {
  const numbers = new Map<string, number>()
  const data: (readonly unknown[])[] = []
  // Data that are equal are one source when compiled, so they have one number.
  const slot = (values: readonly unknown[]) => {
    const content = JSON.stringify(values)
    const number = numbers.get(content) ?? data.push(values) - 1
    numbers.set(content, number)
    return { values: [{ slot: number }] }
  }
  const without = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(without)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, own]) => [
        name,
        name === 'data' && hasValues(own) ? slot(own.values) : without(own),
      ]),
    )
  }
  const { title, description } = spec
  const skeleton = without({
    ...spec,
    ...(isTitle(title) ? { title: { ...title, text: held.text, subtitle: held.subtitle } } : {}),
    ...(typeof description === 'string' ? { description: held.description } : {}),
  })
  return { skeleton: skeleton as ChartSpec, data }
}

function shapeOf(skeleton: ChartSpec, { compile, parse, stringValue }: Compilers): Shape {
  const runtime = parse(compile(structuredClone(skeleton) as unknown as TopLevelSpec).spec)
  const words = new Map<unknown, Gap['wants']>([
    [stringValue(held.text), 'text'],
    [stringValue(held.subtitle), 'subtitle'],
    [held.description, 'description'],
  ])
  const gaps: Gap[] = []
  const look = (value: unknown, path: Gap['path']): void => {
    const wants = slotOf(value) ?? words.get(value)
    if (wants !== undefined) gaps.push({ path, wants })
    else if (Array.isArray(value)) for (const [k, own] of value.entries()) look(own, [...path, k])
    else if (typeof value === 'object' && value !== null)
      for (const [name, own] of Object.entries(value)) look(own, [...path, name])
  }
  look(runtime, [])
  return { runtime, gaps }
}

function setAt(root: object, path: Gap['path'], wanted: unknown): void {
  const last = path.at(-1)
  const holder = path
    .slice(0, -1)
    .reduce<object>((at, step) => (at as Record<string | number, object>)[step] ?? {}, root)
  if (last !== undefined) (holder as Record<string | number, unknown>)[last] = wanted
}

/** Vega marks the rows that it takes in. */
const copyOf = (rows: readonly unknown[]) =>
  rows.map((row) => (typeof row === 'object' && row !== null ? { ...row } : row))

interface Title {
  readonly text: unknown
  readonly subtitle: unknown
}

const isTitle = (title: unknown): title is Title =>
  typeof title === 'object' && title !== null && 'text' in title && 'subtitle' in title

const hasValues = (data: unknown): data is { readonly values: readonly unknown[] } =>
  typeof data === 'object' &&
  data !== null &&
  'values' in data &&
  Object.keys(data).length === 1 &&
  Array.isArray(data.values)

/** The number of the data for which rows stand. */
function slotOf(rows: unknown): number | undefined {
  const [first]: unknown[] = Array.isArray(rows) ? (rows as unknown[]) : []
  const isSlot = typeof first === 'object' && first !== null && 'slot' in first && typeof first.slot === 'number'
  return isSlot ? (first.slot as number) : undefined
}
