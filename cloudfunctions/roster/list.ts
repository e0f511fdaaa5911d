import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Day } from '#types/calendar'
import type { RosterRow } from '#types/roster'
import { shows, type CountQuery, type RosterQuery, type Show } from '#types/roster-inputs'
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
import { openCursor, pageOf, pageSize } from './cursor'
import { placeFor } from './place'
import { shownOn } from './shown'

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
  const [initials, _id] = openCursor(after) ?? []
  const found = await pageOfMembers(filter, _id ? { initials: initials!, _id } : undefined, pageSize + 1)
  const ofSeveral = level !== 'branch' && level !== 'group'
  return pageOf(
    found,
    (line) => rowOf(line, today, ofSeveral),
    (line) => [line.initials, line._id],
  )
}

export async function count(
  { at }: z.output<typeof CountQuery>,
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
