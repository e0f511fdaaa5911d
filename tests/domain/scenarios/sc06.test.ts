import { countQuorum } from '#domain/attendance/quorum'
import { ballotsStand, carries, leastCandidates } from '#domain/attendance/votes'
import { dueAt } from '#domain/meetings/due'
import { kinds, quorumFor } from '#domain/meetings/kinds'
import { aMember } from '../a-member'

const reached = (business: 'ordinary' | 'admission' | 'election', voters: number, present: number): boolean =>
  countQuorum(quorumFor(kinds.generalMeeting, business)!, voters, present).reached

describe('SC06 — quorum and votes, on the half and beside it', () => {
  it.each([
    ['ordinary', 20, 10, true],
    ['ordinary', 20, 9, false],
    ['ordinary', 21, 10, false],
    ['ordinary', 21, 11, true],
    ['admission', 20, 10, false],
    ['admission', 20, 11, true],
    ['admission', 21, 10, false],
    ['admission', 21, 11, true],
    ['election', 21, 17, true],
    ['election', 21, 16, false],
    ['election', 20, 16, true],
    ['election', 20, 15, false],
    ['election', 19, 16, true],
    ['election', 19, 15, false],
  ] as const)('%s business, %i may vote, %i are there: %s', (business, voters, present, stands) => {
    expect(reached(business, voters, present)).toBe(stands)
  })

  it.each([
    [5, 3, true],
    [5, 2, false],
    [4, 2, true],
    [4, 1, false],
  ])('a committee of %i with %i there: %s', (voters, present, stands) => {
    expect(countQuorum(quorumFor(kinds.committeeMeeting, 'ordinary')!, voters, present).reached).toBe(stands)
  })

  it.each([
    [20, 10, false],
    [20, 11, true],
    [21, 11, true],
    [21, 10, false],
  ])('of %i who may vote, %i in favour: %s', (due, inFavour, carried) => {
    expect(carries(inFavour, { due, present: due })).toBe(carried)
  })

  it.each([
    [8, false, false],
    [9, false, true],
    [10, false, true],
    [11, true, true],
  ])(
    'of 21 with 17 there, %i votes elect by all who may vote: %s, by those who came: %s',
    (votes, due, present) => {
      const voters = { due: 21, present: 17 }

      expect(carries(votes, voters)).toBe(due)
      expect(carries(votes, voters, 'present')).toBe(present)
    },
  )

  it.each([
    [5, 6],
    [3, 4],
    [7, 9],
    [10, 12],
    [11, 14],
  ])('for %i seats there are %i candidates at least', (seats, candidates) => {
    expect(leastCandidates(seats)).toBe(candidates)
  })

  it('an election falls when more ballots come in than people were there', () => {
    expect(ballotsStand(17, 17)).toBe(true)
    expect(ballotsStand(18, 17)).toBe(false)
  })

  it('probationary members are due at the meeting and have no vote: 21 of 23 count for the quorum', () => {
    const members = Array.from({ length: 23 }, (_, index) =>
      aMember({ _id: `m${index}`, membership: index < 21 ? 'full' : 'probationary' }),
    )
    const { due } = dueAt({ circle: 'members', branches: ['b'], day: '2025-11-25' }, members)

    expect(due).toHaveLength(23)
    expect(due.filter(({ voter }) => voter)).toHaveLength(21)
  })
})
