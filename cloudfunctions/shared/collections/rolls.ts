import type { Day } from '#types/calendar'
import type { Member } from '#types/member'
import type { Organization, OrganizationId } from '#types/organization'
import { _, db } from '../database'
import { members } from './members'

type Place = Pick<Organization, '_id' | 'level' | 'parent'>

/** Where its people are found: a general branch or a committee has no roll of its own. */
const rollIn = ({ _id, level, parent }: Place) =>
  level === 'group'
    ? { path: parent, group: _id }
    : { 'stays.branch': _id, branch: _id, onRollUntil: _.exists(false) }

/** Those on a branch's roll, or in a group, who have not left or been entered as leaving. */
export async function rollOf(place: Place, most: number): Promise<Member[]> {
  const { data } = await db
    .collection(members.name)
    .where(rollIn(place))
    .orderBy('_id', 'asc')
    .limit(most)
    .get()
  return data as Member[]
}

export async function countRoll(place: Place): Promise<number> {
  const { total } = await db.collection(members.name).where(rollIn(place)).count()
  return total ?? 0
}

/** Somebody on its roll who came after a day. */
export async function anyoneSince(place: Place, day: Day): Promise<Member | undefined> {
  const { data } = await db
    .collection(members.name)
    .where({ ...rollIn(place), onRollFrom: _.gt(day) })
    .limit(1)
    .get()
  return data[0] as Member | undefined
}

const stillIn = (places: readonly OrganizationId[], day: Day) => ({
  'posts.at': _.in([...places]),
  posts: _.or([
    _.elemMatch({ at: _.in([...places]), until: _.exists(false) }),
    _.elemMatch({ at: _.in([...places]), until: _.gt(day) }),
  ]),
})

/** Those who hold a post in one of these beyond a day. */
export async function holdersBeyond(
  places: readonly OrganizationId[],
  day: Day,
  most: number,
): Promise<Member[]> {
  const { data } = await db
    .collection(members.name)
    .where(stillIn(places, day))
    .orderBy('_id', 'asc')
    .limit(most)
    .get()
  return data as Member[]
}

export async function countHoldersBeyond(places: readonly OrganizationId[], day: Day): Promise<number> {
  const { total } = await db.collection(members.name).where(stillIn(places, day)).count()
  return total ?? 0
}
