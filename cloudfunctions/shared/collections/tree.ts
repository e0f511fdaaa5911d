import type { Day } from '#types/calendar'
import type { Level, Organization, OrganizationId } from '#types/organization'
import type { Held } from '#domain/roster/flags'
import { heads, seatsAt } from '#domain/roster/posts'
import { _, db } from '../database'
import { members } from './members'
import { organizations } from './organizations'

const $ = _.aggregate

/** An organization as a list shows it, and how many living ones stand right below. */
export type Listed = Pick<
  Organization,
  '_id' | 'level' | 'kinds' | 'name' | 'path' | 'terms' | 'measured' | 'ended'
> & { below: number }

export type Around = { here: Listed; above: { id: OrganizationId; name: string }[]; below: Listed[] }

const listed = {
  ...{ level: true, kinds: true, name: true, path: true, terms: true, measured: true, ended: true },
  below: $.size(
    $.filter({ input: '$under', as: 'one', cond: $.not([$.gt(['$$one.ended', null])]) } as never),
  ),
}
const countBelow = {
  ...{ from: organizations.name, localField: '_id', foreignField: 'parent', as: 'under' },
}

/**
 * An organization, those above it and some right below by name, from one name on: in one round trip. What has ended
 * comes last, and on the first page only.
 */
export async function treeAround(
  at: OrganizationId,
  after: string | undefined,
  most: number,
): Promise<Around | undefined> {
  const next = after === undefined ? {} : { name: _.gt(after), ended: _.exists(false) }
  const children = $.pipeline()
    .match({ parent: at, ...next })
    .addFields({ over: $.cond({ if: $.gt(['$ended', null]), then: 1, else: 0 } as never) })
    .sort({ over: 1, name: 1 })
    .limit(most)
    .lookup(countBelow)
    .project(listed)
  const { data } = await db
    .collection(organizations.name)
    .aggregate()
    .match({ _id: at })
    .lookup({ from: organizations.name, localField: 'path', foreignField: '_id', as: 'higher' })
    .lookup(countBelow)
    .lookup({ from: organizations.name, pipeline: children.done(), as: 'children' })
    .project({ ...listed, 'higher._id': true, 'higher.name': true, children: true })
    .limit(1)
    .end()
  const [found] = data as (Listed & { higher: Pick<Organization, '_id' | 'name'>[]; children: Listed[] })[]
  if (!found) return undefined
  const { higher, children: below, ...here } = found
  const nameOf = new Map(higher.map(({ _id, name }) => [_id, name]))
  return {
    here,
    above: here.path.slice(0, -1).map((id) => ({ id, name: nameOf.get(id) ?? '' })),
    below,
  }
}

export type Staffed = Held & { members: number }
type Row = { _id: OrganizationId | null; members: number } & Record<'heads' | 'seated', number> &
  Record<'headsHere' | 'seatedHere', number>

const allHeads = [...new Set(Object.values(heads))]
const allSeats = Object.values(seatsAt).flat()

/** How many are on the rolls at or below an organization today, and below each of some right below it, and who leads. */
export async function staffOf(
  { _id: at, level, path }: Pick<Organization, '_id' | 'level' | 'path'>,
  below: readonly OrganizationId[],
  today: Day,
): Promise<{ here: Staffed; below: ReadonlyMap<OrganizationId, Staffed> }> {
  const { data } = await db
    .collection(members.name)
    .aggregate()
    .match(
      _.and([
        level === 'group' ? { group: at } : { path: at },
        { 'stays.from': _.lte(today) },
        _.or([{ onRollUntil: _.exists(false) }, { onRollUntil: _.gte(today) }]),
      ]),
    )
    .project({ child: childOf(level, path.length, below), held: heldOn(today) })
    .group({
      _id: '$child',
      members: $.sum(1),
      heads: $.sum(counted(allHeads, '$child')),
      seated: $.sum(counted(allSeats, '$child')),
      headsHere: $.sum(counted(allHeads, at)),
      seatedHere: $.sum(counted(allSeats, at)),
    })
    .limit(below.length + 1)
    .end()
  const rows = data as Row[]
  const total = (key: Exclude<keyof Row, '_id'>): number => rows.reduce((sum, row) => sum + row[key], 0)
  return {
    here: { members: total('members'), heads: total('headsHere'), seated: total('seatedHere') },
    below: new Map(rows.flatMap((row) => (row._id === null ? [] : [[row._id, row]]))),
  }
}

/** Which of those right below somebody belongs to: a member's path ends with the branch, and the group stands apart. */
function childOf(level: Level, depth: number, below: readonly OrganizationId[]): object {
  const child = level === 'branch' ? '$group' : $.arrayElemAt(['$path', depth] as never)
  return $.cond({ if: $.in([child, [...below]] as never), then: child, else: null } as never)
}

const heldOn = (today: Day): object =>
  $.filter({
    input: '$posts',
    as: 'post',
    cond: $.and([$.lte(['$$post.from', today]), $.gte([$.ifNull(['$$post.until', today]), today])] as never),
  } as never)

/** One for whoever holds one of these posts there. */
const counted = (names: readonly string[], at: string): object =>
  $.min([
    1,
    $.size(
      $.filter({
        input: '$held',
        as: 'post',
        cond: $.and([$.eq(['$$post.at', at]), $.in(['$$post.name', [...names]])] as never),
      } as never),
    ),
  ] as never)
