import type { StoredMeeting } from '#domain/meetings/held'
import { recordsOf } from '#domain/meetings/records'
import { viewOf } from '#domain/view'
import { aMeeting, at, madeUp, type Someone } from './a-meeting'

const day = '2025-05-20'
const from = (meetings: StoredMeeting[]) => recordsOf('b', meetings, [])

describe('who was not there', () => {
  const people: Record<string, Someone> = {
    ...{ m1: {}, m2: { state: 'absent' }, m3: { state: 'leave', reason: 'health' } },
    m4: { state: 'absent', madeUp: madeUp('2025-06-10', 45) },
  }
  const lecture = aMeeting({ kind: 'partyLecture', people })

  it('has something to make up, on leave or not', () => {
    expect(from([lecture]).happenings.map(({ id }) => id)).toEqual([
      'partyLecture-2025-05-20:m2',
      'partyLecture-2025-05-20:m3',
      'partyLecture-2025-05-20:m4',
    ])
  })

  it('has made it up from the day that was accepted, and was never there for it', () => {
    const records = from([lecture])
    const answered = (asOf: `${number}-${number}-${number}`) =>
      viewOf(records, asOf)
        .happenings.get('absence')!
        .filter((one) => one.answered).length

    expect([answered('2025-06-09'), answered('2025-06-10')]).toEqual([0, 1])
    expect(records.acts[0]!.present).toBe(1)
  })

  it('has nothing to make up where the meeting asks for none', () => {
    expect(from([aMeeting({ kind: 'themedPartyDay', people })]).happenings).toEqual([])
  })

  it('earned no hours there, but those of what was made up', () => {
    expect(from([lecture]).study.map(({ member, minutes, on }) => [member, minutes, on])).toEqual([
      ['m1', 90, day],
      ['m4', 45, '2025-06-10'],
    ])
  })

  it('has earned them from the day they were accepted', () => {
    const late = { m1: { state: 'absent', madeUp: madeUp('2025-06-10', 45, '2025-06-25') } } as const
    const records = from([aMeeting({ kind: 'partyLecture', people: late })])

    expect(viewOf(records, '2025-06-24').study.size).toBe(0)
    expect(viewOf(records, '2025-06-25').study.size).toBe(1)
  })

  it('earns nothing from a meeting that earns no hours, made up or not', () => {
    expect(from([aMeeting({ people })]).study).toEqual([])
  })

  it('counts a meeting across midnight whole, for the day it began', () => {
    const night = aMeeting({
      kind: 'partyLecture',
      startsAt: at(day, '23:30'),
      endsAt: at('2025-05-21', '00:30'),
    })

    expect(from([night]).study[0]).toMatchObject({ on: day, minutes: 60 })
  })
})
