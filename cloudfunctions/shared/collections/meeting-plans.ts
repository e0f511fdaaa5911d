import type { Instant } from '#types/calendar'
import type { DuePerson, Meeting, Step } from '#types/meeting'
import type { MemberId } from '#types/member'
import { addMinutes } from '../clock'
import { _, db, type Transaction } from '../database'
import { line, meetings, type MeetingLine } from './meetings'

/** The longest that one lasts, in minutes: what begins earlier than that is over. */
const longest = 12 * 60
const most = 100

/** A meeting with whoever is due there. */
export type Beside = MeetingLine & { due: Pick<DuePerson, 'member'>[] }

export async function addMeeting(transaction: Transaction, meeting: Meeting): Promise<void> {
  await transaction.collection(meetings.name).add(meeting)
}

/** What is not called off and runs while this one does; where one ends as the other begins, they do not. */
const during = ({ _id, startsAt, endsAt }: Pick<Meeting, '_id' | 'startsAt' | 'endsAt'>) => ({
  _id: _.neq(_id),
  status: _.neq('cancelled'),
  startsAt: _.gt(addMinutes(startsAt, -longest)).and(_.lt(endsAt)),
  endsAt: _.gt(startsAt),
})

/** Others of the same kind and the same holder that run while this one does. */
export function meetingsLike(
  meeting: Pick<Meeting, '_id' | 'kind' | 'ownKind' | 'branch' | 'group' | 'startsAt' | 'endsAt'>,
): Promise<Beside[]> {
  const { kind, ownKind = _.exists(false), branch, group = _.exists(false) } = meeting
  return meetingsWhere({ path: branch, ...during(meeting), kind, ownKind, branch, group })
}

/** Others that some of these people are due at while this one runs. */
export function meetingsOfSome(
  people: readonly MemberId[],
  meeting: Pick<Meeting, '_id' | 'startsAt' | 'endsAt'>,
): Promise<Beside[]> {
  return meetingsWhere({ 'due.member': _.in([...people]), ...during(meeting) })
}

async function meetingsWhere(condition: object): Promise<Beside[]> {
  const { data } = await db
    .collection(meetings.name)
    .where(condition)
    .field({ ...line, 'due.member': true })
    .orderBy('startsAt', 'asc')
    .limit(most)
    .get()
  return data as Beside[]
}

/** Changes a meeting that is still planned, for the start that was seen; says whether it did. */
export async function editMeeting(
  id: string,
  was: Instant,
  { unannounced, ...change }: Partial<Meeting> & { unannounced?: boolean },
  step: Step,
): Promise<boolean> {
  const { updated } = await db
    .collection(meetings.name)
    .where({ _id: id, status: 'planned', startsAt: was })
    .update({ ...change, ...(unannounced && { noticedAt: _.remove() }), steps: _.push(step) })
  return (updated ?? 0) > 0
}

/** Says since when it is made known, unless its time or place was changed meanwhile; says whether it did. */
export async function noticeMeeting(
  { _id, startsAt, endsAt, place }: Pick<Meeting, '_id' | 'startsAt' | 'endsAt' | 'place'>,
  noticedAt: Instant,
  step: Step,
): Promise<boolean> {
  const { updated } = await db
    .collection(meetings.name)
    .where({ _id, startsAt, endsAt, place, status: _.in(['planned', 'open']) })
    .update({ noticedAt, steps: _.push(step) })
  return (updated ?? 0) > 0
}
