import type { Instant } from '#types/calendar'
import type { Meeting } from '#types/meeting'
import type { Binding } from '#types/member'
import { arrivalAt } from '#domain/attendance/arrival'
import { now } from '../shared/clock'
import { refuse } from '../shared/refuse'
import { isDue } from './show'
import { begun, withRoll } from './stage'

/**
 * Lets in whoever is due or may sit in. A printed code may be scanned before any officer opened the meeting: the
 * first one let in begins it, and is judged by the roll as it is now, not as it was planned.
 */
export async function enter(meeting: Meeting, binding: Binding | undefined): Promise<Meeting> {
  const begins = meeting.status === 'planned' && now() >= meeting.opensAt
  if (binding) refuseStranger(begins ? await withRoll(meeting) : meeting, binding)
  return begins ? begun(meeting, { member: meeting.host, name: meeting.hostName }) : meeting
}

/** Whoever is not due may sit in where the host lets them; anybody else is told whom to ask. */
export function refuseStranger(meeting: Meeting, { member, branch, path }: Binding): void {
  if (isDue(meeting, member)) return
  if (meeting.guests === 'none') refuse('forbidden', '您不在这次会议的应到名单里，这次会议不设列席')
  const own = meeting.branches.includes(branch)
  if (own || (meeting.guests === 'anyone' && path[0] === meeting.path[0])) return
  refuse('forbidden', '您不在这次会议的应到名单里，如需列席，请主持人用点名为您登记')
}

/** Whether somebody may still come in at that moment. */
export function refuseUnlessRunning(meeting: Meeting, at: Instant): void {
  refuseCancelled(meeting)
  if (meeting.status === 'closed' || arrivalAt(meeting, at) === 'over')
    refuse('closed', '签到已经结束，如您到了会场，请主持人用点名为您登记')
}

export function refuseCancelled({ status, cancelledFor = '' }: Meeting): void {
  if (status === 'cancelled') refuse('closed', `会议已取消：${cancelledFor}`)
}
