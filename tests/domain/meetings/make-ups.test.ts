import type { AttendanceState } from '#types/meeting'
import { dueOn, owesMakeUp } from '#domain/meetings/make-ups'

describe('补学期限 — how long there is to make up a meeting', () => {
  it.each([
    ['2026-03-25', '2026-04-24'],
    ['2026-12-15', '2027-01-14'],
    ['2028-01-30', '2028-02-29'],
  ] as const)('what was missed on %s is made up in time until %s', (day, last) => {
    expect(dueOn(day)).toBe(last)
  })
})

describe('谁要补学 — who has something to make up', () => {
  const held = { status: 'closed', makeUp: true } as const

  it.each<[AttendanceState, boolean]>([
    ['absent', true],
    ['leave', true],
    ['leaveAsked', true],
    ['unconfirmed', true],
    ['present', false],
    ['late', false],
  ])('%s: %s', (state, owes) => {
    expect(owesMakeUp(held, state)).toBe(owes)
  })

  it('nobody, before the meeting is closed or where it is not made up', () => {
    expect(owesMakeUp({ ...held, status: 'open' }, 'absent')).toBe(false)
    expect(owesMakeUp({ ...held, makeUp: false }, 'absent')).toBe(false)
  })
})
