import type { Instant } from '#types/calendar'
import type { MakeUp } from '#types/make-up'
import type { Meeting } from '#types/meeting'
import type { MemberId } from '#types/member'
import { aggregate } from '../database'
import { counted, ownOf } from './branch-years'
import { makeUps } from './make-ups'
import { meetings, type MeetingLine } from './meetings'

/** A closed meeting as one of those due sees it: only their own outcome, and what they made up for it. */
export type OwnMet = MeetingLine & Pick<Meeting, 'due' | 'outcomes'> & { makeUps: MakeUp[] }

/** Far more than anybody is due at in a year. */
const most = 500

/** The closed meetings that somebody was due at, the newest first, in one round trip. */
export async function ownYear(member: MemberId, from: Instant, until: Instant): Promise<OwnMet[]> {
  return aggregate(meetings.name, [
    { $match: { 'due.member': member, status: 'closed', startsAt: { $gte: from, $lt: until }, ...counted } },
    { $sort: { startsAt: -1, _id: -1 } },
    { $limit: most },
    { $project: { key: 0, steps: 0, exempt: 0, chosen: 0 } },
    ...ownOf({ member }),
    { $addFields: { own: { $concat: ['$_id', ':', member] } } },
    { $lookup: { from: makeUps.name, localField: 'own', foreignField: '_id', as: 'makeUps' } },
  ])
}
