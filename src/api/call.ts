import type { ActionName, FunctionName, Input, Output, Reply } from '#types/api'
import { ask } from './cloud'
import { Refused } from './refused'
import { setServerClock } from './server-clock'

/** Asks a cloud function. A refusal is thrown, with a sentence fit to show. */
export async function call<F extends FunctionName, A extends ActionName<F>>(
  name: F,
  action: A,
  input: Input<F, A>,
): Promise<Output<F, A>> {
  const reply = await ask(name, action, input)
  if (!isReply<Output<F, A>>(reply)) throw Refused.unreached(true)
  setServerClock(reply.now)
  if (!reply.ok) throw new Refused(reply.code, reply.say)
  return reply.data
}

/** What stands between us and the function may answer in its place, in words of its own. */
function isReply<T>(answer: unknown): answer is Reply<T> {
  const { ok, say } = (answer ?? {}) as { ok?: unknown; say?: unknown }
  return ok === true || (ok === false && typeof say === 'string')
}
