import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Binding, Grant, PostName } from '#types/member'
import type { Organization } from '#types/organization'
import type { Holder, PostsPage } from '#types/roster'
import type { PostsQuery } from '#types/roster-inputs'
import { termFrom } from '#domain/calendar/terms'
import { postsAt } from '#domain/roster/posts'
import { demand, type Caller } from '../shared/caller'
import { chinaDay, now } from '../shared/clock'
import { holdersAt, type Holding } from '../shared/collections/holders'
import { findOrganization } from '../shared/collections/organizations'
import { refuse } from '../shared/refuse'
import { allows, covers, grantsOf } from '../shared/rights'

const beforeAtMost = 30

/** Who holds which post in an organization, which are vacant, and who held them before. */
export async function posts(
  { at }: z.output<typeof PostsQuery>,
  caller: Caller,
): Promise<Output<'roster', 'posts'>> {
  const binding = await caller.member()
  const place = (await findOrganization(at)) ?? refuse('notFound', '没有找到这个党组织')
  if (at !== binding.branch && at !== binding.group)
    demand(binding, 'seeOrganization', place.path, '您不能查看这个党组织的职务，请联系它的书记')
  return postsPage(place, binding)
}

export async function postsPage(place: Organization, { grants }: Binding): Promise<PostsPage> {
  const { _id: at, level, path, terms, ended } = place
  const today = chinaDay(now())
  const all = (await holdersAt(at)).flatMap((person) => holdingsOf(person, at))
  const over = ({ until }: Holder): boolean => until !== undefined && until < today
  const holders = all.filter((one) => !over(one)).sort(inTheirOrder(level))
  const held = new Set(holders.filter(({ from }) => from <= today).map((one) => one.name))
  const term = terms.at(-1)
  return {
    ...{ at, name: place.name, holders },
    ...(term && {
      term: {
        ...{ electedOn: term.electedOn, seats: term.seats },
        ...termFrom(term.electedOn, term.months),
      },
    }),
    vacant: ended ? [] : postsAt[level].filter((post) => !held.has(post)),
    before: all.filter(over).sort(lastFirst).slice(0, beforeAtMost),
    may: {
      post: !ended && allows(grants, 'keepPosts', path),
      give: ended ? [] : postsAt[level].filter((post) => mayGive(grants, post, at, path)),
      elect: !ended && level !== 'group' && allows(grants, 'recordElections', path),
    },
  }
}

/** Whether these grants reach as far as the rights that a post brings. */
const mayGive = (grants: readonly Grant[], name: PostName, at: string, path: readonly string[]): boolean => {
  const today = chinaDay(now())
  return (
    allows(grants, 'keepPosts', path) &&
    grantsOf([{ name, at, from: today }], today).every((grant) => covers(grants, grant, path))
  )
}

const holdingsOf = ({ _id, name: person, posts: all, branchName }: Holding, at: string): Holder[] =>
  all
    .filter((post) => post.at === at)
    .map((post) => ({ ...post, member: _id, person, ...(branchName && { branchName }) }))

function inTheirOrder(level: Organization['level']): (a: Holder, b: Holder) => number {
  const order: readonly PostName[] = postsAt[level]
  return (a, b) => order.indexOf(a.name) - order.indexOf(b.name) || (a.from < b.from ? -1 : 1)
}

const lastFirst = (a: Holder, b: Holder): number => (a.until! < b.until! ? 1 : -1)
