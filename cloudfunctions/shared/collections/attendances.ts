import type { Attendance, AttendanceState, Change } from '#types/meeting'
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

/** Adds a row, or some at once, unless one is there already; says whether it did. Never writes over. */
export async function addAttendance(rows: Attendance | readonly Attendance[]): Promise<boolean> {
  try {
    await db.collection(attendances.name).add(rows)
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Corrects a row that still says what it was seen to say, keeping that; says whether it did. */
export async function correctAttendance(seen: Attendance, to: Attendance): Promise<boolean> {
  const { state, at, enteredAt, way, by, byName, reason, leftAt, leftEarly } = to
  const { updated } = await db
    .collection(attendances.name)
    .where({
      ...{ _id: seen._id, state: seen.state, enteredAt: seen.enteredAt },
      leftAt: seen.leftAt ?? _.exists(false),
      leftEarly: seen.leftEarly ?? _.exists(false),
    })
    .update({
      ...{ state, at, enteredAt, way, by, byName, changes: _.push(saidBefore(seen)) },
      reason: reason ?? _.remove(),
      leftAt: leftAt ?? _.remove(),
      leftEarly: leftEarly ?? _.remove(),
    })
  return (updated ?? 0) > 0
}

/** What a row says now, to be kept when it is corrected. */
export function saidBefore(row: Attendance): Change {
  const { state, at, enteredAt, way, by, byName, reason, leftAt, leftEarly } = row
  return {
    ...{ state, at, enteredAt, way, by, byName },
    ...(reason && { reason }),
    ...(leftAt && { leftAt }),
    ...(leftEarly && { leftEarly }),
  }
}

/** Adds when somebody left to a row that says nothing of it yet, in one of these states; the row as it is then. */
export async function addDeparture(
  meeting: string,
  member: MemberId,
  states: readonly AttendanceState[],
  departure: Pick<Attendance, 'leftAt' | 'leftEarly'>,
): Promise<Attendance | undefined> {
  const { doc } = await db
    .collection(attendances.name)
    .where({ _id: attendanceId(meeting, member), state: _.in([...states]), leftAt: _.exists(false) })
    .updateAndReturn(departure)
  return (doc ?? undefined) as Attendance | undefined
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
