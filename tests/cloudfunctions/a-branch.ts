import { SCHEMA } from '../../cloudfunctions/shared/schema'
import type { Binding, Grant, Member, Post } from '#types/member'
import type { Organization } from '#types/organization'
import { aMember } from '../domain/a-member'
import { anOrganization } from '../domain/roster/an-organization'
import type { House } from './house'

let serial = 0

const above = ['xinghe', 'xinghe-jiguan']
const since = '2024-11-20'
const officers: readonly Post['name'][] = [
  ...(['secretary', 'deputySecretary', 'organization', 'publicity', 'discipline'] as const),
]

export type ABranch = { id: string; name: string; path: string[]; groups: [string, string]; people: string[] }

/**
 * A branch of nobody else's test, put under 机关党总支 past every door: its committee comes first, then 06, who leads the
 * second group; from 08 on they are of the second group if even, else of the first. Everybody is bound.
 */
export async function aBranch(house: House, size = 10): Promise<ABranch> {
  const id = `own${++serial}`
  const [path, name] = [[...above, id], `自有${serial}党支部`]
  const groups: [string, string] = [`${id}-g1`, `${id}-g2`]
  const people = Array.from({ length: size }, (_, n) => `${id}-${String(n + 1).padStart(2, '0')}`)
  const members = people.map((person, n) => member(person, n + 1, { id, path, groups }))
  const db = house.database()
  await db
    .collection('organizations')
    .add([
      organization({ _id: id, name, path, level: 'branch' }),
      ...groups.map((_id, n) =>
        organization({ _id, name: `第${'一二'[n]!}党小组`, path: [...path, _id], level: 'group' }),
      ),
    ])
  await db.collection('members').add(members)
  await db.collection('bindings').add(members.map(bindingOf))
  return { id, name, path, groups, people }
}

function organization(own: Pick<Organization, '_id' | 'name' | 'path' | 'level'>): Organization {
  return {
    ...anOrganization(own),
    ...{ foundedOn: '2019-07-01', names: [{ name: own.name, from: '2019-07-01' }] },
    places: [{ path: own.path, from: '2019-07-01' }],
    terms: own.level === 'branch' ? [{ electedOn: since, months: 36, seats: 5 }] : [],
  }
}

function member(_id: string, n: number, { id, path, groups }: Omit<ABranch, 'name' | 'people'>): Member {
  const name = officers[n - 1]
  const held: Post[] = name ? [{ name, at: id, from: since }] : []
  const leads: Post[] = n === 6 ? [{ name: 'groupLeader', at: groups[1], from: since }] : []
  const own = { _id, branch: id, path, group: groups[n % 2 === 0 ? 1 : 0], posts: [...held, ...leads] }
  return aMember({ ...own, onRollFrom: '2019-07-01', boundTo: `demo-${_id}` })
}

function bindingOf({ _id, name, branch, group, path, posts }: Member): Binding {
  const grants = posts.map(({ at, from, name: post }): Grant => ({
    ...{ role: post === 'groupLeader' ? 'groupLeader' : 'branchOfficer', at, from },
  }))
  return {
    ...{ _id: `demo-${_id}`, schema: SCHEMA, member: _id, name, branch, path, grants },
    ...(group && { group }),
    boundAt: '2025-01-01T00:00:00.000Z',
  }
}
