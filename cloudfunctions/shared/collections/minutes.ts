import type { Attendance, Meeting } from '#types/meeting'
import type { Minutes } from '#types/minutes'
import { blankParts } from '#domain/meetings/minutes'
import { aggregate, type Transaction } from '../database'
import { SCHEMA } from '../schema'
import { attendances } from './attendances'
import type { Collection } from './collection'
import { meetings } from './meetings'

/** `_id` is the meeting's. */
export const minutes = {
  name: 'minutes',
  indexes: [],
} as const satisfies Collection

/** A meeting with its minutes, blank where nobody has written any, and everybody's row. */
export type Kept = { meeting: Meeting; minutes: Minutes; rows: Attendance[] }

export async function findMinutes(meeting: Meeting, transaction: Transaction): Promise<Minutes> {
  const { data } = await transaction.collection(minutes.name).doc(meeting._id).get()
  return (data as Minutes | null | undefined) ?? blankMinutes(meeting)
}

/** Puts them in place of what was read in this transaction. */
export async function putMinutes(transaction: Transaction, { _id, ...rest }: Minutes): Promise<void> {
  await transaction.collection(minutes.name).doc(_id).set(rest)
}

/** All that the page of a record is made of, in one round trip. */
export async function findKept(id: string): Promise<Kept | undefined> {
  const [found] = await aggregate<Meeting & { minutes: Minutes[]; rows: Attendance[] }>(meetings.name, [
    { $match: { _id: id } },
    { $lookup: { from: minutes.name, localField: '_id', foreignField: '_id', as: 'minutes' } },
    { $lookup: { from: attendances.name, localField: '_id', foreignField: 'meeting', as: 'rows' } },
  ])
  if (!found) return undefined
  const { minutes: written, rows, ...meeting } = found
  return { meeting, minutes: written[0] ?? blankMinutes(meeting), rows }
}

function blankMinutes(meeting: Meeting): Minutes {
  const { _id, branch } = meeting
  return {
    ...{ _id, schema: SCHEMA, branch, status: 'draft', parts: blankParts(meeting) },
    ...{ files: [], corrections: [], steps: [] },
  }
}
