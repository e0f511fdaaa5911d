import fc from 'fast-check'
import type { AttendanceState, DuePerson } from '#types/meeting'
import { tally } from '#domain/attendance/tally'

const person = (member: string, voter = true): DuePerson => ({
  member,
  name: member,
  voter,
  branch: 'b',
})
const row = (member: string, state: AttendanceState) => ({ member, state })
const four = [person('a'), person('b'), person('c'), person('d', false)]

describe('点到 — counting a meeting', () => {
  it('keeps apart 应到, 实到 with the late in it, 请假 and 缺席', () => {
    const rows = [row('a', 'present'), row('b', 'late'), row('c', 'leave')]

    expect(tally(four, rows)).toEqual({
      ...{ due: 4, present: 2, late: 1, leftEarly: 0, leave: 1, absent: 1, awaiting: 0, guests: 0 },
    })
  })

  it('counts whoever has no row as absent, like whoever was marked so', () => {
    expect(tally(four, []).absent).toBe(4)
    expect(tally(four, [row('a', 'absent')]).absent).toBe(4)
  })

  it('leaves guests outside every other count', () => {
    expect(tally(four, [row('guest', 'present')])).toEqual({ ...tally(four, []), guests: 1 })
  })

  it('does not count as a guest whoever was marked and then taken off again', () => {
    expect(tally(four, [row('guest', 'absent')]).guests).toBe(0)
  })

  it('counts voters only towards the quorum: the probationary member is present but does not vote', () => {
    const { quorum, present } = tally(four, [row('a', 'late'), row('d', 'present')], 'halfOrMore')

    expect(present).toBe(2)
    expect(quorum).toEqual({ rule: 'halfOrMore', voters: 3, present: 1, needed: 2, reached: false })
  })

  it('does not count a voter on leave, nor a guest, towards the quorum', () => {
    const rows = [row('a', 'present'), row('b', 'leave'), row('guest', 'present')]

    expect(tally(four, rows, 'halfOrMore').quorum?.present).toBe(1)
  })
})

describe('laws', () => {
  const aState = fc.constantFrom<AttendanceState>('present', 'late', 'leave', 'absent')
  const aMeeting = fc.uniqueArray(fc.integer({ min: 0, max: 80 }), { maxLength: 60 }).chain((ids) =>
    fc.record({
      due: fc.constant(ids.filter((id) => id % 3 !== 0).map((id) => person(String(id), id % 2 === 0))),
      rows: fc.tuple(...ids.map((id) => aState.map((state) => row(String(id), state)))),
    }),
  )

  it('应到 is always 实到 + 请假 + 缺席, and the late are never more than the present', () => {
    fc.assert(
      fc.property(aMeeting, ({ due, rows }) => {
        const counted = tally(due, rows)
        expect(counted.present + counted.leave + counted.absent).toBe(counted.due)
        expect(counted.late).toBeLessThanOrEqual(counted.present)
      }),
    )
  })

  it('does not care in which order people came', () => {
    fc.assert(
      fc.property(aMeeting, ({ due, rows }) => {
        expect(tally(due, [...rows].reverse(), 'moreThanHalf')).toEqual(tally(due, rows, 'moreThanHalf'))
      }),
    )
  })
})
