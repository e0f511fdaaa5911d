import type { MakeUp } from '#types/make-up'
import type { MemberId } from '#types/member'
import { _, db, isDuplicate } from '../database'
import type { Collection } from './collection'

/** `_id` is `<meeting>:<member>`: what somebody missed is made up once. */
export const makeUps = {
  name: 'makeUps',
  indexes: [
    { name: 'meeting', fields: ['meeting', 'status', '_id'] },
    { name: 'member', fields: ['member'] },
    { name: 'path', fields: ['path'] },
  ],
} as const satisfies Collection

const most = 1000

export const makeUpId = (meeting: string, member: MemberId): string => `${meeting}:${member}`

export async function findMakeUp(meeting: string, member: MemberId): Promise<MakeUp | undefined> {
  const { data } = await db.collection(makeUps.name).doc(makeUpId(meeting, member)).get()
  return data[0] as MakeUp | undefined
}

/** What was accepted for a meeting, read in pages. */
export async function acceptedMakeUps(meeting: string): Promise<MakeUp[]> {
  const found: MakeUp[] = []
  for (let last = ''; ; last = found.at(-1)!._id) {
    const { data } = await db
      .collection(makeUps.name)
      .where({ meeting, status: 'accepted', _id: _.gt(last) })
      .orderBy('_id', 'asc')
      .limit(most)
      .get()
    found.push(...(data as MakeUp[]))
    if (data.length < most) return found
  }
}

/** Adds one unless there is one already; says whether it did. */
export async function addMakeUp(makeUp: MakeUp): Promise<boolean> {
  try {
    await db.collection(makeUps.name).add(makeUp)
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Puts one in place of what was seen, while that still stands; says whether it did. */
export async function replaceMakeUp(seen: MakeUp, to: MakeUp): Promise<boolean> {
  const { what, way, minutes, doneOn, reportedAt, status, answer, earlier } = to
  const { updated } = await db
    .collection(makeUps.name)
    .where({ _id: seen._id, status: seen.status, reportedAt: seen.reportedAt })
    .update({
      ...{ what, way, minutes, doneOn, reportedAt, status },
      answer: answer ? _.set(answer) : _.remove(),
      earlier: _.set(earlier),
    })
  return (updated ?? 0) > 0
}
