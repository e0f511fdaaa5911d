import type { Measured } from '#types/organization'
import { boundBy, schemeOf } from '#domain/roster/measured'

const decision = (from: Measured['from'], standards: string[], scheme?: string): Measured => ({
  ...{ from, standards, decidedOn: from },
  ...(scheme && { scheme }),
})

describe('考核标准 — by which standards', () => {
  it('nothing is bound before anything was decided', () => {
    expect(boundBy([])).toBeUndefined()
  })

  it('a decision binds from its day until the day before the next', () => {
    expect(boundBy([decision('2025-01-01', ['a', 'b']), decision('2026-03-01', ['b', 'c'])])).toEqual([
      { standard: 'a', from: '2025-01-01', until: '2026-02-28' },
      { standard: 'b', from: '2025-01-01' },
      { standard: 'c', from: '2026-03-01' },
    ])
  })

  it('a standard that was left and bound again is bound twice', () => {
    const [a, b] = [['a'], ['b']]
    const all = [decision('2024-01-01', a), decision('2025-01-01', b), decision('2026-01-01', a)]

    expect(boundBy(all)?.filter(({ standard }) => standard === 'a')).toEqual([
      { standard: 'a', from: '2024-01-01', until: '2024-12-31' },
      { standard: 'a', from: '2026-01-01' },
    ])
  })

  it('of two decisions from one day the later stands', () => {
    expect(boundBy([decision('2025-01-01', ['a']), decision('2025-01-01', ['b'])])).toEqual([
      { standard: 'b', from: '2025-01-01' },
    ])
  })
})

describe('星级方案 — by which scheme a year is rated', () => {
  const all = [
    decision('2024-05-01', ['a'], 'one'),
    decision('2025-01-01', ['a'], 'two'),
    decision('2026-01-02', ['a']),
  ]

  it.each([
    [2023, undefined], // before anything was decided
    [2024, 'one'], // in the year of the first decision
    [2025, 'two'], // by what was decided on its first day
    [2026, 'two'], // not by what was decided on its second day
    [2027, null], // by none, where the office decided on none
  ])('%d: %s', (year, scheme) => {
    expect(schemeOf(all, year)).toBe(scheme)
  })
})
