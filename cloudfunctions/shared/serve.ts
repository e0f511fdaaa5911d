import type * as z from 'zod'
import type { Api, FunctionName, Input, Output, Reply } from '#types/api'
import { openCaller, type Caller } from './caller'
import { now } from './clock'
import { isMissingCollection } from './database'
import { Refusal, refuse } from './refuse'
import { runTimer, triggerOf, type Timers } from './timers'

type Action<I, O> = {
  input: z.ZodType<unknown, I>
  run: (input: never, caller: Caller) => Promise<O>
}

/** One thing a function can be asked: what it takes and what happens. */
export function action<S extends z.ZodType, O>(
  input: S,
  run: (input: z.output<S>, caller: Caller) => Promise<O>,
): Action<z.input<S>, O> {
  return { input: input as z.ZodType<unknown, z.input<S>>, run }
}

/**
 * Makes a cloud function of a list of actions: find the action, check the input, run it, answer. `timers` are run
 * when the platform's clock calls, and for nobody else.
 */
export function serve<F extends FunctionName>(
  actions: { [A in keyof Api[F]]: Action<Input<F, A>, Output<F, A>> },
  timers: Timers = {},
) {
  const known = new Map(Object.entries(actions) as [string, Action<unknown, unknown>][])

  return async (event: unknown): Promise<Reply<unknown>> => {
    try {
      const trigger = triggerOf(event)
      if (trigger !== undefined) return { ok: true, data: await runTimer(timers, trigger), now: now() }
      const { action: name, input } = openEvent(event)
      const asked = known.get(name) ?? refuse('notFound', '没有这个操作，请更新小程序后再试')
      const checked = asked.input.safeParse(input ?? {})
      if (!checked.success) return refuse('invalid', sayProblem(checked.error.issues[0]))
      return { ok: true, data: await asked.run(checked.data as never, openCaller()), now: now() }
    } catch (error) {
      return replyTo(error)
    }
  }
}

function openEvent(event: unknown): { action: string; input: unknown } {
  const { action: name, input } = (event ?? {}) as { action?: unknown; input?: unknown }
  return typeof name === 'string' ? { action: name, input } : refuse('invalid', '请求里没有说明要做什么')
}

/** Our own schemas say what is wrong in Chinese where a person may have typed it. */
function sayProblem(issue: { path: PropertyKey[]; message: string } | undefined): string {
  if (issue && /\p{Script=Han}/u.test(issue.message)) return issue.message
  const where = issue?.path.join('.')
  return where
    ? `打开的方式不对，或填写的内容有误（${where}），请返回首页重新进入`
    : '提交的内容不完整或格式不对，请检查后再试'
}

function replyTo(error: unknown): Reply<never> {
  if (error instanceof Refusal) return { ok: false, code: error.code, say: error.say, now: now() }
  console.error(error)
  const say = isMissingCollection(error)
    ? '数据库还没有准备好，请管理员先运行 setup 云函数'
    : '系统出了点问题，请稍后再试；如一直这样，请告诉管理员'
  return { ok: false, code: 'failed', say, now: now() }
}
