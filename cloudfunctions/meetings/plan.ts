import { isDeepStrictEqual } from 'node:util'
import type { Output } from '#types/api'
import type { Meeting } from '#types/meeting'
import type { Caller } from '../shared/caller'
import { addMeeting } from '../shared/collections/meeting-plans'
import { findMeeting } from '../shared/collections/meetings'
import { isDuplicate } from '../shared/database'
import { card } from '../shared/meeting-card'
import { refuse } from '../shared/refuse'
import { drafted, type Draft } from './drafted'
import { alone } from './twin'

/** Puts a meeting on the calendar, or writes down one that was held. The same plan sent twice is one meeting. */
export async function plan(draft: Draft, caller: Caller): Promise<Output<'meetings', 'plan'>> {
  const meeting = await drafted(draft, caller)
  try {
    await alone(meeting, (transaction) => addMeeting(transaction, meeting))
    return card(meeting)
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return card(await samePlan(meeting))
  }
}

/** The meeting that stands under this id already, if it is this very plan and still to be held. */
async function samePlan(plan: Meeting): Promise<Meeting> {
  const there = await findMeeting(plan._id)
  const same = there && there.status !== 'cancelled' && isDeepStrictEqual(decided(there), decided(plan))
  return same ? there : refuse('conflict', '这次会议已经安排过，内容有所不同，请回首页查看后重新安排')
}

/** What a planner decides: two plans that agree in all of it are one. */
const decided = (meeting: Meeting): unknown[] => [
  ...fields.map((field) => meeting[field]),
  meeting.afterwards?.reason,
]
const fields = [
  ...(['host', 'kind', 'ownKind', 'activities', 'business', 'branch', 'branches', 'group'] as const),
  ...(['title', 'place', 'agenda', 'chosen', 'guests', 'printedCode', 'signOut', 'makeUp'] as const),
  ...(['for', 'opensAt', 'startsAt', 'lateAfter', 'endsAt'] as const),
]
