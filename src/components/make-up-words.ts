import type { MakeUpTask } from '#types/make-up'
import { makeUpName } from '#domain/wording/meetings'
import { daysUntil, sayDay } from './china-time'
import type { Tone } from './Chip'

/** 待补学，还有 12 天（4月24日前） · 待补学，已过期限 3 天，仍可补 · 待审核 … */
export function sayTask({ status, dueOn, report }: MakeUpTask, today: string): string {
  const word = makeUpName[status]
  if (status === 'reported') return `${word}：已报，等支部审核`
  if (status === 'accepted') return `${word}，记为已补学（不改到会记录）`
  const left = daysUntil(dueOn, today)
  const why = report?.answer?.reason ? `（${report.answer.reason}）` : ''
  const time = left >= 0 ? `还有 ${left} 天，请在${sayDay(dueOn)}前补完` : `已过期限 ${-left} 天，请尽快补上`
  return `${word}${why}，${time}`
}

export const toneOfTask = {
  owed: 'warn',
  reported: 'calm',
  accepted: 'good',
  sentBack: 'warn',
} as const satisfies Record<MakeUpTask['status'], Tone>
