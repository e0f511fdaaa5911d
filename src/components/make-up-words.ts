import type { MakeUpTask } from '#types/make-up'
import { makeUpName } from '#domain/wording/meetings'
import { daysUntil, sayDay } from './china-time'
import type { Tone } from './Chip'

/** 待补学，还有 12 天，请在…前补完 · 已退回（…），已过期限 3 天，… · 待审核，… */
export function sayTask({ status, dueOn, report }: MakeUpTask, today: string): string {
  const word = makeUpName[status]
  if (status === 'reported') return `${word}，等支部书记或委员审核`
  if (status === 'accepted') return `${word}，记为已补学，到会记录不变`
  const why = report?.answer?.reason ? `（${report.answer.reason}）` : ''
  return `${word}${why}，${sayTimeLeft(dueOn, today)}`
}

function sayTimeLeft(dueOn: MakeUpTask['dueOn'], today: string): string {
  const left = daysUntil(dueOn, today)
  if (left === 0) return '今天是最后一天'
  return left > 0 ? `还有 ${left} 天，请在${sayDay(dueOn)}前补完` : `已过期限 ${-left} 天，请尽快补上`
}

export const toneOfTask = {
  owed: 'warn',
  reported: 'calm',
  accepted: 'good',
  sentBack: 'warn',
} as const satisfies Record<MakeUpTask['status'], Tone>
