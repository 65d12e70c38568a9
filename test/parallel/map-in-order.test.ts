import { setTimeout as pause } from 'node:timers/promises'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapInOrder } from '../../src/parallel/map-in-order.ts'

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) {
    await Promise.resolve()
    yield item
  }
}

async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const result of results) all.push(result)
  return all
}

test('results come in the order of the items, whichever is done first, and no more than the window is begun', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3)), fc.integer({ min: 1, max: 5 }), async (delays, window) => {
      let running = 0
      let most = 0
      const work = async (delay: number) => {
        most = Math.max(most, ++running)
        for (let turn = 0; turn < delay; turn++) await pause(0)
        running--
        return delay
      }
      expect(await collect(mapInOrder(each(delays), work, window))).toEqual(delays)
      expect(most).toBeLessThanOrEqual(window)
    }),
    { numRuns: 30 },
  )
})

test('a result is given while the next item is still to come', async () => {
  const results = mapInOrder(
    (async function* () {
      yield 1
      await new Promise(() => undefined)
    })(),
    (item) => Promise.resolve(item),
    4,
  )
  expect(await results.next()).toEqual({ done: false, value: 1 })
})

test('nothing is taken ahead while nobody asks', async () => {
  let taken = 0
  const results = mapInOrder(
    (async function* () {
      for (;;) yield await Promise.resolve(++taken)
    })(),
    (item) => Promise.resolve(item),
    3,
  )
  await results.next()
  await pause(5)
  expect(taken).toBeLessThanOrEqual(4)
  await results.return()
})

test.each([
  [
    'an item',
    async function* () {
      yield await Promise.resolve(1)
      throw new Error('broken')
    },
    (item: number) => pause(2, item),
  ],
  [
    'a piece of work',
    () => each([1, 2, 3]),
    (item: number) => (item === 2 ? Promise.reject(new Error('broken')) : pause(2, item)),
  ],
] as const)('%s that fails is told after the results before it', async (_, items, work) => {
  const given: number[] = []
  await expect(
    (async () => {
      for await (const result of mapInOrder(items(), work, 3)) given.push(result)
    })(),
  ).rejects.toThrow('broken')
  expect(given).toEqual([1])
})
