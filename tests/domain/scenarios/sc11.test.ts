import { assess } from '#domain/assess'
import { chinaDay } from '../../../cloudfunctions/shared/clock'
import { aBranch, clauseThat, met, noRecords } from '../builders'

describe('SC11 — the day and month are those of China, by the beginning of the meeting', () => {
  it.each([
    ['2025-04-30T15:30:00.000Z', '2025-04-30', '30 April, 23:30'],
    ['2025-04-30T16:30:00.000Z', '2025-05-01', '1 May, 00:30'],
    ['2025-06-30T23:30:00.000Z', '2025-07-01', '1 July, 07:30'],
    ['2025-12-31T15:30:00.000Z', '2025-12-31', '31 December, 23:30'],
    ['2025-12-31T23:30:00.000Z', '2026-01-01', 'New Year, 07:30'],
    ['2025-04-30T15:59:59.999Z', '2025-04-30', 'the last moment of April'],
    ['2025-04-30T16:00:00.000Z', '2025-05-01', 'the first moment of May'],
  ])('%s is %s in China: %s', (at, day) => {
    expect(chinaDay(at)).toBe(day)
  })

  it('a lecture at 07:30 on 1 July is of the second half-year and the third quarter', () => {
    const acts = [met(chinaDay('2025-06-30T23:30:00.000Z'), 'partyLecture')]
    const held = (every: 'halfYear' | 'quarter') => {
      const clause = clauseThat({ kind: 'hold', activity: 'partyLecture', atLeast: 1, every, by: 'branch' })
      const at = { year: 2025, asOf: '2026-01-31' } as const
      return assess([clause], aBranch(), { ...noRecords, acts }, at)[0]!.periods.map(({ status }) => status)
    }

    expect(held('halfYear')).toEqual(['unmet', 'met'])
    expect(held('quarter')).toEqual(['unmet', 'unmet', 'met', 'unmet'])
  })
})
