import { mayBind } from '#domain/roster/binding'
import type { Going } from '#types/member'
import { aMember } from '../a-member'

const leaving = (went: Going, until: `${number}-${number}-${number}`) => {
  const member = aMember({ _id: 'a' })
  return { stays: [{ ...member.stays[0]!, until, went, endEnteredOn: until }] }
}

describe('mayBind', () => {
  it.each([
    ['on a roll', aMember({ _id: 'a' }), true],
    ['from the first day on the roll', aMember({ _id: 'a', onRollFrom: '2026-03-25' }), true],
    ['not the day before it', aMember({ _id: 'a', onRollFrom: '2026-03-26' }), false],
    ['on the last day before leaving', leaving('left', '2026-03-25'), true],
    ['not the day after it', leaving('left', '2026-03-24'), false],
    ['not on the day of death', leaving('died', '2026-03-25'), false],
  ])('%s', (_, member, may) => {
    expect(mayBind(member, '2026-03-25')).toBe(may)
  })
})
