import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Meeting } from '#types/meeting'
import type { Binding } from '#types/member'
import type { Cancellation, MeetingDraft } from '#types/meetings'
import type { Organization } from '#types/organization'
import { dueAt } from '#domain/meetings/due'
import { decides, kinds, quorumFor } from '#domain/meetings/kinds'
import { demand, type Caller } from '../shared/caller'
import { addMinutes, chinaDay, now } from '../shared/clock'
import { attendancesOf } from '../shared/collections/attendances'
import { addMeeting, changeMeeting, findMeeting } from '../shared/collections/meetings'
import { membersOf } from '../shared/collections/members'
import { findOrganization } from '../shared/collections/organizations'
import { isDuplicate, SCHEMA } from '../shared/database'
import { refuse } from '../shared/refuse'
import { makeKey } from '../shared/seal'
import { meetingUnder } from './host'
import { card } from './show'

type Draft = z.output<typeof MeetingDraft>

const hoursBack = 12
const daysAhead = 366

/** Puts a meeting on the calendar. The same plan sent twice is one meeting. */
export async function plan(draft: Draft, caller: Caller): Promise<Output<'meetings', 'plan'>> {
  const host = await caller.member()
  const { path } = await placeOf(draft)
  demand(host, 'hostMeetings', path, '只有本支部书记、委员（或本组组长）可以安排会议')
  refuseOddDraft(draft)

  const meeting = meetingFrom(draft, path, host)
  meeting.due = dueAt(meeting, await membersOf(draft.branch))
  refuseNobodyDue(meeting)

  try {
    await addMeeting(meeting)
    return card(meeting)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return card(await samePlan(meeting))
  }
}

/** Calls a meeting off; once somebody has signed in it can only be closed. */
export async function cancel(
  { meeting: id, reason }: z.output<typeof Cancellation>,
  caller: Caller,
): Promise<Output<'meetings', 'cancel'>> {
  const meeting = await meetingUnder(id, caller, 'hostMeetings', '只有主持人或本支部书记、委员可以取消会议')
  if (meeting.status === 'cancelled') return card(meeting)
  const here = (await attendancesOf(id)).filter(({ state }) => state === 'present' || state === 'late').length
  if (here > 0) return refuse('conflict', `已有 ${here} 人签到，不能取消，请改为结束会议`)
  const done = await changeMeeting(id, ['planned', 'open'], { status: 'cancelled', cancelledFor: reason })
  if (!done) return refuse('conflict', '会议的状态刚刚变了，请刷新后再看')
  return card({ ...meeting, status: 'cancelled', cancelledFor: reason })
}

/** The branch or group that meets. */
async function placeOf({ kind, branch, group }: Draft): Promise<Organization> {
  const needsGroup = kinds[kind].due === 'group'
  if (needsGroup !== (group !== undefined))
    return refuse('invalid', needsGroup ? '党小组会要选定是哪个党小组' : '只有党小组会才选党小组')
  const place = await findOrganization(group ?? branch)
  if (!place?.path.includes(branch) || place.level !== (group ? 'group' : 'branch'))
    return refuse('notFound', '没有找到这个党支部或党小组')
  return place
}

function refuseOddDraft({ kind, business, startsAt }: Draft): void {
  if (!decides(kind, business)) refuse('invalid', '接收预备党员和选举要由支部党员大会来议')
  if (startsAt < addMinutes(now(), -hoursBack * 60))
    refuse('invalid', '开始时间已经过去很久了，请核对日期和时间')
  if (startsAt > addMinutes(now(), daysAhead * 24 * 60)) refuse('invalid', '开始时间太远了，请安排在一年以内')
}

/** A meeting needs people, and a committee more than its secretary. */
function refuseNobodyDue({ kind, due }: Meeting): void {
  if (kinds[kind].due === 'committee' && due.length < 2)
    refuse('invalid', '名册上这个党支部没有设支部委员会，不用召开支委会；如已设立，请先登记委员')
  if (due.length === 0) refuse('invalid', '名册上没有这次会议应到的人，请先核对名册和党小组')
}

function meetingFrom(draft: Draft, path: string[], host: Binding): Meeting {
  const { id, kind, business, branch, group, title, place, startsAt, guests, printedCode } = draft
  const quorum = quorumFor(kind, business)
  return {
    _id: id,
    schema: SCHEMA,
    ...{ kind, business, branch, path, place, startsAt, guests, printedCode },
    title: title || kinds[kind].name,
    ...(group && { group }),
    ...(quorum && { quorum }),
    day: chinaDay(startsAt),
    opensAt: addMinutes(startsAt, -draft.opensMinutesBefore),
    lateAfter: addMinutes(startsAt, draft.graceMinutes),
    endsAt: addMinutes(startsAt, draft.minutes),
    due: [],
    status: 'planned',
    host: host.member,
    hostName: host.name,
    key: makeKey(),
  }
}

/** The meeting that stands under this id already, if it is this very plan. */
async function samePlan(plan: Meeting): Promise<Meeting> {
  const there = await findMeeting(plan._id)
  const same =
    there?.host === plan.host &&
    there.kind === plan.kind &&
    there.branch === plan.branch &&
    there.startsAt === plan.startsAt
  return same ? there : refuse('conflict', '这个会议编号已经用过了，请重新安排一次')
}
