import type { Day } from '#types/calendar'
import type { Member, PostName } from '#types/member'
import type { Organization } from '#types/organization'
import type { BranchProfile, Stay } from '#types/records'
import { yearOf } from '#domain/calendar/days'
import { termFrom } from '#domain/calendar/terms'
import { overlaps, wholeYear } from '#domain/measures/measure'
import { committeePosts } from './posts'

type Branch = Pick<Organization, '_id' | 'name' | 'kinds' | 'foundedOn' | 'ended' | 'terms'>
type Group = Pick<Organization, '_id' | 'foundedOn' | 'ended'>

/** Posts there are only where there is a committee: a branch without one has a secretary, and perhaps a deputy. */
const onlyOnCommittees: readonly PostName[] = committeePosts.filter(
  (post) => post !== 'secretary' && post !== 'deputySecretary',
)

/**
 * A branch as the rules see it in a year: what the roster and the tree know of it. Rooms, attachments and school terms
 * are not kept there; they are taken as they usually are.
 */
export function profileOf(
  branch: Branch,
  groups: readonly Group[],
  members: readonly Pick<Member, 'posts'>[],
  year: number,
): BranchProfile {
  const { until } = wholeYear(year)
  const terms = branch.terms.filter(({ electedOn }) => electedOn <= until)
  const [last, here] = [terms.at(-1), groups.filter((group) => overlaps(lifeOf(group), wholeYear(year)))]
  const stays = here.filter((group) => group.foundedOn > branch.foundedOn || group.ended)
  return {
    id: branch._id,
    name: branch.name,
    kinds: branch.kinds,
    ...endOf(branch),
    foundedOn: branch.foundedOn,
    hasCommittee: last !== undefined || hasSeats(branch, members, year),
    groups: here.map(({ _id }) => _id),
    ...(stays.length > 0 && { groupStays: stays.map((group) => ({ group: group._id, ...lifeOf(group) })) }),
    needsRoom: true,
    attachment: 'own',
    electionYears: electionYears(terms),
    ...(last && { electedOn: last.electedOn }),
  }
}

const lifeOf = ({ foundedOn, ended }: Group): Stay => ({ from: foundedOn, ...(ended && { until: ended.on }) })

const endOf = ({ ended }: Branch): { endedOn?: Day } => (ended ? { endedOn: ended.on } : {})

/** Somebody sat in a seat that only a committee has, even though nobody wrote its election down. */
const hasSeats = ({ _id }: Branch, members: readonly Pick<Member, 'posts'>[], year: number): boolean =>
  members.some(({ posts }) =>
    posts.some(
      (post) => post.at === _id && onlyOnCommittees.includes(post.name) && overlaps(post, wholeYear(year)),
    ),
  )

/** Years in which a committee was elected, and the one in which the last term runs out. */
function electionYears(terms: Branch['terms']): number[] {
  const last = terms.at(-1)
  const due = last ? [yearOf(termFrom(last.electedOn, last.months).until)] : []
  return [...new Set([...terms.map(({ electedOn }) => yearOf(electedOn)), ...due])]
}
