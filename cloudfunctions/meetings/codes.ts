import type { Instant } from '#types/calendar'
import type { Meeting } from '#types/meeting'
import type { Purpose } from '#types/meeting-inputs'
import type { Board } from '#types/meetings'
import { earliestCodeMinutes, signOutMinutes } from '#domain/meetings/settings'
import { addMinutes, now } from '../shared/clock'
import { refuse } from '../shared/refuse'
import { tokenAt } from './token'

type Times = Pick<Meeting, 'opensAt' | 'startsAt' | 'endsAt'>

/** From when and until when a meeting's code may be shown: one to come by, or one to leave by. */
export const codeTimes = (
  { opensAt, startsAt, endsAt }: Times,
  purpose: Purpose,
): { from: Instant; until: Instant } =>
  purpose === 'in'
    ? { from: addMinutes(opensAt, -earliestCodeMinutes), until: endsAt }
    : { from: startsAt, until: addMinutes(endsAt, signOutMinutes) }

/** The code to show at this moment, if any. */
export function codeNow(meeting: Meeting, purpose: Purpose): Board['code'] {
  const { from, until } = codeTimes(meeting, purpose)
  const at = now()
  if (meeting.status !== 'open' || at < from || at > until) return undefined
  const { token, freshSeconds } = tokenAt(meeting._id, meeting.key, at, purpose)
  return { purpose, link: `${appUrl()}/s?m=${meeting._id}&t=${token}`, freshSeconds }
}

function appUrl(): string {
  return (
    process.env['APP_URL'] ??
    refuse('failed', '还没有设置签到链接的域名，请管理员在云函数环境变量里设置 APP_URL')
  )
}
