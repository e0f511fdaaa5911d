import fc from 'fast-check'
import type { MakeUp } from '#types/make-up'
import type { AttendanceState } from '#types/meeting'
import { outcomesOf } from '#domain/attendance/outcomes'

const due = [{ member: 'a' }, { member: 'b' }]
const acceptedAt = '2026-04-01T02:00:00.000Z'
const made = (status: MakeUp['status'] = 'accepted') => ({
  ...({ member: 'a', status, doneOn: '2026-03-30', minutes: 60 } as const),
  answer: { by: 'c', byName: '丙', at: acceptedAt },
})

describe('每个应到的人 — how a meeting went for each person due', () => {
  it('says absent of whoever has no row, in the order of the list', () => {
    expect(outcomesOf(due, [{ member: 'b', state: 'late' }])).toEqual([
      { member: 'a', state: 'absent' },
      { member: 'b', state: 'late' },
    ])
  })

  it('says nothing of guests', () => {
    expect(outcomesOf(due, [{ member: 'guest', state: 'present' }])).toHaveLength(2)
  })

  it('keeps the reason of a leave, and that somebody left early', () => {
    const rows = [
      { member: 'a', state: 'leave', reason: 'duty' },
      { member: 'b', state: 'present', leftEarly: true },
    ] as const

    expect(outcomesOf(due, rows)).toEqual(rows)
  })

  it.each<AttendanceState>(['absent', 'leave', 'leaveAsked', 'unconfirmed'])(
    'what was made up stays %s, and is shown as made up',
    (state) => {
      expect(outcomesOf(due, [{ member: 'a', state }], [made()])[0]).toEqual({
        ...{ member: 'a', state, madeUp: { doneOn: '2026-03-30', acceptedAt, minutes: 60 } },
      })
    },
  )

  it.each<AttendanceState>(['present', 'late'])('a make-up of somebody who was %s stands aside', (state) => {
    expect(outcomesOf(due, [{ member: 'a', state }], [made()])[0]).toEqual({ member: 'a', state })
  })

  it.each(['reported', 'sentBack'] as const)('what is only %s is not made up', (status) => {
    expect(outcomesOf(due, [], [made(status)])[0]).toEqual({ member: 'a', state: 'absent' })
  })

  it('says the same in whatever order rows and make-ups come', () => {
    const rows = fc.shuffledSubarray(
      [
        { member: 'a', state: 'leave' as const },
        { member: 'b', state: 'present' as const },
      ],
      { minLength: 2 },
    )
    fc.assert(
      fc.property(rows, (given) => {
        expect(outcomesOf(due, given, [made()])).toEqual(outcomesOf(due, [...given].reverse(), [made()]))
      }),
    )
  })
})
