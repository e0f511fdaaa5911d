import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Id } from '#types/inputs'
import type { Day } from '#types/calendar'
import type { RosterRow } from '#types/roster'
import { shows, type RosterQuery, type Show } from '#types/roster-inputs'
import { isHeld } from '#domain/roster/posts'
import { membershipOn } from '#domain/roster/stays'
import type { Caller } from '../shared/caller'
import { chinaDay, now } from '../shared/clock'
import {
  countMembers,
  pageOfMembers,
  type MemberLine,
  type RosterFilter,
} from '../shared/collections/members'
import { refuse } from '../shared/refuse'
import { placeFor } from './place'
import { shownOn } from './shown'

const pageSize = 50
const notTheirs = '名册只有本支部委员和上级党组织可以查看，您可以在“我的”里看自己的信息'

export async function list(
  { at, find, show, group, after }: z.output<typeof RosterQuery>,
  caller: Caller,
): Promise<Output<'roster', 'list'>> {
  const { level, path } = await placeFor(await caller.member(), 'seeRoster', at, notTheirs)
  const today = chinaDay(now())
  const filter: RosterFilter = {
    ...(level === 'group' ? { at: path.at(-2)!, group: at } : { at }),
    ...(group && { group }),
    ...(find && beginning(find)),
    shown: shownOn(today)[show],
  }
  // One more than a page tells whether there is another.
  const found = await pageOfMembers(filter, openCursor(after), pageSize + 1)
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  return {
    rows: page.map((line) => rowOf(line, today, level !== 'branch' && level !== 'group')),
    ...(found.length > pageSize && last && { next: `${last.initials}|${last._id}` }),
  }
}

export async function count(
  { at }: { at: z.output<typeof Id> },
  caller: Caller,
): Promise<Output<'roster', 'count'>> {
  const { level, path } = await placeFor(await caller.member(), 'seeRoster', at, notTheirs)
  const filter = level === 'group' ? { at: path.at(-2)!, group: at } : { at }
  const counted = await countMembers(filter, shownOn(chinaDay(now())))
  return Object.fromEntries(shows.map((show) => [show, counted[show] ?? 0])) as Record<Show, number>
}

/** Typed in Latin letters it is the initials that are meant. */
function beginning(find: string): Pick<RosterFilter, 'name' | 'initials'> {
  const text = find.normalize('NFKC')
  return /^[a-z0-9\s.·-]+$/i.test(text)
    ? { initials: text.toLowerCase().replace(/[^a-z0-9]/g, '') }
    : { name: text }
}

function openCursor(after: string | undefined): { initials: string; _id: string } | undefined {
  if (after === undefined) return undefined
  const [, initials, _id] = /^([a-z0-9]*)\|([\w-]+)$/.exec(after) ?? []
  if (initials === undefined || !_id) return refuse('invalid', '翻页的位置不对，请从头看起')
  return { initials, _id }
}

function rowOf(line: MemberLine, today: Day, ofSeveral: boolean): RosterRow {
  const { _id, name, branch, group, boundTo, onRollUntil } = line
  const [place] = line.branches
  return {
    ...{ member: _id, name, branch, membership: membershipOn(line, today), bound: boundTo !== undefined },
    ...(ofSeveral && place && { branchName: place.name }),
    ...(group && { group }),
    posts: line.posts.filter((post) => isHeld(post, today)).map((post) => post.name),
    statuses: line.statuses.filter((status) => isHeld(status, today)).map(({ kind }) => kind),
    ...(onRollUntil && { until: onRollUntil }),
  }
}
