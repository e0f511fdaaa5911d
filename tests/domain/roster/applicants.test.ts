import type { Applicant } from '#types/applicant'
import type { Member } from '#types/member'
import { advanced, ended, type Step } from '#domain/roster/applicants'
import { aMember } from '../a-member'

const today = '2026-03-25'
const applicant = (more: Partial<Applicant> = {}): Applicant => ({
  ...{ _id: 'p', schema: 2, revision: 0, name: '申', initials: 's', branch: 'b', path: ['c', 'b'] },
  ...{ stage: 'applicant', appliedOn: '2024-01-10', mentors: [] },
  ...more,
})
const activist = applicant({ stage: 'activist', activistOn: '2024-08-01' })
const candidate = applicant({ ...activist, stage: 'candidate', candidateOn: '2025-09-01' })

const check = (result: Applicant | string, expected: RegExp | Partial<Applicant>): void => {
  if (expected instanceof RegExp) expect(result).toMatch(expected)
  else expect(result).toMatchObject(expected)
}

describe('培养的各步 — one stage after the other', () => {
  it.each<[string, Applicant, Step, RegExp | Partial<Applicant>]>([
    [
      'activist on the day of applying',
      applicant(),
      { stage: 'activist', on: '2024-01-10' },
      { stage: 'activist', activistOn: '2024-01-10' },
    ],
    ['the day before it', applicant(), { stage: 'activist', on: '2024-01-09' }, /才成为入党申请人/],
    ['candidate at once', applicant(), { stage: 'candidate', on: '2024-08-01' }, /先成为入党积极分子/],
    [
      'candidate on the day of becoming an activist',
      activist,
      { stage: 'candidate', on: '2024-08-01' },
      { stage: 'candidate', candidateOn: '2024-08-01' },
    ],
    ['the day before that', activist, { stage: 'candidate', on: '2024-07-31' }, /才成为入党积极分子/],
    ['back to activist', candidate, { stage: 'activist', on: '2025-10-01' }, /不能退回/],
    ['today', activist, { stage: 'candidate', on: today }, { candidateOn: today }],
    ['tomorrow', activist, { stage: 'candidate', on: '2026-03-26' }, /还没有到/],
    [
      'after it was ended',
      { ...activist, endedOn: '2026-03-01' },
      { stage: 'candidate', on: '2026-02-01' },
      /已经结束培养/,
    ],
  ])('%s', (_, before, step, expected) => {
    check(advanced(before, step, today), expected)
  })

  it.each<[string, Applicant, Step, RegExp | Partial<Applicant>]>([
    [
      'the day of applying',
      applicant(),
      { stage: 'applicant', on: '2023-12-01' },
      { appliedOn: '2023-12-01' },
    ],
    [
      'that of becoming an activist',
      activist,
      { stage: 'activist', on: '2024-01-10' },
      { activistOn: '2024-01-10' },
    ],
    [
      'that, to before the application',
      activist,
      { stage: 'activist', on: '2024-01-09' },
      /才成为入党申请人/,
    ],
    ['the day of applying, to tomorrow', applicant(), { stage: 'applicant', on: '2026-03-26' }, /还没有到/],
  ])('in the same stage its day is put right: %s', (_, before, step, expected) => {
    check(advanced(before, step, today), expected)
  })
})

describe('谈话 — the talk after the application', () => {
  const talked = (talkedOn: Step['talkedOn'], on: Step['on'] = '2024-01-10') =>
    advanced(applicant(), { stage: 'applicant', on, talkedOn: talkedOn! }, today)

  it.each<[string, Applicant | string, RegExp | Partial<Applicant>]>([
    ['on the day of applying', talked('2024-01-10'), { talkedOn: '2024-01-10' }],
    ['the day before', talked('2024-01-09'), /早于申请入党/],
    ['today', talked(today), { talkedOn: today }],
    ['tomorrow', talked('2026-03-26'), /还没有到/],
    // Held against the day of applying as it is put right in the same step.
    ['on an earlier day of applying', talked('2023-12-01', '2023-12-01'), { talkedOn: '2023-12-01' }],
    ['before a later one', talked('2024-01-10', '2024-01-11'), /早于申请入党/],
  ])('%s', (_, result, expected) => {
    check(result, expected)
  })
})

describe('培养联系人 — who stands by', () => {
  const withMentors = (...mentors: Member[]) =>
    advanced(applicant(), { stage: 'activist', on: '2024-08-01', mentors }, today)
  const full = (_id: string, more: Partial<Member> = {}) => aMember({ _id, ...more })

  it.each<[string, Member[], RegExp | Partial<Applicant>]>([
    ['two full members of the branch', [full('甲'), full('乙')], { mentors: ['甲', '乙'] }],
    ['nobody any more', [], { mentors: [] }],
    ['one twice', [full('甲'), full('甲')], /同一个人/],
    ['full since today', [full('甲', { fullOn: today })], { mentors: ['甲'] }],
    ['full from tomorrow', [full('甲', { fullOn: '2026-03-26' })], /正式党员/],
    ['a probationary member', [full('甲', { membership: 'probationary' })], /正式党员/],
    ['of another branch', [full('甲', { branch: 'b2' })], /本支部/],
    ['on the last day on the roll', [full('甲', { onRollUntil: today })], { mentors: ['甲'] }],
    ['who left yesterday', [full('甲', { onRollUntil: '2026-03-24' })], /本支部/],
  ])('%s', (_, mentors, expected) => {
    check(withMentors(...mentors), expected)
  })

  it('are kept where the step does not name any', () => {
    const before = applicant({ mentors: ['甲'] })
    expect(advanced(before, { stage: 'activist', on: '2024-08-01' }, today)).toMatchObject({
      mentors: ['甲'],
    })
  })
})

describe('结束培养 — joined, or withdrawn', () => {
  const probationary = aMember({ _id: '甲', membership: 'probationary', onRollFrom: '2026-03-01' })

  it.each<[string, Applicant, Applicant['appliedOn'], Member | undefined, RegExp | Partial<Applicant>]>([
    ['withdrawn from any stage', applicant(), today, undefined, { endedOn: today }],
    ['before the stage began', activist, '2024-07-31', undefined, /才成为入党积极分子/],
    ['on its day', activist, '2024-08-01', undefined, { endedOn: '2024-08-01' }],
    ['tomorrow', activist, '2026-03-26', undefined, /还没有到/],
    ['twice', { ...activist, endedOn: '2026-03-01' }, today, undefined, /已经结束培养/],
    ['a candidate who joined', candidate, today, probationary, { endedOn: today, became: '甲' }],
    ['an activist who joined', activist, today, probationary, /还不是发展对象/],
    ['as a full member', candidate, today, { ...probationary, membership: 'full' }, /不是预备党员/],
    ['on another roll', candidate, today, aMember({ _id: '甲', branch: 'b2' }), /不在本支部名册/],
  ])('%s', (_, before, on, member, expected) => {
    check(ended(before, on, member, today), expected)
  })

  it('who withdrew became nobody', () => {
    expect(ended(candidate, today, undefined, today)).not.toHaveProperty('became')
  })
})
