import type { Meeting } from '#types/meeting'
import type { OrganizationId } from '#types/organization'
import { _, db } from '../database'
import { line, meetings, type MeetingLine } from './meetings'

/** Called at or below any of these organizations, or one of these takes part in it (联合召开). */
const heldBy = (organizations: readonly OrganizationId[]) => {
  const any = organizations.length === 1 ? organizations[0] : _.in([...organizations])
  return _.or([{ path: any }, { branches: any }])
}

/** Meetings of any of these organizations, between two moments, the earliest first. */
export async function meetingsBelow(
  organizations: readonly OrganizationId[],
  from: string,
  until: string,
  most: number,
): Promise<MeetingLine[]> {
  const { data } = await db
    .collection(meetings.name)
    .where(_.and([heldBy(organizations), { startsAt: _.gte(from).and(_.lt(until)) }]))
    .field(line)
    .orderBy('startsAt', 'asc')
    .limit(most)
    .get()
  return data as MeetingLine[]
}

/** What a list may be narrowed to. Minutes are open until confirmed, and again when sent back; what superiors hold needs none. */
const shown = {
  all: [],
  recordsOpen: [
    { status: 'closed', kind: _.neq('superiorEvent'), 'record.status': _.nin(['confirmed', 'closed']) },
  ],
  consents: [{ lateEntry: _.exists(true), 'lateEntry.answer': _.exists(false) }],
} as const satisfies Record<string, readonly object[]>

export type Shown = keyof typeof shown

/** One page of an organization's meetings, the newest first, after the one where the last page ended. */
export async function pageOfMeetings(
  at: OrganizationId,
  show: Shown,
  after: Pick<Meeting, 'startsAt' | '_id'> | undefined,
  size: number,
): Promise<MeetingLine[]> {
  const older = after && [
    _.or([{ startsAt: _.lt(after.startsAt) }, { startsAt: after.startsAt, _id: _.lt(after._id) }]),
  ]
  const { data } = await db
    .collection(meetings.name)
    .where(_.and([heldBy([at]), ...shown[show], ...(older ?? [])]))
    .field(line)
    .orderBy('startsAt', 'desc')
    .orderBy('_id', 'desc')
    .limit(size)
    .get()
  return data as MeetingLine[]
}
