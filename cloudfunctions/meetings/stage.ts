import type { Meeting, Step } from '#types/meeting'
import type { Binding } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { dueAt } from '#domain/meetings/due'
import type { Caller } from '../shared/caller'
import { now } from '../shared/clock'
import { findMeeting, openMeeting } from '../shared/collections/meetings'
import { membersOfAll } from '../shared/collections/members'
import { branchesFor, ofBranches } from '../shared/joint'
import type { Act } from '../shared/rights'
import { refuse } from '../shared/refuse'
import { circleOf } from './kind'

export async function theMeeting(id: string): Promise<Meeting> {
  return (
    (await findMeeting(id)) ?? refuse('notFound', '没有找到这次会议，请扫现场屏幕上的签到码，或从首页进入')
  )
}

/** A meeting that the caller has the right to act on, who that is, and for the people of which branches. */
export async function meetingUnder(
  id: string,
  caller: Caller,
  act: Act,
  what: string,
): Promise<{ meeting: Meeting; officer: Binding; branches: OrganizationId[] }> {
  const officer = await caller.member()
  const meeting = await theMeeting(id)
  const branches = await branchesFor(officer, act, meeting)
  if (branches.length === 0) refuse('forbidden', whoMay(meeting, act, what))
  return { meeting, officer, branches }
}

function whoMay({ branches }: Meeting, act: Act, what: string): string {
  if (branches.length > 1 && !ofBranches.has(act)) return `联合召开的会议由召集的党组织${what}，请联系他们`
  return `只有本支部书记、委员（小组会还有本组组长）可以${what}`
}

export const stepBy = ({ member, name }: Pick<Binding, 'member' | 'name'>, did: Step['did']): Step => ({
  did,
  by: member,
  byName: name,
  at: now(),
})

/**
 * A meeting that was only planned begins, however it does: by its code, a printed one, a roll call or its closing.
 * From here on the list of those due stands, as the roll says it on that day. Of two who begin it the first counts.
 */
export async function begun(meeting: Meeting, by: Pick<Binding, 'member' | 'name'>): Promise<Meeting> {
  if (meeting.status !== 'planned') return meeting
  const done = await openMeeting(await withRoll(meeting), stepBy(by, 'opened'))
  const there = await theMeeting(meeting._id)
  if (!done && there.status === 'planned') return refuse('conflict', '会议的时间刚刚改了，请刷新核对后再操作')
  return there
}

/** A meeting with those due as the roll has them now. */
export async function withRoll(meeting: Meeting): Promise<Meeting> {
  const circle = circleOf(meeting)
  return { ...meeting, ...dueAt({ ...meeting, circle }, await membersOfAll(meeting.branches)) }
}
