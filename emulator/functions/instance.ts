import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FoundFunction } from './find-function'
import type { CallMessage, CallResult, WorkerStart } from './protocol'

/** One running copy of a function; it serves one call at a time. */
export type Instance = {
  readonly id: string
  readonly build: string
  /** Whether it has served a call before. */
  warm: boolean
  alive: boolean
  roundTrips: number
  readonly call: (message: CallMessage, timeLimitMs: number) => Promise<CallResult>
  readonly stop: () => Promise<unknown>
}

export function startInstance(
  { name, file, build }: FoundFunction,
  env: Readonly<Record<string, string>>,
): Instance {
  const workerData: WorkerStart = { file }
  const worker = new Worker(join(__dirname, 'worker.js'), { workerData, env, stdout: true, stderr: true })
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
            error: `${name} ran longer than its time limit of ${timeLimitMs / 1000} s and was stopped.`,
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
    settle({ error: error.stack ?? error.message })
  })
  worker.on('exit', (code) => {
    instance.alive = false
    settle({ error: `${name} ended its process with exit code ${code} before it answered.` })
  })
  return instance
}
