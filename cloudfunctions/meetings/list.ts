import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Day } from '#types/calendar'
import type { MeetingQuery, MonthQuery } from '#types/meeting-inputs'
import type { OrganizationId } from '#types/organization'
import { addMonths } from '#domain/calendar/days'
import { demand, type Caller } from '../shared/caller'
import { startOf } from '../shared/clock'
import { meetingsBelow, pageOfMeetings } from '../shared/collections/meeting-lists'
import { findOrganization } from '../shared/collections/organizations'
import { refuse } from '../shared/refuse'
import { card } from '../shared/meeting-card'

const pageSize = 30
const monthAtMost = 200

export async function list(
  { at, show, before }: z.output<typeof MeetingQuery>,
  caller: Caller,
): Promise<Output<'meetings', 'list'>> {
  await refuseOutsiders(at, caller)
  const page = await pageOfMeetings(at, show, openCursor(before), pageSize)
  const last = page.at(-1)
  return {
    meetings: page.map(card),
    ...(page.length === pageSize && last && { next: `${last.startsAt}|${last._id}` }),
  }
}

/** One month of the calendar, as it is in China: what begins at midnight of the first is within. */
export async function month(
  { at, month: asked }: z.output<typeof MonthQuery>,
  caller: Caller,
): Promise<Output<'meetings', 'month'>> {
  await refuseOutsiders(at, caller)
  const first = `${asked}-01` as Day
  const [from, until] = [startOf(first), startOf(addMonths(first, 1))]
  const found = await meetingsBelow([at], from, until, monthAtMost + 1)
  return { meetings: found.slice(0, monthAtMost).map(card), more: found.length > monthAtMost }
}

/** Members see what their own branch and group hold, whoever looks after others what is held there. */
export async function refuseOutsiders(at: OrganizationId, caller: Caller): Promise<void> {
  const binding = await caller.member()
  if (at === binding.branch || at === binding.group) return
  const { path } = (await findOrganization(at)) ?? refuse('notFound', '没有找到这个党组织')
  demand(binding, 'seeMeetings', path, '您不能查看这个党组织的会议')
}

function openCursor(before: string | undefined): { startsAt: string; _id: string } | undefined {
  if (before === undefined) return undefined
  const [startsAt, _id] = before.split('|')
  if (!startsAt || !_id) return refuse('invalid', '翻页的位置不对，请从头看起')
  return { startsAt, _id }
}
