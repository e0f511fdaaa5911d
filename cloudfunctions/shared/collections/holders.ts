import type { Member } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { _, db } from '../database'
import { members } from './members'
import { organizations } from './organizations'

/** Whoever holds or held a post in an organization, with the name of their branch. */
export type Holding = Pick<Member, '_id' | 'name' | 'posts'> & { branchName?: string }

const most = 500

/** In one round trip. */
export async function holdersAt(at: OrganizationId): Promise<Holding[]> {
  const { data } = await db
    .collection(members.name)
    .aggregate()
    .match({ 'posts.at': at })
    .sort({ _id: 1 })
    .limit(most)
    .lookup({ from: organizations.name, localField: 'branch', foreignField: '_id', as: 'place' })
    .project({
      ...{ name: true, posts: true },
      branchName: _.aggregate.arrayElemAt(['$place.name', 0] as never),
    })
    .end()
  return data as Holding[]
}
