import type * as z from 'zod'
import type { Day, Instant } from '#types/calendar'
import type { Meeting } from '#types/meeting'
import type { MeetingDraft } from '#types/meeting-inputs'
import type { Member } from '#types/member'
import { addMonths } from '#domain/calendar/days'
import { decides, type Kind } from '#domain/meetings/kinds'
import { mayServe } from '#domain/meetings/serves'
import { onRollOf } from '#domain/roster/stays'
import { nameOf } from '#domain/wording/names'
import { addMinutes, chinaDay, now } from '../shared/clock'
import { refuse } from '../shared/refuse'

type Draft = z.output<typeof MeetingDraft>
type Times = Pick<Meeting, 'day' | 'for' | 'startsAt' | 'lateAfter' | 'endsAt' | 'afterwards'>

const hoursBack = 12
const daysAhead = 366
const monthsBack = 24

/** What nobody can hold: at that time, at least. */
export function refuseOddTimes({ afterwards, ...times }: Times): void {
  if (times.lateAfter >= times.endsAt) refuse('invalid', '迟到的宽限要比会议时间短，请改短一些')
  if (times.for && times.for > times.day) refuse('invalid', '补开要为已经开始的时间段，请核对补开的日期')
  if (afterwards) refuseNotHeldYet(times)
  else refuseFarAway(times.startsAt)
}

function refuseNotHeldYet({ day, endsAt }: Pick<Times, 'day' | 'endsAt'>): void {
  if (endsAt > now()) refuse('invalid', '会议还没有结束，不能补录；请改为安排会议，或核对日期和时间')
  if (day < addMonths(chinaDay(now()), -monthsBack))
    refuse('invalid', '两年以前的会议不再补录，请核对日期；确需留存的，保留纸质记录')
}

function refuseFarAway(startsAt: Instant): void {
  if (startsAt < addMinutes(now(), -hoursBack * 60))
    refuse('invalid', '开始时间已经过去很久了，请核对日期和时间；已经开过的会议请用补录')
  if (startsAt > addMinutes(now(), daysAhead * 24 * 60)) refuse('invalid', '开始时间太远了，请安排在一年以内')
}

/** What is not done at a meeting of this kind. */
export function refuseOddBusiness({ business, alsoServes, chosen }: Draft, kind: Kind): void {
  if (!decides(kind, business)) refuse('invalid', '接收预备党员和选举要由支部党员大会来议')
  const other = alsoServes.find((activity) => !mayServe(kind, activity))
  if (other !== undefined)
    refuse('invalid', `${kind.name}不能同时算作${nameOf(other)}，请去掉这一项，另行安排`)
  if (kind.due === 'chosen' && !chosen?.length) refuse('invalid', '请点选应参加的人')
  if (kind.due !== 'chosen' && chosen) refuse('invalid', `${kind.name}的应到人员以名册为准，不用点选`)
}

/** A meeting needs people, and a committee more than its secretary. */
export function refuseNobodyDue({ due }: Meeting, kind: Kind): void {
  if (kind.due === 'committee' && due.length < 2)
    refuse('invalid', '名册上这个党支部没有设支部委员会，不用召开支委会；如已设立，请先登记委员')
  if (due.length === 0) refuse('invalid', '名册上没有这次会议应到的人，请先核对名册和党小组')
}

/** Whoever is chosen stands on one of the rolls that day. */
export function refuseStrangers({ chosen = [], branches, day }: Meeting, roll: readonly Member[]): void {
  const here = new Set(
    roll.filter((member) => branches.some((branch) => onRollOf(member, branch, day))).map(({ _id }) => _id),
  )
  const strangers = chosen.filter((member) => !here.has(member))
  if (strangers.length > 0) refuse('invalid', sayStrangers(strangers, day, roll))
}

function sayStrangers(strangers: readonly string[], day: Day, roll: readonly Member[]): string {
  const names = roll.filter(({ _id }) => strangers.includes(_id)).map(({ name }) => name)
  const who = names.length > 0 ? `（${names.slice(0, 5).join('、')}）` : ''
  return `点选的人里有 ${strangers.length} 位${who}在 ${day} 不在名册上，请重新点选`
}
