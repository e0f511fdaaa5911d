import type { Organization } from '#types/organization'
import { profileOf } from '#domain/roster/profile'
import { aMember } from '../a-member'
import { anOrganization } from './an-organization'

const branch = (more: Partial<Organization> = {}) => anOrganization({ _id: 'b', path: ['c', 'b'], ...more })
const group = (_id: string, more: Partial<Organization> = {}) =>
  anOrganization({ _id, path: ['c', 'b', _id], level: 'group', ...more })
const term = (electedOn: Organization['terms'][number]['electedOn']) => ({ electedOn, months: 36, seats: 5 })

describe('a branch as the rules see it', () => {
  it('has a committee once one was elected by the year’s end', () => {
    const elected = branch({ terms: [term('2025-12-31')] })

    expect(profileOf(elected, [], [], 2024).hasCommittee).toBe(false)
    expect(profileOf(elected, [], [], 2025)).toMatchObject({ hasCommittee: true, electedOn: '2025-12-31' })
  })

  it.each([
    ['publicity', true],
    ['secretary', false],
    ['deputySecretary', false],
  ] as const)('without an election on record, a %s says that it has a committee: %s', (name, has) => {
    const member = aMember({ _id: 'm', posts: [{ name, at: 'b', from: '2024-01-01' }] })

    expect(profileOf(branch(), [], [member], 2025).hasCommittee).toBe(has)
  })

  it('elects in the years it did, and when the last term runs out', () => {
    const elected = branch({ terms: [term('2022-03-01'), term('2025-02-20')] })

    expect(profileOf(elected, [], [], 2025).electionYears).toEqual([2022, 2025, 2028])
  })

  it('has the groups that were there in the year, each for its own time', () => {
    const groups = [
      group('old', { ended: { on: '2024-12-31' } }),
      group('ending', { ended: { on: '2025-06-30' } }),
      group('always'),
      group('new', { foundedOn: '2025-09-01' }),
      group('next', { foundedOn: '2026-01-01' }),
    ]

    expect(profileOf(branch(), groups, [], 2025)).toMatchObject({
      groups: ['ending', 'always', 'new'],
      groupStays: [
        { group: 'ending', from: '2020-01-01', until: '2025-06-30' },
        { group: 'new', from: '2025-09-01' },
      ],
    })
  })

  it('ends when it was dissolved', () => {
    expect(profileOf(branch({ ended: { on: '2025-06-30' } }), [], [], 2025).endedOn).toBe('2025-06-30')
  })
})
