import { Tinypool } from 'tinypool'

/** Milliseconds without a task after which a worker is let go: it would have to load all it needs anew. */
const idleTimeout = 60_000

/** Worker threads that share the work; tasks and results are copied from thread to thread. */
export interface Pool<T, R> {
  /** Gives a task to the next free worker; rejects with what its `work` threw. */
  readonly run: (task: T) => Promise<R>
  /** Ends the workers at once, with whatever they are doing. */
  readonly close: () => Promise<void>
}

/** How a pool works. */
export interface PoolOptions {
  /** Tasks that a worker has at a time: with more than one the next is at hand, even where this thread is busy. */
  readonly ahead?: number
  /** Whether the workers begin before there is a task. */
  readonly atOnce?: boolean
}

/**
 * A pool of at most `threads` workers, each begun when there is a task for it. `worker` is a module that exports
 * `work`, a function from a task to its result; each worker loads it once.
 */
export function createPool<T, R>(
  worker: URL,
  threads: number,
  { ahead = 1, atOnce = false }: PoolOptions = {},
): Pool<T, R> {
  const filename = entryOf(worker)
  const pool = new Tinypool({
    filename,
    name: 'work',
    minThreads: atOnce ? threads : 0,
    maxThreads: threads,
    concurrentTasksPerWorker: ahead,
    idleTimeout,
  })
  return {
    async run(task) {
      const box = (await pool.run(task)) as Box<R>
      return box.pop() as R
    },
    close: () => pool.destroy(),
  }
}

/** The worker module `name` beside the module `home` (its `import.meta.url`), in source as in what is built of it. */
export function workerBeside(home: string, name: string): URL {
  return new URL(`./${name}${home.endsWith('.ts') ? '.ts' : '.js'}`, home)
}

/**
 * What a worker gives for a task, to be taken out: the pool's own record of the task lives on among old objects until
 * they are next looked through, hangs together with that of the next task, and would keep what came of all of them.
 */
type Box<R> = R[]

/**
 * The module that a thread begins with: it puts what the worker's own `work` gives into a box. A thread does not inherit
 * the loader of TypeScript, so one that runs from source begins with it.
 */
function entryOf(worker: URL): string {
  const lines = [
    ...(worker.pathname.endsWith('.ts') ? loadingTypeScript() : []),
    `const worker = await import(${JSON.stringify(worker.href)})`,
    'export const work = async (task) => [await worker.work(task)]',
  ]
  return `data:text/javascript,${encodeURIComponent(lines.join('\n'))}`
}

const loadingTypeScript = () => [
  `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))}`,
  'register()',
]
