import type { Attendance, Meeting } from '#types/meeting'
import type { Minutes } from '#types/minutes'
import { aggregate } from '../database'
import { SCHEMA } from '../schema'
import { attendances } from './attendances'
import type { Collection } from './collection'
import { meetings } from './meetings'

/** `_id` is the meeting's. */
export const minutes = { name: 'minutes', indexes: [] } as const satisfies Collection

/** A meeting with its minutes, blank where nobody has written any, and everybody's row. */
export type Kept = { meeting: Meeting; minutes: Minutes; rows: Attendance[] }

/** All that a record is made of, in one round trip. */
export async function findKept(id: string): Promise<Kept | undefined> {
  const [found] = await aggregate<Meeting & { minutes: Minutes[]; rows: Attendance[] }>(meetings.name, [
    { $match: { _id: id } },
    { $lookup: { from: minutes.name, localField: '_id', foreignField: '_id', as: 'minutes' } },
    { $lookup: { from: attendances.name, localField: '_id', foreignField: 'meeting', as: 'rows' } },
  ])
  if (!found) return undefined
  const { minutes: written, rows, ...meeting } = found
  return { meeting, minutes: written[0] ?? blank(meeting), rows }
}

const unwritten = <T>(value: T): { revision: number; value: T } => ({ revision: 0, value })

function blank({ _id, branch, agenda, hostName }: Meeting): Minutes {
  const names = { recorderName: '', hostName, lecturerName: '', paperPlace: '', paperKeeper: '' }
  return {
    ...{ _id, schema: SCHEMA, branch, status: 'draft', files: [], corrections: [], steps: [] },
    parts: {
      facts: unwritten({ ...names, form: 'onSite' }),
      agenda: unwritten(agenda),
      ...{ points: unwritten([]), resolutions: unwritten([]), votes: unwritten([]) },
    },
  }
}
