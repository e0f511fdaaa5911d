import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Caller } from './environment'
import type { FoundFunction } from './find-function'
import type { CallMessage, CallResult, Failure, WorkerStart } from './protocol'
import { failure } from './protocol'

/** One running copy of a function; it serves one call at a time. */
export type Instance = {
  readonly id: string
  /** The function's. */
  readonly name: string
  readonly build: string
  /** Whether it has served a call before. */
  warm: boolean
  alive: boolean
  roundTrips: number
  /** Of the call it serves, or of the last one it has served. */
  caller?: Caller
  readonly call: (message: CallMessage, timeLimitMs: number) => Promise<CallResult>
  readonly stop: () => Promise<unknown>
}

export function startInstance(
  { name, file, build, memoryMb }: FoundFunction,
  env: Readonly<Record<string, string>>,
  offset: WorkerStart['offset'],
): Instance {
  const workerData: WorkerStart = { file, offset }
  const worker = new Worker(join(__dirname, 'worker.js'), {
    workerData,
    env,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  for (const stream of [worker.stdout, worker.stderr]) {
    stream.on('data', (chunk: Buffer) => process.stderr.write(`[${name}] ${chunk.toString()}`))
  }
  let finish: ((result: CallResult) => void) | undefined
  const settle = (result: CallResult): void => {
    finish?.(result)
    finish = undefined
  }
  const instance: Instance = {
    id: randomBytes(8).toString('hex'),
    name,
    build,
    warm: false,
    alive: true,
    roundTrips: 0,
    call: (message, timeLimitMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          // At once: the thread takes a moment to die, and must not be lent again meanwhile.
          instance.alive = false
          settle({
            code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
            error: `Invoking task timed out after ${timeLimitMs / 1000} seconds: ${name} ran longer than its time limit and was stopped.`,
          })
          void worker.terminate()
        }, timeLimitMs)
        finish = (result) => {
          clearTimeout(timer)
          resolve(result)
        }
        worker.postMessage(message)
      }),
    stop: () => worker.terminate(),
  }
  worker.on('message', settle)
  worker.on('error', (error) => {
    instance.alive = false
    settle(explain(error))
  })
  worker.on('exit', (code) => {
    instance.alive = false
    settle(failure(`${name} ended its process with exit code ${code} before it answered.`))
  })
  return instance
}

/** What nobody in the function caught. */
function explain(error: Error & { code?: unknown }): Failure {
  const text = error.stack ?? error.message
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED', error: text }
    : failure(text)
}
