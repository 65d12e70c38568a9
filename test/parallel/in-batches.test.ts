import { setImmediate as turn } from 'node:timers/promises'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { inBatches } from '../../src/parallel/in-batches.ts'
import { mapInBatches } from '../../src/parallel/map-in-batches.ts'
import { workThrough } from '../../src/parallel/work-through.ts'

interface Item {
  readonly name: number
  readonly weight: number
  /** Turns of the event loop until the item comes, and that its work takes. */
  readonly late: number
  readonly long: number
}

const itemsAndBounds = {
  items: fc.array(
    fc.record({
      weight: fc.oneof(fc.nat(12), fc.constant(Infinity)),
      late: fc.nat(2),
      long: fc.nat(2),
    }),
    { maxLength: 30 },
  ),
  bounds: fc.record({ items: fc.integer({ min: 1, max: 6 }), weight: fc.integer({ min: 1, max: 15 }) }),
  window: fc.integer({ min: 1, max: 4 }),
}

const weigh = ({ weight }: Item) => weight
const wait = async (turns: number) => {
  for (let left = turns; left > 0; left--) await turn()
}

async function* arriving(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) {
    await wait(item.late)
    yield item
  }
}

async function* endless(first: readonly Item[]): AsyncGenerator<Item> {
  yield* first
  await new Promise(() => undefined)
}

async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const result of results) all.push(result)
  return all
}

const light = (name: number): Item => ({ name, weight: 1, late: 0, long: 0 })
const room = { items: 10, weight: 100 }

test('batches hold all items in their order and keep within the bounds, but for an item that is heavier alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record(itemsAndBounds), async ({ items: drawn, bounds }) => {
      const items = drawn.map((item, name) => ({ ...item, name }))
      const batches = await collect(inBatches(arriving(items), weigh, bounds))
      expect(batches.flat()).toEqual(items)
      for (const batch of batches) {
        expect(batch.length).toBeGreaterThan(0)
        expect(batch.length).toBeLessThanOrEqual(bounds.items)
        const weight = batch.reduce((sum, item) => sum + item.weight, 0)
        if (batch.length > 1) expect(weight).toBeLessThanOrEqual(bounds.weight)
      }
    }),
  )
})

test('results are those of one after the other, whatever the batches are and whichever is done first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record(itemsAndBounds), async ({ items: drawn, bounds, window }) => {
      const items = drawn.map((item, name) => ({ ...item, name }))
      let running = 0
      let most = 0
      const work = async (batch: readonly Item[]) => {
        most = Math.max(most, ++running)
        const end = await workThrough(batch, async ({ name, long }) => {
          await wait(long)
          return `result ${name}`
        })
        running--
        return end
      }
      const given = await collect(mapInBatches(arriving(items), { work, weigh, bounds, window }))
      expect(given).toEqual(items.map((item) => ({ item, result: `result ${item.name}` })))
      expect(most).toBeLessThanOrEqual(window)
    }),
  )
})

test('items that have come together go together', async () => {
  const items = Array.from({ length: 25 }, (_, name) => light(name))
  const batches = await collect(inBatches(arriving(items), weigh, room))
  expect(batches.map(({ length }) => length)).toEqual([10, 10, 5])
})

test('a batch does not wait for items that have not come', async () => {
  const batches = inBatches(endless([light(1), light(2)]), weigh, room)
  expect((await batches.next()).value).toEqual([light(1), light(2)])
  const given = mapInBatches(endless([light(1), light(2)]), {
    work: (batch) => workThrough(batch, ({ name }) => Promise.resolve(name)),
    weigh,
    bounds: room,
    window: 3,
  })
  expect((await given.next()).value).toEqual({ item: light(1), result: 1 })
  expect((await given.next()).value).toEqual({ item: light(2), result: 2 })
})

test('a full batch does not look for the item after it', async () => {
  let taken = 0
  const batches = inBatches(
    (async function* () {
      for (;;) yield await Promise.resolve(++taken)
    })(),
    () => Infinity,
    room,
  )
  for (let batch = 1; batch <= 3; batch++) expect(await batches.next()).toEqual({ done: false, value: [batch] })
  expect(taken).toBe(3)
  await batches.return()
})

test('an item that fails is told after the batch of those before it', async () => {
  const batches = inBatches(
    (async function* () {
      yield* [1, 2]
      await Promise.resolve()
      throw new Error('broken')
    })(),
    () => 1,
    room,
  )
  expect((await batches.next()).value).toEqual([1, 2])
  await expect(batches.next()).rejects.toThrow('broken')
})

test('work that fails is told after the results before it, those of its own batch included', async () => {
  const items = Array.from({ length: 12 }, (_, name) => light(name))
  const given: number[] = []
  const results = mapInBatches(arriving(items), {
    work: (batch) =>
      workThrough(batch, ({ name }) => (name === 7 ? Promise.reject(new Error('broken')) : Promise.resolve(name))),
    weigh,
    bounds: { items: 5, weight: 100 },
    window: 3,
  })
  await expect(
    (async () => {
      for await (const { result } of results) given.push(result)
    })(),
  ).rejects.toThrow('broken')
  expect(given).toEqual([0, 1, 2, 3, 4, 5, 6])
})

test('whoever stops asking has the items end', async () => {
  let isClosed = false
  const batches = inBatches(
    (async function* () {
      try {
        for (;;) yield await Promise.resolve(1)
      } finally {
        isClosed = true
      }
    })(),
    () => 1,
    room,
  )
  await batches.next()
  await batches.return()
  await turn()
  expect(isClosed).toBe(true)
})
