import type { Measured, Organization, OrganizationKind } from '#types/organization'
import { committeePosts } from '#domain/roster/posts'
import { SCHEMA } from '../../shared/schema'

export type DemoBranch = {
  id: string
  name: string
  kinds: OrganizationKind[]
  under: string
  people: number
  groups: number
}

const committee = 'xinghe'
/** The day the unit began, and everybody's first on the roll. */
export const began = '2019-07-01'
/** Below seven full members a branch has a secretary and no committee. */
const committeeFrom = 7

/** The day the office decided by what its branches are measured; for one of them it has not yet. */
const decided = '2025-01-01'
const everywhere = ['BR2018', 'EDU2019', 'TRAIN', 'DEV2014', 'DEV2026', 'ELE2020', 'DUES2008']
const measuredBy: Readonly<Record<string, Pick<Measured, 'standards' | 'scheme'>>> = {
  zonghe: { standards: ['ORGAN', 'REF', 'ORGPROJ', ...everywhere], scheme: 'STAR1' },
  zhizao: { standards: ['SOE', 'SOEPROJ', ...everywhere] },
  xiaoxue: { standards: ['SCHOOL', 'ORGPROJ', ...everywhere], scheme: 'STAR2' },
  xuesheng: { standards: ['ONE3', ...everywhere], scheme: 'STAR2' },
}

export const seatsOf = ({ people }: DemoBranch): number =>
  people >= committeeFrom ? committeePosts.length : 0

const generalBranches = [
  { id: 'xinghe-jiguan', name: '星河示例单位机关党总支', kinds: ['office', 'stateOwned'] },
  { id: 'xinghe-xuexiao', name: '星河示例单位教育党总支', kinds: ['school', 'universityStudents'] },
] as const

/** Five branches, one of each sort the standards speak of; two of them large enough for groups. */
export const branches: readonly DemoBranch[] = [
  {
    id: 'zonghe',
    name: '综合处党支部（示例）',
    kinds: ['office'],
    under: 'xinghe-jiguan',
    people: 26,
    groups: 2,
  },
  {
    id: 'zhizao',
    name: '制造车间党支部（示例）',
    kinds: ['stateOwned'],
    under: 'xinghe-jiguan',
    people: 34,
    groups: 3,
  },
  {
    id: 'xinxing',
    name: '新星公司党支部（示例）',
    kinds: ['newOrganization'],
    under: committee,
    people: 6,
    groups: 0,
  },
  {
    id: 'xiaoxue',
    name: '启明小学党支部（示例）',
    kinds: ['school'],
    under: 'xinghe-xuexiao',
    people: 24,
    groups: 2,
  },
  {
    id: 'xuesheng',
    name: '银河学院学生党支部（示例）',
    kinds: ['universityStudents'],
    under: 'xinghe-xuexiao',
    people: 30,
    groups: 0,
  },
]

/** A general branch that calls two of its branches together. */
export type Joint = { id: string; name: string; path: string[]; branches: readonly string[] }
export const jointly: Joint = {
  ...{ id: generalBranches[0].id, name: generalBranches[0].name, path: [committee, generalBranches[0].id] },
  branches: ['zonghe', 'zhizao'],
}

const groupNumbers = ['一', '二', '三'] as const

export const groupsOf = ({ id, groups }: DemoBranch): string[] =>
  groupNumbers.slice(0, groups).map((_, index) => `${id}-g${index + 1}`)

const groupName = (index: number): string => `第${groupNumbers[index]!}党小组`

/** The whole name of a branch, or of one of its groups. */
export const nameOf = (branch: DemoBranch, group?: string): string =>
  group ? branch.name + groupName(groupsOf(branch).indexOf(group)) : branch.name

export const pathOf = ({ id, under }: DemoBranch): string[] =>
  under === committee ? [committee, id] : [committee, under, id]

/** A plainly fictitious unit: one committee, two general branches, five branches and their groups. */
export function organizations(): Organization[] {
  return standing().map(founded)
}

type Standing = Pick<Organization, '_id' | 'schema' | 'level' | 'kinds' | 'name' | 'path'>

/** Everything there since the unit began; branches with a committee elected it two years ago, for three. */
function founded(place: Standing): Organization {
  const { _id, level, name, path } = place
  const seats = level === 'branch' ? seatsOf(branches.find(({ id }) => id === _id)!) : 0
  const parent = path.at(-2)
  return {
    ...place,
    ...(parent && { parent }),
    revision: 0,
    foundedOn: began,
    names: [{ name, from: began }],
    places: [{ path, from: began }],
    terms: seats > 0 ? [{ electedOn: '2024-11-20', months: 36, seats, approval: '星组〔2024〕18号' }] : [],
    measured: measuredBy[_id] ? [{ ...measuredBy[_id], from: decided, decidedOn: decided }] : [],
  }
}

function standing(): Standing[] {
  const kinds = [...new Set(branches.flatMap((branch) => branch.kinds))]
  return [
    {
      _id: committee,
      schema: SCHEMA,
      level: 'committee',
      kinds,
      name: '星河示例单位党委',
      path: [committee],
    },
    ...generalBranches.map(({ id, name, kinds: own }) => ({
      ...{ _id: id, schema: SCHEMA, level: 'generalBranch' as const, kinds: [...own], name },
      path: [committee, id],
    })),
    ...branches.flatMap((branch) => [
      {
        _id: branch.id,
        schema: SCHEMA,
        level: 'branch' as const,
        kinds: branch.kinds,
        name: branch.name,
        path: pathOf(branch),
      },
      ...groupsOf(branch).map((group, index) => ({
        ...{ _id: group, schema: SCHEMA, level: 'group' as const, kinds: branch.kinds },
        name: groupName(index),
        path: [...pathOf(branch), group],
      })),
    ]),
  ]
}
