import { callerOpenid } from './database'
import { refuse } from './refuse'

/** What the platform's timers start, by the name of the trigger in the function's config.json. */
export type Timers = Readonly<Record<string, () => Promise<unknown>>>

/** The trigger an event names, if it says that a timer sent it; anybody may say so. */
export function triggerOf(event: unknown): string | undefined {
  const { Type, TriggerName } = (event ?? {}) as { Type?: unknown; TriggerName?: unknown }
  return Type === 'Timer' ? String(TriggerName) : undefined
}

/** Runs what belongs to a trigger, if the platform says as well that a timer called and no person did. */
export async function runTimer(timers: Timers, trigger: string): Promise<unknown> {
  const byTimer = process.env['TRIGGER_SRC'] === 'timer' && callerOpenid() === undefined
  if (!byTimer)
    return refuse('forbidden', '定时任务只由平台按时启动，不能由人调用；要马上运行，请到云开发控制台操作')
  const run = new Map(Object.entries(timers)).get(trigger)
  return run ? run() : refuse('notFound', `没有名为 ${trigger} 的定时任务，请核对 config.json 与程序是否一致`)
}
