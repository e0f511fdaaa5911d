import type { Instant } from '#types/calendar'
import type { Member } from '#types/member'
import type { Meeting } from '#types/meeting'
import type { Organization, OrganizationId } from '#types/organization'
import { aggregate } from '../database'
import { meetings } from './meetings'
import { members } from './members'
import { organizations } from './organizations'

const place = {
  ...{ level: 1, kinds: 1, name: 1, path: 1, foundedOn: 1, ended: 1, terms: 1, measured: 1 },
} as const
const person = {
  ...{ name: 1, initials: 1, membership: 1, fullOn: 1, branch: 1, group: 1 },
  ...{ stays: 1, statuses: 1, posts: 1 },
} as const
const meeting = {
  ...{ kind: 1, kindName: 1, activities: 1, business: 1, title: 1, agenda: 1, branches: 1, group: 1 },
  ...{ day: 1, plannedFor: 1, for: 1, startsAt: 1, endsAt: 1, makeUp: 1, earns: 1, quorum: 1, status: 1 },
  ...{ due: 1, outcomes: 1, closedAt: 1, noticedAt: 1, afterwards: 1, lateEntry: 1, record: 1, votes: 1 },
} as const

/** One that was closed as the power went waits until it is counted: nobody is absent from it before. */
export const counted = { $or: [{ status: { $ne: 'closed' } }, { outcomes: { $exists: true } }] } as const

type Place = Pick<Organization, '_id' | keyof typeof place>
type Person = Pick<Member, '_id' | keyof typeof person>
type Met = Pick<Meeting, '_id' | keyof typeof meeting>

/** An organization with what a branch's year is read from: its groups, everybody ever on its roll, and its meetings. */
export type BranchYear = { place: Place; groups: Place[]; members: Person[]; meetings: Met[] }

/** In one round trip, and as one document: a list could be cut short. Of joint meetings only the branch's own people. */
export async function branchYear(
  at: OrganizationId,
  from: Instant,
  until: Instant,
): Promise<BranchYear | undefined> {
  const [found] = await aggregate<Place & Omit<BranchYear, 'place'>>(organizations.name, [
    { $match: { _id: at } },
    { $project: place },
    joined(organizations.name, 'groups', [
      { $match: { parent: at, level: 'group' } },
      { $sort: { _id: 1 } },
      { $project: place },
    ]),
    joined(members.name, 'members', [
      { $match: { 'stays.branch': at } },
      { $sort: { initials: 1, _id: 1 } },
      { $project: person },
    ]),
    joined(meetings.name, 'meetings', [
      { $match: { branches: at, startsAt: { $gte: from, $lt: until }, ...counted } },
      { $project: meeting },
      ...ownOf({ branch: at }),
    ]),
    { $limit: 1 },
  ])
  if (!found) return undefined
  const { groups, members: people, meetings: met, ...here } = found
  return { place: here, groups, members: people, meetings: met }
}

const joined = (from: string, as: string, pipeline: object[]): object => ({ $lookup: { from, pipeline, as } })

/** Leaves of a meeting's lists only some of those due, and how it went for them. */
export function ownOf(those: { branch: OrganizationId } | { member: string }): object[] {
  const [[field, value]] = Object.entries(those) as [[string, string]]
  const kept = (input: string, cond: object): object => ({ $filter: { input, as: 'one', cond } })
  return [
    { $addFields: { due: kept('$due', { $eq: [`$$one.${field}`, value] }) } },
    {
      $addFields: {
        outcomes: kept({ $ifNull: ['$outcomes', []] } as never, { $in: ['$$one.member', '$due.member'] }),
      },
    },
  ]
}
