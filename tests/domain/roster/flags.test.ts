import { flagsOf } from '#domain/roster/flags'
import { anOrganization } from './an-organization'

const today = '2026-03-25'
const measured = [{ from: '2025-01-01', standards: [], decidedOn: '2025-01-01' }] as const
const branch = (electedOn: '2023-03-24' | '2023-03-25' | '2023-09-25' | '2023-09-26', seats = 5) =>
  anOrganization({
    ...{ _id: 'b', path: ['c', 'b'], measured: measured.map((one) => ({ ...one, standards: [] })) },
    terms: [{ electedOn, months: 36, seats }],
  })
const all = { heads: 1, seated: 5 }

describe('提醒 — what is missing in an organization', () => {
  it.each([
    ['2023-03-24', ['termOver']],
    ['2023-03-25', ['termEnding']],
    ['2023-09-25', ['termEnding']],
    ['2023-09-26', []],
  ] as const)('a term from %s: %j', (electedOn, flags) => {
    expect(flagsOf(branch(electedOn), all, today)).toEqual(flags)
  })

  it('one seat empty is a vacancy, none is not', () => {
    expect(flagsOf(branch('2023-09-26'), { ...all, seated: 4 }, today)).toEqual(['vacancy'])
    expect(flagsOf(branch('2023-09-26', 4), { ...all, seated: 4 }, today)).toEqual([])
  })

  it('where no committee was elected no seat is empty', () => {
    const small = { ...branch('2023-09-26'), terms: [] }

    expect(flagsOf(small, { heads: 1, seated: 1 }, today)).toEqual([])
  })

  it('nobody who leads it comes first', () => {
    expect(flagsOf(branch('2023-03-24'), { heads: 0, seated: 4 }, today)).toEqual([
      ...['noSecretary', 'termOver', 'vacancy'],
    ])
  })

  it('only a branch is measured, and asked for standards', () => {
    const place = { ...branch('2023-09-26'), measured: [] }

    expect(flagsOf(place, all, today)).toEqual(['unmeasured'])
    expect(flagsOf({ ...place, level: 'generalBranch' }, all, today)).toEqual([])
  })

  it('nothing is asked of what has ended', () => {
    expect(
      flagsOf({ ...branch('2023-03-24'), ended: { on: today } }, { heads: 0, seated: 0 }, today),
    ).toEqual([])
  })
})
