import { createPool, workerBeside } from '../parallel/pool.ts'
import type { Pool } from '../parallel/pool.ts'
import type { Cache } from './cache.ts'
import type { DrawTask, Drawable } from './draw-worker.ts'
import { hashOf } from './hash.ts'

/** Drawings to be made from which on worker threads gain more than each of them takes to begin. */
const worthThreads = 32

/** Tasks that a worker has at hand: this thread makes tables meanwhile, and is not always there to give the next. */
const ahead = 4

/** Where drawings come from: those made before are taken again, many are made in several threads. */
export interface Drawer {
  /** Many drawings will be asked for: the threads may begin while there is other work. */
  readonly expectMany: () => void
  readonly draw: (chart: Drawable) => Promise<string>
  readonly paint: (svg: string) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

export interface DrawerOptions {
  readonly cache: Cache
  /** Fingerprint of the code that draws. */
  readonly version: string
  readonly threads: number
  /** A drawing was asked for, or is there. */
  readonly onDrawing?: (event: 'asked' | 'made', id: string) => void
}

/** A drawing depends on its specification and words alone, a picture on its drawing: equal ones are made once. */
export function createDrawer({ cache, version, threads, onDrawing }: DrawerOptions): Drawer {
  let pool: Pool<DrawTask, string | Uint8Array> | undefined
  let made = 0
  let here: Promise<unknown> = Promise.resolve()
  const worker = workerBeside(import.meta.url, 'draw-worker')
  const underWay = new Map<string, Promise<Buffer>>()

  function make(task: DrawTask): Promise<string | Uint8Array> {
    if (threads > 1 && ++made > worthThreads) pool ??= createPool(worker, threads, { ahead })
    if (pool) return pool.run(task)
    // One at a time, so that the thread is free between two of them.
    const own = here.then(async () => {
      const { work } = await import('./draw-worker.ts')
      return work(task)
    })
    here = own.catch(() => undefined)
    return own
  }

  async function keep(key: string, task: DrawTask): Promise<Buffer> {
    const content = await make(task)
    cache.set(key, content)
    return Buffer.from(content)
  }

  function once(key: string, task: DrawTask): Promise<Buffer> {
    const known = cache.get(key)
    if (known) return Promise.resolve(known)
    const drawing = underWay.get(key) ?? keep(key, task)
    underWay.set(key, drawing)
    return drawing
  }

  return {
    expectMany() {
      if (threads > 1) pool ??= createPool(worker, threads, { ahead, atOnce: true })
    },
    async draw(chart) {
      const { id, title, description, spec } = chart
      onDrawing?.('asked', id)
      const key = `${hashOf([version, id, title, description, spec])}.svg`
      const svg = await once(key, { kind: 'svg', chart: { id, title, description, spec } })
      onDrawing?.('made', id)
      return svg.toString('utf8')
    },
    paint: (svg) => once(`${hashOf([version, svg])}.png`, { kind: 'png', svg }),
    close: async () => pool?.close(),
  }
}
