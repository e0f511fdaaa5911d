import type { Binding, Member } from '#types/member'
import type { Ended, Organization } from '#types/organization'
import { mergedInto, postsUntil, regrouped } from '#domain/roster/ending'
import { changeMember, type How } from '../shared/change-member'
import { chinaDay, now } from '../shared/clock'
import {
  applicants,
  applicantsOf,
  countApplicants,
  findApplicant,
  putApplicant,
} from '../shared/collections/applicants'
import { note } from '../shared/collections/journal'
import { livingBelow, takeTurn } from '../shared/collections/organizations'
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
  const change = async (people: readonly Member[], how: How): Promise<void> => {
    for (const { _id } of people) await changeMember({ member: _id, did, by }, how)
    steps -= people.length
  }
  await change(await inhabitants(gone, steps), leaving(gone, places))
  if (steps > 0)
    await change(await holdersBeyond(places, on, steps), (member) => ({
      ...member,
      posts: postsUntil(member.posts, places, on),
    }))
  for (const group of groups.slice(0, steps)) await endGroup(group, on, by)
  steps -= groups.length
  const { into } = gone.ended
  if (gone.level === 'branch' && into && steps > 0)
    for (const { _id } of await applicantsOf(gone._id, steps)) await takeOver(_id, gone._id, into, by)
  return leftIn(gone, places, (await livingBelow(gone._id, 100)).length)
}

const hasRoll = ({ level, ended }: Gone): boolean =>
  level === 'group' || (level === 'branch' && ended.into !== undefined)

const inhabitants = async (gone: Gone, most: number): Promise<Member[]> =>
  hasRoll(gone) ? rollOf(gone, most) : []

/** Where somebody goes, unless another asking has taken them there already. It is read as it stands at that moment. */
function leaving(gone: Gone, places: readonly string[]): How {
  const { _id, level, ended } = gone
  if (level === 'group') return (member) => (member.group === _id ? regrouped(member, gone) : member)
  return async (member, transaction) => {
    if (ended.into === undefined || member.branch !== _id) return member
    const into = await theOrganization(ended.into, transaction)
    await takeTurn(transaction, into._id)
    return mergedInto(member, places, into, ended.on, chinaDay(now()))
  }
}

/** Somebody on the way to joining goes where the branch goes. */
async function takeOver(applicant: string, from: string, into: string, by: By): Promise<void> {
  await inTransaction(async (transaction) => {
    const there = await findApplicant(applicant, transaction)
    if (there?.branch !== from) return
    const { path } = await theOrganization(into, transaction)
    await takeTurn(transaction, into)
    await putApplicant(transaction, { ...there, branch: into, path, revision: there.revision + 1 })
    const document = { collection: applicants.name, document: applicant, chain: from }
    await note({ by: by.member, byName: by.name, did, ...document, fields: ['branch', 'path'] }, transaction)
  })
}

async function endGroup(group: Organization, on: Ended['on'], by: By): Promise<void> {
  await inTransaction(async (transaction) => {
    const there = await theOrganization(group._id, transaction)
    if (!there.ended) await write(transaction, there, { ...there, ended: { on } }, { by, did })
  })
}

async function leftIn(gone: Gone, places: readonly string[], groups: number): Promise<number> {
  const [people, onTheWay, holders] = await Promise.all([
    hasRoll(gone) ? countRoll(gone) : 0,
    hasRoll(gone) && gone.level === 'branch' ? countApplicants(gone._id) : 0,
    countHoldersBeyond(places, gone.ended.on),
  ])
  return people + onTheWay + holders + groups
}
