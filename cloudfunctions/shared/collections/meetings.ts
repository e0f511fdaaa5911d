import type { Meeting, Step, Tally } from '#types/meeting'
import type { MemberId } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { _, db, type Transaction } from '../database'
import type { Collection } from './collection'

/** `_id`: made by whoever plans it, so that one plan sent twice is one meeting. */
export const meetings = {
  name: 'meetings',
  indexes: [
    { name: 'path', fields: ['path', 'startsAt'] },
    { name: 'due', fields: ['due.member', 'startsAt'] },
    { name: 'host', fields: ['host', 'startsAt'] },
    { name: 'branches', fields: ['branches', 'startsAt'] },
  ],
} as const satisfies Collection

/** A meeting as lists show it: without the people due and without its key. */
export type MeetingLine = Omit<Meeting, 'due' | 'exempt' | 'outcomes' | 'chosen' | 'key' | 'steps'>

const line = {
  kind: true,
  kindName: true,
  activities: true,
  business: true,
  title: true,
  place: true,
  agenda: true,
  holder: true,
  branch: true,
  branches: true,
  group: true,
  day: true,
  for: true,
  opensAt: true,
  startsAt: true,
  lateAfter: true,
  endsAt: true,
  status: true,
  host: true,
  hostName: true,
  signOut: true,
  makeUp: true,
  tally: true,
  closedAt: true,
  noticedAt: true,
  afterwards: true,
  lateEntry: true,
  record: true,
  cancelledFor: true,
} as const

export async function findMeeting(id: string): Promise<Meeting | undefined> {
  const { data } = await db.collection(meetings.name).doc(id).get()
  return data[0] as Meeting | undefined
}

export async function addMeeting(meeting: Meeting): Promise<void> {
  await db.collection(meetings.name).add(meeting)
}

/** Changes a meeting only while it stands as expected; says whether it did. */
export async function changeMeeting(
  id: string,
  whileIn: readonly Meeting['status'][],
  change: Partial<Pick<Meeting, 'status' | 'due' | 'exempt' | 'cancelledFor'>>,
  step: Step,
): Promise<boolean> {
  const { updated } = await db
    .collection(meetings.name)
    .where({ _id: id, status: _.in([...whileIn]) })
    .update({ ...change, steps: _.push(step) })
  return (updated ?? 0) > 0
}

/** A tally is replaced whole: the SDK would merge it field by field, and an old quorum would linger. */
export async function settleMeeting(transaction: Transaction, id: string, tally: Tally): Promise<void> {
  await transaction
    .collection(meetings.name)
    .doc(id)
    .update({ tally: _.set(tally) })
}

/** What someone is due at and is not over, or hosts and nobody has closed since a moment; the next one first. */
export async function meetingsAwaiting(
  member: MemberId,
  now: string,
  since: string,
  most: number,
): Promise<MeetingLine[]> {
  const { data } = await db
    .collection(meetings.name)
    .where(
      _.or([
        { 'due.member': member, endsAt: _.gte(now), status: _.in(['planned', 'open', 'cancelled']) },
        { host: member, startsAt: _.gt(since), status: _.in(['planned', 'open']) },
      ]),
    )
    .field(line)
    .orderBy('startsAt', 'asc')
    .limit(most)
    .get()
  return data as MeetingLine[]
}

/** Meetings at or below any of these organizations, between two moments, the earliest first. */
export async function meetingsBelow(
  organizations: readonly OrganizationId[],
  from: string,
  until: string,
  most: number,
): Promise<MeetingLine[]> {
  const { data } = await db
    .collection(meetings.name)
    .where({ path: _.in([...organizations]), startsAt: _.gte(from).and(_.lt(until)) })
    .field(line)
    .orderBy('startsAt', 'asc')
    .limit(most)
    .get()
  return data as MeetingLine[]
}

/** One page of an organization's meetings, the newest first, after the one where the last page ended. */
export async function pageOfMeetings(
  at: OrganizationId,
  after: Pick<Meeting, 'startsAt' | '_id'> | undefined,
  size: number,
): Promise<MeetingLine[]> {
  const older = after && [
    { startsAt: _.lt(after.startsAt) },
    { startsAt: after.startsAt, _id: _.lt(after._id) },
  ]
  const { data } = await db
    .collection(meetings.name)
    .where(older ? _.and([{ path: at }, _.or(older)]) : { path: at })
    .field(line)
    .orderBy('startsAt', 'desc')
    .orderBy('_id', 'desc')
    .limit(size)
    .get()
  return data as MeetingLine[]
}
