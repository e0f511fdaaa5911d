import type { Me } from '#types/account'
import type { Day } from '#types/calendar'
import { kinds } from '#domain/meetings/kinds'
import { isOfficer } from '../../api/use-me'
import { serverNow } from '../../api/server-clock'
import { toChina, type DayAndTime } from '../../components/china-time'
import { emptyDraft, type Draft } from './draft'

/** What the address of the page asks for: a branch, a kind, a day, a group, the period it is held for. */
export type Wished = Partial<Record<'at' | 'kind' | 'serves' | 'day' | 'group' | 'for', string>>

const fiveMinutes = 5 * 60_000

/** Meetings that are planned ahead begin in the afternoon, unless somebody says otherwise. */
const usualTime = '15:00'

/** The next five minutes that are full: for a meeting that begins now. */
const soon = (): DayAndTime => toChina(Math.ceil(serverNow() / fiveMinutes) * fiveMinutes)

/** A day that was proposed; where that day, or its afternoon, is past, the next few minutes. */
export function onDay(day: string): DayAndTime {
  const now = soon()
  return `${day}T${usualTime}` > `${now.day}T${now.time}` ? { day, time: usualTime } : now
}

export const firstDraft = (me: Me, { kind, serves, day, for: earlier }: Wished): Draft => ({
  ...emptyDraft,
  of: kind && kind in kinds ? kind : isOfficer(me) ? 'themedPartyDay' : 'groupMeeting',
  alsoServes: serves ? [serves] : [],
  for: earlier as Day | undefined,
  ...(day ? onDay(day) : soon()),
})
