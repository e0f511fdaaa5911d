import type { Organization } from '#types/organization'
import type { House } from '../house'
import {
  everybody,
  general,
  leaders,
  office,
  officers,
  own,
  onlookers,
  wholeLeaders,
  type Role,
} from './roles'
import type { Table } from './row'
import { aPlace, newId } from './subjects'

const below = ['xinghe', 'xinghe-jiguan']
/** Whoever holds a post at all may look names up. */
const post: Role[] = everybody.filter((role) => !role.startsWith('member'))

export function organizationRows(house: House): Table<'organizations'> {
  const branch = async () => {
    const { _id: at, revision } = await aPlace(house, 'branch', below)
    return { at, revision }
  }
  const group = async () => {
    const { _id: at, revision } = await aPlace(house, 'group', [...below, 'zhizao'])
    return { at, revision }
  }
  const here = () => ({ at: 'zhizao' })
  const ofGroup = () => ({ at: 'zhizao-g1' })
  const ofGeneral = () => ({ at: 'xinghe-jiguan' })
  const inGroup: Role[] = ['member', ...leaders, ...onlookers]
  const inBranch: Role[] = [...own, ...wholeLeaders, ...onlookers]
  const sight = (input: () => { at: string }) => ({ input })
  return {
    tree: [
      { where: 'of the group', may: inGroup, ...sight(ofGroup) },
      { where: 'of the branch', may: inBranch, ...sight(here) },
      { where: 'of the general branch', may: [...general, 'assessor'], ...sight(ofGeneral) },
    ],
    find: [{ may: post, input: () => ({ find: '党' }) }],
    page: [
      { where: 'of the group', may: inGroup, ...sight(ofGroup) },
      { where: 'of the branch', may: inBranch, ...sight(here) },
      { where: 'of the general branch', may: [...general, 'assessor'], ...sight(ofGeneral) },
    ],
    found: [
      {
        where: 'a group',
        may: officers,
        input: () => {
          const id = newId('group')
          return { id, level: 'group', under: 'zhizao', name: id, on: '2026-03-01' }
        },
      },
      {
        where: 'a branch',
        may: office,
        input: () => {
          const id = newId('branch')
          return { id, level: 'branch', under: 'xinghe-jiguan', name: id, on: '2026-03-01' }
        },
      },
    ],
    rename: [
      {
        where: 'a group',
        may: officers,
        input: async () => ({ ...(await group()), name: newId('新名'), from: '2026-03-01' }),
      },
      {
        where: 'a branch',
        may: office,
        input: async () => ({ ...(await branch()), name: newId('新名'), from: '2026-03-01' }),
      },
    ],
    sort: [{ may: office, input: async () => ({ ...(await branch()), kinds: ['office'] }) }],
    move: [
      { may: office, input: async () => ({ ...(await branch()), under: 'xinghe', from: '2026-03-01' }) },
    ],
    end: [
      { where: 'a group', may: officers, input: async () => ({ ...(await group()), on: '2026-03-01' }) },
      { where: 'a branch', may: office, input: async () => ({ ...(await branch()), on: '2026-03-01' }) },
    ],
    elect: [
      {
        may: officers,
        input: async () => {
          const { revision } = (await house.stored<Organization>('organizations', 'zhizao'))!
          return { at: 'zhizao', revision, electedOn: '2025-11-20', months: 36, seats: 5 }
        },
      },
    ],
    measure: [
      { may: office, input: async () => ({ ...(await branch()), from: '2026-04-01', standards: [] }) },
    ],
  }
}
