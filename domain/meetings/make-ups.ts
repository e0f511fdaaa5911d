import type { Day } from '#types/calendar'
import type { AttendanceState, Meeting } from '#types/meeting'
import { attended } from '#domain/attendance/tally'
import { addDays } from '#domain/calendar/days'
import { makeUpDays } from './settings'

/** The last day on which what was missed that day is made up in time. */
export const dueOn = (day: Day): Day => addDays(day, makeUpDays)

/** Whoever was due and not there, on leave or without, once the meeting is over and where it is made up at all. */
export const owesMakeUp = (
  { status, makeUp }: Pick<Meeting, 'status' | 'makeUp'>,
  state: AttendanceState,
): boolean => status === 'closed' && makeUp && !attended(state)
