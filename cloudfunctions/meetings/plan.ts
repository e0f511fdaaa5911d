import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Meeting } from '#types/meeting'
import type { Binding } from '#types/member'
import type { MeetingDraft } from '#types/meeting-inputs'
import type { Organization } from '#types/organization'
import { dueAt } from '#domain/meetings/due'
import { decides, quorumFor, type Kind } from '#domain/meetings/kinds'
import { usual } from '#domain/meetings/settings'
import { demand, type Caller } from '../shared/caller'
import { addMinutes, chinaDay, now } from '../shared/clock'
import { addMeeting, findMeeting } from '../shared/collections/meetings'
import { membersOfAll } from '../shared/collections/members'
import { findOrganization } from '../shared/collections/organizations'
import { isDuplicate } from '../shared/database'
import { card } from '../shared/meeting-card'
import { SCHEMA } from '../shared/schema'
import { refuse } from '../shared/refuse'
import { makeKey } from '../shared/seal'
import { kindOf } from './kind'
import { stepBy } from './stage'

type Draft = z.output<typeof MeetingDraft>

const anHour = 60 * 60 * 1000
const hoursBack = 12
const daysAhead = 366

/** Puts a meeting on the calendar. The same plan sent twice is one meeting. */
export async function plan(draft: Draft, caller: Caller): Promise<Output<'meetings', 'plan'>> {
  const host = await caller.member()
  const kind = await kindOf(draft)
  const holder = await holderOf(draft, kind)
  demand(host, 'hostMeetings', holder.path, '只有本支部书记、委员（小组会还有本组组长）可以安排会议')
  refuseOddDraft(draft, kind)

  const planned = meetingFrom(draft, kind, holder, host)
  const called = dueAt({ ...planned, circle: kind.due }, await membersOfAll(planned.branches))
  const meeting = { ...planned, ...called }
  refuseNobodyDue(meeting, kind)

  try {
    await addMeeting(meeting)
    return card(meeting)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return card(await samePlan(meeting))
  }
}

type Holder = Pick<Organization, 'path' | 'name'>

/** The branch or group that meets, with its whole name. */
async function holderOf({ branch: id, group: groupId }: Draft, { due }: Kind): Promise<Holder> {
  const needsGroup = due === 'group'
  if (needsGroup && !groupId) return refuse('invalid', '党小组会要选定是哪个党小组')
  if (!needsGroup && groupId) return refuse('invalid', '只有党小组会才选党小组')
  const branch = await placeAt(id, 'branch', id)
  const group = groupId && (await placeAt(groupId, 'group', id))
  return group ? { path: group.path, name: branch.name + group.name } : branch
}

/** An organization of that level, at or below a branch. */
async function placeAt(id: string, level: Organization['level'], under: string): Promise<Organization> {
  const place = await findOrganization(id)
  if (place?.level === level && place.path.includes(under)) return place
  return refuse('notFound', '没有找到这个党支部或党小组')
}

function refuseOddDraft({ business, startsAt, ...times }: Draft, kind: Kind): void {
  const { minutes = kind.minutes, graceMinutes = usual.graceMinutes } = times
  if (graceMinutes >= minutes) refuse('invalid', '迟到的宽限要比会议时间短，请改短一些')
  if (!decides(kind, business)) refuse('invalid', '接收预备党员和选举要由支部党员大会来议')
  const ahead = (Date.parse(startsAt) - Date.parse(now())) / anHour
  if (ahead < -hoursBack) refuse('invalid', '开始时间已经过去很久了，请核对日期和时间')
  if (ahead > daysAhead * 24) refuse('invalid', '开始时间太远了，请安排在一年以内')
}

/** A meeting needs people, and a committee more than its secretary. */
function refuseNobodyDue({ due }: Meeting, kind: Kind): void {
  if (kind.due === 'committee' && due.length < 2)
    refuse('invalid', '名册上这个党支部没有设支部委员会，不用召开支委会；如已设立，请先登记委员')
  if (due.length === 0) refuse('invalid', '名册上没有这次会议应到的人，请先核对名册和党小组')
}

function meetingFrom(draft: Draft, like: Kind, { path, name: holder }: Holder, host: Binding): Meeting {
  const { id, kind, business, branch, group, title, place, agenda, startsAt, guests, printedCode } = draft
  const quorum = quorumFor(like, business)
  const day = chinaDay(startsAt)
  return {
    _id: id,
    schema: SCHEMA,
    ...{
      kind,
      kindName: like.name,
      activities: [...like.serves],
      business,
      branch,
      branches: [branch],
      path,
    },
    ...{ holder, place, agenda, startsAt, guests, printedCode, signOut: draft.signOut, earns: like.earns },
    ...{ makeUp: draft.makeUp ?? like.makeUp, title: title || like.name },
    ...(group && { group }),
    ...(quorum && { quorum }),
    ...{ day, plannedFor: day },
    opensAt: addMinutes(startsAt, -(draft.opensMinutesBefore ?? usual.opensMinutesBefore)),
    lateAfter: addMinutes(startsAt, draft.graceMinutes ?? usual.graceMinutes),
    endsAt: addMinutes(startsAt, draft.minutes ?? like.minutes),
    ...{ due: [], exempt: [] },
    status: 'planned',
    host: host.member,
    hostName: host.name,
    key: makeKey(),
    steps: [stepBy(host, 'planned')],
  }
}

/** The meeting that stands under this id already, if it is this very plan and still to be held. */
async function samePlan(plan: Meeting): Promise<Meeting> {
  const there = await findMeeting(plan._id)
  const same = there && there.status !== 'cancelled' && drafted.every((field) => there[field] === plan[field])
  return same ? there : refuse('conflict', '这次会议已经安排过，内容有所不同，请回首页查看后重新安排')
}

/** What a planner decides: two plans that agree in all of it are one. */
const drafted = [
  ...(['host', 'kind', 'business', 'branch', 'group', 'title', 'place', 'guests', 'printedCode'] as const),
  ...(['opensAt', 'startsAt', 'lateAfter', 'endsAt'] as const),
]
