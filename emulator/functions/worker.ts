import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { MAX_RETURN_BYTES } from '../limits'
import type { CallMessage, CallResult, WorkerStart } from './protocol'
import { failure } from './protocol'
import { shiftDate } from './shifted-date'

type Main = (event: unknown, context: object) => unknown

const { file, offset } = workerData as WorkerStart
let main: Main | undefined

shiftDate(() => offset[0]!)

parentPort?.on('message', (call: CallMessage) => {
  void answer(call)
})

/** The function is loaded by its first call, so that its top level sees that call's environment. */
async function answer(call: CallMessage): Promise<void> {
  replaceEnvironment(call.env)
  parentPort?.postMessage(await run(call))
}

async function run({ event, context }: CallMessage): Promise<CallResult> {
  try {
    main ??= load()
    const value = await main(event, context)
    // A function that returns nothing answers null.
    return checkSize(JSON.stringify(value) ?? 'null')
  } catch (error) {
    return failure(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

function checkSize(json: string): CallResult {
  const size = Buffer.byteLength(json)
  if (size <= MAX_RETURN_BYTES) return { json }
  return failure(
    `The size of response exceeds the upper limit (6MB): the function returned ${size} bytes, more than ${MAX_RETURN_BYTES}.`,
  )
}

function load(): Main {
  const loaded = createRequire(file)(file) as { main?: Main }
  if (typeof loaded.main !== 'function') throw new Error(`${file} does not export a function called main`)
  return loaded.main
}

/** Replaced and not merged: the last caller's identity must never be left over for the next. */
function replaceEnvironment(env: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(process.env)) {
    if (!(name in env)) Reflect.deleteProperty(process.env, name)
  }
  Object.assign(process.env, env)
}
