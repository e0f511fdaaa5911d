import type { Day, Instant } from '#types/calendar'
import type { MakeUp } from '#types/make-up'
import type { MemberId } from '#types/member'
import type { Organization, OrganizationId } from '#types/organization'
import { aggregate } from '../database'
import { makeUps } from './make-ups'
import { meetings } from './meetings'
import { organizations } from './organizations'

/** Branches that are asked for by name, where a meeting called above them is theirs as well. */
const branchesAtMost = 200

export type Place = Pick<Organization, '_id' | 'path'> & { branches: OrganizationId[] }

/** An organization and the branches at or below it, in one round trip. */
export async function findWithBranches(at: OrganizationId): Promise<Place | undefined> {
  const [found] = await aggregate<Omit<Place, 'branches'> & { branches: { _id: OrganizationId }[] }>(
    organizations.name,
    [
      { $match: { _id: at } },
      {
        $lookup: {
          from: organizations.name,
          pipeline: [
            { $match: { path: at, level: 'branch' } },
            { $limit: branchesAtMost },
            { $project: { _id: 1 } },
          ],
          as: 'branches',
        },
      },
      { $project: { path: 1, branches: 1 } },
    ],
  )
  return found && { ...found, branches: found.branches.map(({ _id }) => _id) }
}

/** Where a page ends: a meeting, and the place in its list. */
export type Page = { startsAt: Instant; _id: string; place: number }

export type Owed = Page & {
  member: MemberId
  name: string
  kindName: string
  title: string
  day: Day
  made?: MakeUp
}

/**
 * Whoever was not at a closed meeting that is to be made up, and has not made it up yet: of a place's own meetings, and
 * of those called above it the people of its branches. The newest meeting first, in the order of its list.
 */
export async function pageOfOwed(
  { _id: at, path, branches }: Place,
  since: Instant,
  after: Page | undefined,
  size: number,
): Promise<Owed[]> {
  // Nobody calls a meeting from above the top: there the one index does.
  const isTop = path.length === 1
  const here = isTop ? { path: at } : { $or: [{ path: at }, { branches: { $in: branches } }] }
  const ofHere = isTop ? {} : { $or: [{ path: at }, { 'person.branch': { $in: branches } }] }
  const from = after && { startsAt: { $lte: after.startsAt } }
  return aggregate<Owed>(meetings.name, [
    {
      $match: { $and: [here, { startsAt: { $gte: since } }, { status: 'closed', makeUp: true }, from ?? {}] },
    },
    { $sort: { startsAt: -1, _id: -1 } },
    { $unwind: { path: '$outcomes', includeArrayIndex: 'place' } },
    { $match: { 'outcomes.state': { $nin: ['present', 'late'] }, 'outcomes.madeUp': { $exists: false } } },
    ...(after ? [{ $match: { $or: further(after) } }] : []),
    { $addFields: { person: { $arrayElemAt: [person, 0] } } },
    { $match: ofHere },
    { $limit: size },
    { $addFields: { made: { $concat: ['$_id', ':', '$outcomes.member'] } } },
    { $lookup: { from: makeUps.name, localField: 'made', foreignField: '_id', as: 'made' } },
    {
      $project: {
        ...{ startsAt: 1, place: 1, kindName: 1, title: 1, day: 1 },
        ...{ member: '$outcomes.member', name: '$person.name' },
        made: { $arrayElemAt: ['$made', 0] },
      },
    },
  ])
}

const person = {
  $filter: { input: '$due', as: 'one', cond: { $eq: ['$$one.member', '$outcomes.member'] } },
}

const further = ({ startsAt, _id, place }: Page): object[] => [
  { startsAt: { $lt: startsAt } },
  { startsAt, _id: { $lt: _id } },
  { startsAt, _id, place: { $gt: place } },
]
