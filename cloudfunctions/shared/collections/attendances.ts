import type { Attendance, Change } from '#types/meeting'
import type { MemberId } from '#types/member'
import { _, db, isDuplicate } from '../database'
import type { Collection } from './collection'

/** `_id` is `<meeting>:<member>`: a second scan finds the first one's row. */
export const attendances = {
  name: 'attendances',
  indexes: [{ name: 'meeting', fields: ['meeting', '_id'] }],
} as const satisfies Collection

const most = 1000

export const attendanceId = (meeting: string, member: MemberId): string => `${meeting}:${member}`

export async function findAttendance(meeting: string, member: MemberId): Promise<Attendance | undefined> {
  const { data } = await db.collection(attendances.name).doc(attendanceId(meeting, member)).get()
  return data[0] as Attendance | undefined
}

/** One person's rows at some meetings; asks nothing where there are none. */
export async function ownAttendances(ids: readonly string[], member: MemberId): Promise<Attendance[]> {
  if (ids.length === 0) return []
  const { data } = await db
    .collection(attendances.name)
    .where({ _id: _.in(ids.map((meeting) => attendanceId(meeting, member))) })
    .get()
  return data as Attendance[]
}

/** Adds a row unless there is one already; says whether it did. Never writes over. */
export async function addAttendance(row: Attendance): Promise<boolean> {
  try {
    await db.collection(attendances.name).add(row)
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Corrects a row that still says what it was seen to say, keeping that; says whether it did. */
export async function correctAttendance(seen: Attendance, to: Attendance): Promise<boolean> {
  const { state, at, enteredAt, way, by, byName } = to
  const { updated } = await db
    .collection(attendances.name)
    .where({ _id: seen._id, state: seen.state, enteredAt: seen.enteredAt })
    .update({ state, at, enteredAt, way, by, byName, changes: _.push(saidBefore(seen)) })
  return (updated ?? 0) > 0
}

/** What a row says now, to be kept when it is corrected. */
export function saidBefore({ state, at, enteredAt, way, by, byName }: Attendance): Change {
  return { state, at, enteredAt, way, by, byName }
}

/** Every row of a meeting, read in pages: the database gives at most a thousand at once. */
export async function attendancesOf(meeting: string): Promise<Attendance[]> {
  const rows: Attendance[] = []
  for (;;) {
    const last = rows.at(-1)
    const { data } = await db
      .collection(attendances.name)
      .where(last ? { meeting, _id: _.gt(last._id) } : { meeting })
      .orderBy('_id', 'asc')
      .limit(most)
      .get()
    rows.push(...(data as Attendance[]))
    if (data.length < most) return rows
  }
}
