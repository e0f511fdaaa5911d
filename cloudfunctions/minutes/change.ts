import { isDeepStrictEqual } from 'node:util'
import type { Meeting } from '#types/meeting'
import type { Binding } from '#types/member'
import type { Minutes } from '#types/minutes'
import { summaryOf, votesOf } from '#domain/meetings/minutes'
import { now } from '../shared/clock'
import { note } from '../shared/collections/journal'
import { findMeeting, setRecord } from '../shared/collections/meetings'
import { findMinutes, minutes as collection, putMinutes } from '../shared/collections/minutes'
import { markMetStale } from '../shared/collections/standings'
import { inTransaction, type Transaction } from '../shared/database'
import { refuse } from '../shared/refuse'

type Asked = { meeting: string; by: Binding; did: string; fields: string[] }
type Read = { meeting: Meeting; minutes: Minutes }

/**
 * Changes a record and all that copies from it, and notes it: all of it or nothing. `how` is asked inside the transaction,
 * refuses whoever may not, and gives back what it was given where there is nothing to do.
 */
export function changeRecord(
  { meeting: id, by, did, fields }: Asked,
  how: (read: Read, transaction: Transaction) => Minutes | Promise<Minutes>,
): Promise<void> {
  return inTransaction(async (transaction) => {
    const meeting =
      (await findMeeting(id, transaction)) ?? refuse('notFound', '没有找到这次会议，请从会议列表进入')
    const before = await findMinutes(meeting, transaction)
    const after = await how({ meeting, minutes: before }, transaction)
    if (after === before) return
    await putMinutes(transaction, after)
    await summarize(transaction, meeting, after)
    const document = { collection: collection.name, document: id, chain: meeting.branch }
    await note({ by: by.member, byName: by.name, did: `minutes.${did}`, fields, ...document }, transaction)
  })
}

/** What the meeting says of its record; the years computed from it go stale only when that changes. */
async function summarize(transaction: Transaction, meeting: Meeting, after: Minutes): Promise<void> {
  const record = summaryOf(after)
  const votes = votesOf(after)
  const place = after.parts.facts.value.place || meeting.place
  const before = [meeting.record, meeting.place, meeting.votes ?? []]
  if (isDeepStrictEqual([record, place, votes], before)) return
  await setRecord(transaction, { _id: meeting._id, record, place, votes })
  await markMetStale(transaction, meeting, now())
}
