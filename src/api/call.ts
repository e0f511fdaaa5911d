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
  const reply = (await ask(name, action, input)) as Reply<Output<F, A>> | undefined
  if (!reply) throw Refused.unreached(true)
  setServerClock(reply.now)
  if (!reply.ok) throw new Refused(reply.code, reply.say)
  return reply.data
}
