import { duesOfYear, duesOn } from '#domain/dues/dues'

const fen = (yuan: number): number => Math.round(yuan * 100)

describe('SC08 — dues, on the whole base', () => {
  it.each([
    ['working', 3000, 15],
    ['working', 3000.01, 30],
    ['working', 5000, 50],
    ['working', 5000.01, 75],
    ['working', 10_000, 150],
    ['working', 10_000.01, 200],
    ['working', 49_999.5, 999.99],
    ['working', 50_000, 1000],
    ['working', 50_000.5, 1000],
    ['working', 62_000, 1000],
    ['retired', 5000, 25],
    ['retired', 5000.01, 50],
    ['retired', 6200, 62],
    ['student', 0, 0.2],
    ['unemployed', 0, 0.2],
    ['working', 600, 3],
  ] as const)('%s on %d yuan: %d', (livelihood, base, dues) => {
    expect(duesOn(fen(base), livelihood)).toBe(fen(dues))
  })

  it('rounds half a fen up, and less than half down', () => {
    expect(duesOn(100, 'working')).toBe(1) // 0.5 fen
    expect(duesOn(99, 'working')).toBe(0) // 0.495 fen
  })

  it('whoever retires in August pays by the pension from September: 996 yuan in all', () => {
    const working = { livelihood: 'working', base: fen(7500) } as const
    const retired = { on: '2025-08-15', to: { livelihood: 'retired', base: fen(4800) } } as const
    const months = duesOfYear(2025, working, retired)

    expect(months[7]).toBe(fen(112.5))
    expect(months[8]).toBe(fen(24))
    expect(months.reduce((all, month) => all + month)).toBe(fen(996))
  })

  it('whoever joins on 15 July owes six months', () => {
    expect(
      duesOfYear(2025, { livelihood: 'working', base: fen(5000) }, undefined, '2025-07-15'),
    ).toHaveLength(6)
  })
})
