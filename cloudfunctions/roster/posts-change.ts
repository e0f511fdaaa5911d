import type * as z from 'zod'
import type { Day } from '#types/calendar'
import type { Output } from '#types/api'
import type { Binding, Member, Post, PostName } from '#types/member'
import type { Organization } from '#types/organization'
import type { PostsPage } from '#types/roster'
import type { Appointment, Handover, Resignation } from '#types/roster-inputs'
import { addDays } from '#domain/calendar/days'
import { appointingComplaint, heldBeyond, leavingComplaint, withoutFrom } from '#domain/roster/appointing'
import { fromTheUnit, heads, heldByOne } from '#domain/roster/posts'
import { demand, type Caller } from '../shared/caller'
import { changeWithin } from '../shared/change-member'
import { chinaDay, now } from '../shared/clock'
import { holdersAt } from '../shared/collections/holders'
import { voidInvitation } from '../shared/collections/invitations'
import { findOrganization, takeTurn } from '../shared/collections/organizations'
import { inTransaction, type Transaction } from '../shared/database'
import { refuse } from '../shared/refuse'
import { allows, covers, grantsOf } from '../shared/rights'
import { postsPage } from './posts'

/** Gives somebody a post from a day on. The same appointment sent twice is one. */
export async function appoint(
  { member, post, at, from, approval }: z.output<typeof Appointment>,
  caller: Caller,
): Promise<Output<'roster', 'appoint'>> {
  const wanted: Post = { name: post, at, from, ...(approval && { approval }) }
  return changePosts(wanted, caller, async (transaction, place, by) => {
    await refuseSecond(wanted, member)
    const may = knownAround(wanted.name, place, by)
    await changeWithin(transaction, { member, did: 'roster.appoint', by, may }, (person) =>
      give(transaction, person, wanted, place),
    )
  })
}

/** Ends a post. Whoever answers for an organization is let go by those above, or hands over. */
export async function endPost(
  { member, post, at, until }: z.output<typeof Resignation>,
  caller: Caller,
): Promise<Output<'roster', 'endPost'>> {
  const wanted = { name: post, at, from: until }
  return changePosts(wanted, caller, async (transaction, place, by) => {
    await refuseHeadless(wanted, member, place, by)
    const may = knownAround(wanted.name, place, by)
    await changeWithin(transaction, { member, did: 'roster.endPost', by, may }, (person) =>
      left(person, wanted, until),
    )
  })
}

/**
 * Passes a post from one to another: both members and both bindings at once. With yesterday as the last day of the one,
 * the rights of both change with this very call.
 */
export async function handOver(
  { member, to, post, at, until, approval }: z.output<typeof Handover>,
  caller: Caller,
): Promise<Output<'roster', 'handOver'>> {
  if (member === to) return refuse('invalid', '接任的同志和交出的是同一位，请另选')
  const wanted: Post = { name: post, at, from: addDays(until, 1), ...(approval && { approval }) }
  return changePosts(wanted, caller, async (transaction, place, by) => {
    await refuseSecond(wanted, to, member)
    const asked = { did: 'roster.handOver', by, may: knownAround(wanted.name, place, by) }
    await changeWithin(transaction, { ...asked, member }, (person) => left(person, wanted, until))
    await changeWithin(transaction, { ...asked, member: to }, (person) =>
      give(transaction, person, wanted, place),
    )
  })
}

type Work = (transaction: Transaction, place: Organization, by: Binding) => Promise<void>

/** Changes posts of one organization, one change at a time, by somebody whose own rights reach as far as the post's. */
async function changePosts(wanted: Post, caller: Caller, work: Work): Promise<PostsPage> {
  const by = await caller.member()
  const place = await inTransaction(async (transaction) => {
    const found = (await findOrganization(wanted.at, transaction)) ?? refuse('notFound', '没有找到这个党组织')
    demand(by, 'keepPosts', found.path, '只有本支部书记、委员或上级党组织可以办理任免')
    if (!grantsOf([wanted], wanted.from).every((grant) => covers(by.grants, grant, found.path)))
      refuse('forbidden', '这项职务的权限超过您的职务，请由上级党组织办理')
    await takeTurn(transaction, found._id)
    await work(transaction, found, by)
    return found
  })
  return postsPage(place, by)
}

/** Of somebody who has nothing to do with the place or the officer not even the name is told. */
const knownAround =
  (name: PostName, { _id: at, path: line }: Organization, { grants }: Binding) =>
  ({ path, posts }: Member): void => {
    const around = fromTheUnit.has(name) ? line[0]! : at
    if (path.includes(around) || posts.some((post) => post.at === at)) return
    if (allows(grants, 'seeMember', path)) return
    refuse('notFound', '这里的名册上没有找到这位党员，请重新选择')
  }

/** Whoever made a code for somebody may know it still: it does not open what the post brings. */
async function give(
  transaction: Transaction,
  person: Member,
  wanted: Post,
  place: Organization,
): Promise<Member> {
  const after = given(person, wanted, place)
  if (after !== person) await voidInvitation(transaction, person._id)
  return after
}

function given(person: Member, wanted: Post, place: Organization): Member {
  const same = person.posts.some(
    ({ name, at, from, until }) =>
      name === wanted.name && at === wanted.at && from === wanted.from && until === undefined,
  )
  if (same) return person
  const complaint = appointingComplaint(wanted.name, place, person, wanted.from, chinaDay(now()))
  return complaint ? refuse('invalid', complaint) : { ...person, posts: [...person.posts, wanted] }
}

function left(person: Member, { name, at }: Post, until: Day): Member {
  const held = heldBeyond(person.posts, name, at, until)
  if (!held) {
    const over = person.posts.some((one) => one.name === name && one.at === at && one.until === until)
    return over ? person : refuse('notFound', `${person.name}同志没有担任这项职务，或已经免去，请刷新后再试`)
  }
  const complaint = leavingComplaint(held, until, chinaDay(now()))
  return complaint
    ? refuse('invalid', complaint)
    : { ...person, posts: withoutFrom(person.posts, held, until) }
}

/** Nobody else may hold it beyond the day before, where one at a time does. Read with the turn taken: see `takeTurn`. */
async function refuseSecond({ name: post, at, from }: Post, ...but: string[]): Promise<void> {
  if (!heldByOne.has(post)) return
  const others = (await holdersAt(at)).filter(({ _id }) => !but.includes(_id))
  const other = others.find(({ posts }) => heldBeyond(posts, post, at, addDays(from, -1)))
  if (other) refuse('conflict', `${other.name}同志正担任这项职务，请办理交接，或先免去再任命`)
}

/** The last who answers for an organization is not let go by those who only reach as far. */
async function refuseHeadless(
  { name: post, at, from: until }: Post,
  member: string,
  { level, path, name, ended }: Organization,
  { grants }: Binding,
): Promise<void> {
  if (ended || post !== heads[level] || allows(grants, 'keepPosts', path.slice(0, -1))) return
  const others = (await holdersAt(at)).filter(({ _id }) => _id !== member)
  if (others.some(({ posts }) => heldBeyond(posts, post, at, until))) return
  refuse('forbidden', `${name}不能没有负责人：请办理交接，或由上级党组织免去`)
}
