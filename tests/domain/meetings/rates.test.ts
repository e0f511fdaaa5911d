import type { Day } from '#types/calendar'
import { ratio, show } from '#domain/exact/ratio'
import { heldBy, type StoredMeeting } from '#domain/meetings/held'
import { monthsOf, peopleIn, tallyOf } from '#domain/meetings/rates'
import { proposedSettings } from '#domain/settings'
import { aMeeting, at, madeUp, several, type Someone } from './a-meeting'

const over = '2025-12-31'
const held = (...meetings: StoredMeeting[]) => heldBy('b', meetings, proposedSettings)

/** SC12: 23 due, two of them probationary; 18 came, one of them late, one left early; of five away four made it up. */
const sc12 = aMeeting({
  quorum: 'halfOrMore',
  people: {
    ...several(15, {}, 'there'),
    ...{ late: { state: 'late' }, early: { leftEarly: true }, young: { voter: false } },
    onLeave1: { state: 'leave', reason: 'duty', madeUp: madeUp('2025-05-23') },
    onLeave2: { state: 'leave', reason: 'health', madeUp: madeUp('2025-05-29') },
    onLeave3: { state: 'leave', reason: 'away', madeUp: madeUp('2025-06-09') },
    away1: { state: 'absent', madeUp: madeUp('2025-06-19') },
    away2: { state: 'absent', voter: false },
  },
})

describe('SC12 — three numbers of one meeting, from its own list', () => {
  it('到会 18 of 23, the late and who left early among them; 覆盖 22 of 23', () => {
    const { onSite, covered, late, leftEarly } = tallyOf(held(sc12), over)

    expect({ onSite, covered }).toEqual({ onSite: { done: 18, of: 23 }, covered: { done: 22, of: 23 } })
    expect([late, leftEarly]).toEqual([1, 1])
    expect([onSite, covered].map(({ done, of }) => show(ratio(done, of), 4))).toEqual(['0.7826', '0.9565'])
  })

  it('法定人数: 17 of 21 voters, whatever was made up', () => {
    expect(tallyOf(held(sc12), over).notQuorate).toEqual({ done: 0, of: 1 })
  })

  it('the make-up counts from the day it was accepted', () => {
    const coveredOn = (asOf: Day) => tallyOf(held(sc12), asOf).covered.done

    expect([coveredOn('2025-05-22'), coveredOn('2025-06-18'), coveredOn('2025-06-19')]).toEqual([18, 21, 22])
  })
})

describe('errata D21 — every accepted make-up covers, the ratio in time is its own', () => {
  const people: Record<string, Someone> = {
    ...{ m1: {}, inTime: { state: 'absent', madeUp: madeUp('2025-06-19') } },
    late: { state: 'absent', madeUp: madeUp('2025-06-20') },
    never: { state: 'leave', reason: 'away' },
  }
  const lecture = aMeeting({ kind: 'partyLecture', people })

  it('covers late and in time alike', () => {
    expect(tallyOf(held(lecture), over).covered).toEqual({ done: 3, of: 4 })
  })

  it('was made up in time by the thirtieth day, and not on the one after', () => {
    expect(tallyOf(held(lecture), over).madeUpInTime).toEqual({ done: 1, of: 3 })
  })

  it('is in time by the day it was done, known from the day it was accepted', () => {
    const waiting = { m1: { state: 'absent', madeUp: madeUp('2025-06-10', 60, '2025-07-01') } } as const
    const all = held(aMeeting({ kind: 'partyLecture', people: waiting }))

    expect(tallyOf(all, '2025-06-30').madeUpInTime).toEqual({ done: 0, of: 1 })
    expect(tallyOf(all, '2025-07-01').madeUpInTime).toEqual({ done: 1, of: 1 })
  })

  it('leaves aside whoever still has time', () => {
    expect(tallyOf(held(lecture), '2025-06-19').madeUpInTime).toEqual({ done: 1, of: 1 })
    expect(tallyOf(held(lecture), '2025-06-20').madeUpInTime).toEqual({ done: 1, of: 3 })
  })
})

describe('a period', () => {
  const few = aMeeting({
    ...{ kind: 'committeeMeeting', quorum: 'halfOrMore' },
    people: { m1: {}, m2: { state: 'absent' }, m3: { state: 'absent' } },
  })
  const june = aMeeting({ day: '2025-06-12', quorum: 'halfOrMore' })
  const all = held(sc12, few, june)

  it('adds people up over its meetings', () => {
    expect(tallyOf(all, over)).toMatchObject({
      meetings: 3,
      onSite: { done: 21, of: 28 },
      notQuorate: { done: 1, of: 3 },
    })
  })

  it('counts nobody as having left early who was not there', () => {
    const people = { m1: { state: 'absent', leftEarly: true } } as const

    expect(tallyOf(held(aMeeting({ people })), over).leftEarly).toBe(0)
  })

  it('counts no quorum where any number may meet', () => {
    expect(tallyOf(held(aMeeting({ kind: 'themedPartyDay' })), over).notQuorate).toEqual({ done: 0, of: 0 })
  })

  it('is told by month, each meeting in the month of its day', () => {
    expect(monthsOf(all, over).map(({ month, tally }) => [month, tally.meetings])).toEqual([
      ['2025-05', 2],
      ['2025-06', 1],
    ])
  })

  it('does not know yet what is closed later', () => {
    const late = { ...june, closedAt: at('2025-06-20') }

    expect(tallyOf(held(late), '2025-06-19').meetings).toBe(0)
    expect(tallyOf(held(late), '2025-06-20').meetings).toBe(1)
  })

  it('counts only its own people in a joint meeting', () => {
    const joint = aMeeting({
      branches: ['b', 'c'],
      people: { m1: {}, other: { branch: 'c', state: 'absent' } },
    })

    expect(tallyOf(held(joint), over).onSite).toEqual({ done: 1, of: 1 })
    expect(tallyOf(heldBy('c', [joint], proposedSettings), over).onSite).toEqual({ done: 0, of: 1 })
  })
})

describe('one person’s year', () => {
  it('is there, on leave or absent each time, and made up beside it', () => {
    const times: Someone[] = [
      { state: 'late' },
      { leftEarly: true },
      { state: 'leave', reason: 'duty', madeUp: madeUp('2025-09-01') },
      { state: 'absent' },
      { state: 'leaveAsked' },
    ]
    const meetings = times.map((time, n) =>
      aMeeting({ day: `2025-0${n + 1}-10` as Day, people: { m1: time } }),
    )

    expect(peopleIn(held(...meetings), over)).toEqual([
      {
        ...{ member: 'm1', name: 'm1', due: 5, present: 2, late: 1, leftEarly: 1 },
        ...{ leave: 1, absent: 2, madeUp: 1 },
      },
    ])
  })
})
