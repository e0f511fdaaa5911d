import type { Day } from '#types/calendar'
import type { Measured } from '#types/organization'
import { electionComplaint, measuringComplaint } from '#domain/roster/decisions'
import { anOrganization } from './an-organization'

const today = '2026-03-25'
const branch = anOrganization({ _id: 'b', path: ['c', 'b'] })

const check = (said: string | undefined, say: RegExp | undefined): void => {
  if (say) expect(said).toMatch(say)
  else expect(said).toBeUndefined()
}

describe('换届 — a committee elected', () => {
  const before = { ...branch, terms: [{ electedOn: '2023-05-10' as Day, months: 36, seats: 5 }] }

  it.each([
    ['on the day of founding', branch, '2020-01-01', undefined],
    ['the day before it', branch, '2019-12-31', /成立日期/],
    ['today', branch, today, undefined],
    ['tomorrow', branch, '2026-03-26', /不能晚于今天/],
    ['on the day of the last, which that corrects', before, '2023-05-10', undefined],
    ['the day before the last', before, '2023-05-09', /上一次换届/],
    ['in a group', { ...branch, level: 'group' as const }, today, /没有委员会/],
  ] as const)('%s', (_, organization, electedOn, say) => {
    check(electionComplaint(organization, electedOn, today), say)
  })
})

describe('确定考核标准 — how a branch is measured', () => {
  const library = { standards: [{ id: 's1' }, { id: 's2' }], schemes: [{ id: 'stars' }] }
  const decision = (more: Partial<Measured> = {}): Measured => ({
    ...{ from: today, standards: ['s1'], decidedOn: today },
    ...more,
  })
  const measured = { ...branch, measured: [decision({ from: '2026-01-01' })] }

  it.each([
    ['by what there is', branch, decision({ scheme: 'stars' }), undefined],
    ['by none', branch, decision({ standards: [] }), undefined],
    ['by a standard there is not', branch, decision({ standards: ['s1', 's3'] }), /没有这些考核标准：s3/],
    ['by a scheme there is not', branch, decision({ scheme: 'moons' }), /没有这个星级方案/],
    ['from a year ahead', branch, decision({ from: '2027-03-25' }), undefined],
    ['from a day more', branch, decision({ from: '2027-03-26' }), /一年以内/],
    ['from the day of founding', branch, decision({ from: '2020-01-01' }), undefined],
    ['from the day before it', branch, decision({ from: '2019-12-31' }), /早于/],
    ['from the day of the last', measured, decision({ from: '2026-01-01' }), undefined],
    ['from the day before the last', measured, decision({ from: '2025-12-31' }), /早于/],
    ['a general branch', { ...branch, level: 'generalBranch' as const }, decision(), /按党支部确定/],
  ] as const)('%s', (_, organization, asked, say) => {
    check(measuringComplaint(organization, asked, library, today), say)
  })
})
