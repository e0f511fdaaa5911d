import fc from 'fast-check'
import { countQuorum } from '#domain/attendance/quorum'
import { decides, kinds, quorumFor } from '#domain/meetings/kinds'

describe('法定人数 — how many voters must be there', () => {
  it.each([
    ['halfOrMore', 20, 10, true],
    ['halfOrMore', 20, 9, false],
    ['halfOrMore', 21, 10, false],
    ['halfOrMore', 21, 11, true],
    ['moreThanHalf', 20, 10, false],
    ['moreThanHalf', 20, 11, true],
    ['moreThanHalf', 21, 10, false],
    ['moreThanHalf', 21, 11, true],
    ['fourFifths', 20, 16, true],
    ['fourFifths', 20, 15, false],
    ['fourFifths', 19, 16, true],
    ['fourFifths', 19, 15, false],
  ] as const)('%s of %i voters with %i present: %s', (rule, voters, present, reached) => {
    expect(countQuorum(rule, voters, present).reached).toBe(reached)
  })

  it('is never reached where nobody may vote', () => {
    expect(countQuorum('halfOrMore', 0, 0).reached).toBe(false)
  })

  it('agrees with the fractions of the regulations, for any numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.nat({ max: 600 }), (voters, present) => {
        expect(countQuorum('halfOrMore', voters, present).reached).toBe(present * 2 >= voters)
        expect(countQuorum('moreThanHalf', voters, present).reached).toBe(present * 2 > voters)
        expect(countQuorum('fourFifths', voters, present).reached).toBe(present * 5 >= voters * 4)
      }),
    )
  })
})

describe('which rule holds where', () => {
  it.each([
    ['generalMeeting', 'ordinary', 'halfOrMore'],
    ['generalMeeting', 'admission', 'moreThanHalf'],
    ['generalMeeting', 'election', 'fourFifths'],
    ['committeeMeeting', 'ordinary', 'halfOrMore'],
    ['partyLecture', 'ordinary', undefined],
    ['groupMeeting', 'ordinary', undefined],
  ] as const)('%s on %s business: %s', (kind, business, rule) => {
    expect(quorumFor(kinds[kind], business)).toBe(rule)
  })

  it('members are admitted and committees elected by the general meeting alone', () => {
    expect(decides(kinds.generalMeeting, 'admission')).toBe(true)
    expect(decides(kinds.committeeMeeting, 'admission')).toBe(false)
    expect(decides(kinds.partyLecture, 'election')).toBe(false)
  })
})
