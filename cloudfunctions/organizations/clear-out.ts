import type { Binding, Member } from '#types/member'
import type { Ended, Organization } from '#types/organization'
import { mergedInto, postsUntil, regrouped } from '#domain/roster/ending'
import { changeMember } from '../shared/change-member'
import { chinaDay, now } from '../shared/clock'
import { moveApplicants } from '../shared/collections/applicants'
import { findOrganization, livingBelow } from '../shared/collections/organizations'
import { countHoldersBeyond, countRoll, holdersBeyond, rollOf } from '../shared/collections/rolls'
import { inTransaction } from '../shared/database'
import { theOrganization, write } from './change'

type By = Pick<Binding, 'member' | 'name'>
type Gone = Organization & { ended: Ended }

/** How much is done at one asking: each is a transaction of its own. */
const atOnce = 20
const did = 'organizations.end'

/** Takes people, posts and groups out of what has ended, and says how much is left. Asked again it goes on. */
export async function clearOut(ended: Organization, by: By): Promise<number> {
  const gone = ended as Gone
  const groups = await livingBelow(gone._id, 100)
  const places = [gone._id, ...groups.map(({ _id }) => _id)]
  const { on } = gone.ended

  let steps = atOnce
  const change = async (people: readonly Member[], how: (member: Member) => Member): Promise<void> => {
    for (const { _id } of people) await changeMember({ member: _id, did, by }, how)
    steps -= people.length
  }
  await change(await inhabitants(gone, steps), await leaving(gone, places))
  if (steps > 0)
    await change(await holdersBeyond(places, on, steps), (member) => ({
      ...member,
      posts: postsUntil(member.posts, places, on),
    }))
  for (const group of groups.slice(0, steps)) await endGroup(group, on, by)
  const into = gone.level === 'branch' && gone.ended.into && (await findOrganization(gone.ended.into))
  if (into) await moveApplicants(gone._id, into)
  return leftIn(gone, places, Math.max(groups.length - steps, 0))
}

const hasRoll = ({ level, ended }: Gone): boolean =>
  level === 'group' || (level === 'branch' && ended.into !== undefined)

const inhabitants = async (gone: Gone, most: number): Promise<Member[]> =>
  hasRoll(gone) ? rollOf(gone, most) : []

/** Where somebody goes, unless another asking has taken them there already. */
async function leaving(gone: Gone, places: readonly string[]): Promise<(member: Member) => Member> {
  const { _id, level, ended } = gone
  if (level === 'group') return (member) => (member.group === _id ? regrouped(member, gone) : member)
  const into = ended.into === undefined ? undefined : await findOrganization(ended.into)
  const today = chinaDay(now())
  return (member) =>
    into && member.branch === _id ? mergedInto(member, places, into, ended.on, today) : member
}

async function endGroup(group: Organization, on: Ended['on'], by: By): Promise<void> {
  await inTransaction(async (transaction) => {
    const there = await theOrganization(group._id, transaction)
    if (!there.ended) await write(transaction, there, { ...there, ended: { on } }, { by, did })
  })
}

async function leftIn(gone: Gone, places: readonly string[], groups: number): Promise<number> {
  const [people, holders] = await Promise.all([
    hasRoll(gone) ? countRoll(gone) : 0,
    countHoldersBeyond(places, gone.ended.on),
  ])
  return people + holders + groups
}
