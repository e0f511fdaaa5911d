import type { LateEntry, Meeting, Outcome, RecordSummary, Step, Tally, VoteCount } from '#types/meeting'
import type { MemberId } from '#types/member'
import { _, db, type Transaction } from '../database'
import type { Collection } from './collection'

/** `_id`: made by whoever plans it, so that one plan sent twice is one meeting. */
export const meetings = {
  name: 'meetings',
  indexes: [
    { name: 'path', fields: ['path', 'startsAt'] },
    { name: 'branches', fields: ['branches', 'startsAt'] },
    { name: 'due', fields: ['due.member', 'startsAt'] },
    { name: 'host', fields: ['host', 'startsAt'] },
  ],
} as const satisfies Collection

/** A meeting as lists show it: without the people due and without its key. */
export type MeetingLine = Omit<Meeting, 'due' | 'exempt' | 'outcomes' | 'chosen' | 'votes' | 'key' | 'steps'>

export const line = {
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

export async function findMeeting(
  id: string,
  within: Pick<Transaction, 'collection'> | typeof db = db,
): Promise<Meeting | undefined> {
  const { data } = await within.collection(meetings.name).doc(id).get()
  return ((Array.isArray(data) ? data[0] : data) ?? undefined) as Meeting | undefined
}

/** Changes a meeting only while it stands as expected; says whether it did. */
export async function changeMeeting(
  id: string,
  whileIn: readonly Meeting['status'][],
  change: Partial<Pick<Meeting, 'status' | 'cancelledFor' | 'closedAt'>>,
  step: Step,
): Promise<boolean> {
  const { updated } = await db
    .collection(meetings.name)
    .where({ _id: id, status: _.in([...whileIn]) })
    .update({ ...change, steps: _.push(step) })
  return (updated ?? 0) > 0
}

/** Begins a planned meeting, with those due on the day that was seen; says whether it did. */
export async function openMeeting(
  { _id, startsAt, due, exempt }: Pick<Meeting, '_id' | 'startsAt' | 'due' | 'exempt'>,
  step: Step,
): Promise<boolean> {
  const { updated } = await db
    .collection(meetings.name)
    .where({ _id, status: 'planned', startsAt })
    .update({ status: 'open', due, exempt, steps: _.push(step) })
  return (updated ?? 0) > 0
}

/** A tally is replaced whole: the SDK would merge it field by field, and an old quorum would linger. */
export async function settleMeeting(
  transaction: Transaction,
  id: string,
  { tally, outcomes }: { tally: Tally; outcomes: Outcome[] },
): Promise<void> {
  await transaction
    .collection(meetings.name)
    .doc(id)
    .update({ tally: _.set(tally), outcomes: _.set(outcomes) })
}

/** Says how its minutes stand, and where it was held where they say so. */
export async function setRecord(
  transaction: Transaction,
  {
    _id,
    record,
    place,
    votes,
  }: Pick<Meeting, '_id' | 'place'> & { record: RecordSummary; votes: VoteCount[] },
): Promise<void> {
  await transaction
    .collection(meetings.name)
    .doc(_id)
    .update({ record: _.set(record), place, votes })
}

export async function setLateEntry(
  transaction: Transaction,
  id: string,
  lateEntry: LateEntry,
  step: Step,
): Promise<void> {
  await transaction
    .collection(meetings.name)
    .doc(id)
    .update({ lateEntry: _.set(lateEntry), steps: _.push(step) })
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
