import type { Happening } from '#types/records'
import { countQuorum } from '#domain/attendance/quorum'
import { attendanceRates } from '#domain/attendance/rates'
import { addDays } from '#domain/calendar/days'
import { ratio, show } from '#domain/exact/ratio'
import { met, on } from '../builders'

const held = '2025-05-20'
const meeting = met(held, 'generalMeeting', { due: 23, present: 18, voters: 21, votersPresent: 17 })
const absence = (who: number, madeUpAfter?: number): Happening => ({
  id: `absence-${who}`,
  ...on(held),
  trigger: 'absence',
  act: meeting.id,
  ...(madeUpAfter && { answered: on(addDays(held, madeUpAfter)) }),
})
const absences = [absence(1, 3), absence(2, 9), absence(3, 20), absence(4, 30), absence(5)]
const rates = (asOf: `${number}-${number}-${number}`) => attendanceRates([meeting], absences, asOf)

describe('SC12 — three numbers of one meeting', () => {
  it('who was there, the late and those who left early among them: 18 of 23', () => {
    const { onSite } = rates('2025-12-31')

    expect(onSite).toEqual({ done: 18, of: 23 })
    expect(show(ratio(onSite.done, onSite.of), 4)).toBe('0.7826')
  })

  it('who had it in the end: 22 of 23, and one never', () => {
    const { covered } = rates('2025-12-31')

    expect(covered).toEqual({ done: 22, of: 23 })
    expect(show(ratio(covered.done, covered.of), 4)).toBe('0.9565')
  })

  it('what is made up counts from its day on, not the day before', () => {
    expect(rates('2025-06-18').covered.done).toBe(21)
    expect(rates('2025-06-19').covered.done).toBe(22)
  })

  it('the quorum counts voters there, whatever was made up since: 17 of 21', () => {
    expect(countQuorum('halfOrMore', meeting.voters!, meeting.votersPresent!)).toMatchObject({
      needed: 11,
      reached: true,
    })
  })

  it('absences from other meetings, and meetings nobody counted, stand aside', () => {
    const other = [{ ...absence(6, 2), act: 'another' }]

    expect(attendanceRates([meeting, met('2025-05-21', 'talk')], other, '2025-12-31')).toEqual({
      onSite: { done: 18, of: 23 },
      covered: { done: 18, of: 23 },
    })
  })
})
