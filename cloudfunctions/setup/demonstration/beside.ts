import type { Applicant } from '#types/applicant'
import type { Day, Instant } from '#types/calendar'
import type { Member, MemberId, Status } from '#types/member'
import { correctionId, type StoredCorrection } from '../../shared/collections/corrections'
import { initialsOf } from '../../shared/initials'
import { phoneFor } from '../../shared/phone'
import { SCHEMA } from '../../shared/schema'
import { branches, pathOf } from './unit'

/** One of each status there is. */
export const statusesOf: Readonly<Record<MemberId, Status[]>> = {
  'xiaoxue-21': [{ kind: 'exempt', from: '2025-09-01', approvedOn: '2025-08-28', enteredOn: '2025-09-02' }],
  'zhizao-31': [
    {
      ...{ kind: 'floating', from: '2025-10-09', enteredOn: '2025-10-09' },
      ...{ place: '远山示例街道党支部', contact: 'zhizao-09' },
    },
  ],
  'xuesheng-28': [{ kind: 'lostContact', from: '2025-12-01', enteredOn: '2025-12-08' }],
}

/** The probationary member who joined last: the year of probation is not over before this day comes round. */
export const admittedLast = { member: 'xuesheng-10', on: '2025-11-18' as Day }

/** A number for each: none of them is anybody's. */
export const withPhones = (members: readonly Member[]): Member[] =>
  members.map((member, index) => ({
    ...member,
    phone: phoneFor(member._id, `1990000${String(index + 1).padStart(4, '0')}`),
  }))

/** Those on the way to joining, in two branches: one at each stage. */
export function applicants(): Applicant[] {
  return [
    applicant('zonghe', '癸大寒', { stage: 'applicant', appliedOn: '2025-10-13', talkedOn: '2025-10-30' }),
    applicant('xuesheng', '癸冬至', { stage: 'activist', appliedOn: '2024-09-20', activistOn: '2025-04-11' }),
    applicant('xuesheng', '癸小寒', {
      ...{ stage: 'candidate', appliedOn: '2023-10-08', talkedOn: '2023-10-20' },
      ...{ activistOn: '2024-05-06', candidateOn: '2025-06-12', mentors: ['xuesheng-02', 'xuesheng-03'] },
    }),
  ]
}

type Way = Pick<Applicant, 'stage' | 'appliedOn'> & Partial<Applicant>

function applicant(branchId: string, name: string, way: Way): Applicant {
  const branch = branches.find(({ id }) => id === branchId)!
  const initials = initialsOf(name)
  return {
    ...{ _id: `${branchId}-${initials}`, schema: SCHEMA, revision: 0, name, initials },
    ...{ branch: branchId, path: pathOf(branch), mentors: [], ...way },
  }
}

/** What one member has asked to be put right and nobody has answered yet. */
export function correction(askedAt: Instant): StoredCorrection {
  const [member, field] = ['zonghe-11', 'education'] as const
  return {
    ...{ _id: correctionId(member, field), schema: SCHEMA, member, unit: 'xinghe', field },
    ...{ state: 'waiting', askedAt },
    wishes: [{ number: 1, value: '在职研究生', askedAt, state: 'waiting' }],
  }
}
