import type { Binding, Grant } from '#types/member'
import type { House } from '../house'

/**
 * Everybody there is, beside 制造车间党支部 and its first group, where everything here happens. Each role stands there, in a
 * sibling branch, above, or somewhere foreign.
 */
export const roles = {
  nobody: undefined,
  /** Another one in every row: somebody binds. */
  unbound: 'unbound',
  member: 'zhizao-13',
  memberSibling: 'zonghe-08',
  memberForeign: 'xuesheng-13',
  leader: 'zhizao-07',
  leaderOther: 'zhizao-08',
  leaderSibling: 'zonghe-06',
  /** Leads every group there is: a low post at a high place. */
  leaderOfAll: 'zhizao-14',
  officer: 'zhizao-02',
  officerSibling: 'zonghe-02',
  officerForeign: 'xinxing-01',
  above: 'zonghe-04',
  aboveElsewhere: 'xuesheng-09',
  office: 'zonghe-05',
  officeElsewhere: 'xuesheng-10',
  instructor: 'xiaoxue-10',
  instructorElsewhere: 'xiaoxue-11',
  assessor: 'xiaoxue-12',
  assessorElsewhere: 'xiaoxue-13',
} as const

export type Role = keyof typeof roles

/** Whom the demonstration has not got. */
const granted: [Role, Grant][] = [
  ['member', { role: 'member', at: 'zhizao' }],
  ['leaderOfAll', { role: 'groupLeader', at: 'zhizao' }],
  ['aboveElsewhere', { role: 'generalBranch', at: 'xinghe-xuexiao' }],
  ['officeElsewhere', { role: 'committeeOffice', at: 'another-committee' }],
  ['instructor', { role: 'instructor', at: 'zhizao' }],
  ['instructorElsewhere', { role: 'instructor', at: 'xiaoxue' }],
  ['assessor', { role: 'assessor', at: 'xinghe' }],
  ['assessorElsewhere', { role: 'assessor', at: 'xinghe-xuexiao' }],
]

export async function castRoles(house: House): Promise<void> {
  for (const [role, grant] of granted)
    await house
      .database()
      .collection('bindings')
      .doc(`demo-${roles[role]!}`)
      .update({ grants: [grant] })
}

/** Ties every role to its member again, with the rights it has here. */
export async function bindRoles(house: House, bindings: readonly Binding[]): Promise<void> {
  for (const { _id, ...rest } of bindings) {
    await house.database().collection('bindings').doc(_id).set(rest)
    await house.database().collection('members').doc(rest.member).update({ boundTo: _id })
  }
}

export async function bindingsOfRoles(house: House): Promise<Binding[]> {
  const ids = Object.values(roles).flatMap((who) => (who ? [`demo-${who}`] : []))
  const found = await Promise.all(ids.map((id) => house.stored<Binding>('bindings', id)))
  return found.filter((binding) => binding !== undefined)
}

const bound = (Object.keys(roles) as Role[]).filter((role) => role !== 'nobody' && role !== 'unbound')

/** Who may, by the ladder: each includes those above it. */
export const office: Role[] = ['office']
export const general: Role[] = ['above', ...office]
export const officers: Role[] = ['officer', ...general]
export const wholeLeaders: Role[] = ['leaderOfAll', ...officers]
export const leaders: Role[] = ['leader', ...wholeLeaders]
export const onlookers: Role[] = ['instructor', 'assessor']
/** Those on the branch's own roll. */
export const own: Role[] = ['member', 'leader', 'leaderOther', 'leaderOfAll', 'officer']
export const everybody: Role[] = bound
