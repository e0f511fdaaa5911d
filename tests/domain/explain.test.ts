import type { Day } from '#types/calendar'
import fc from 'fast-check'
import type { RatingInputs, RatingScheme } from '#types/rating'
import type { Verdict } from '#types/verdict'
import { assess } from '#domain/assess'
import { compare, fromText, plus } from '#domain/exact/ratio'
import { explain } from '#domain/explain'
import { gap } from '#domain/gap'
import { rate } from '#domain/rate'
import { star1 } from '#domain/schemes/star1'
import { allClauses } from '#domain/standards/library'
import { sayPeriod } from '#domain/wording/periods'
import { clausesFor } from './builders'
import { sc01 } from './sc01'

const clauses = clausesFor(star1, allClauses)
const yearAsOf = (asOf: Day) => assess(clauses, sc01.branch, sc01.records, { year: 2025, asOf })
const storiesAsOf = (asOf: Day) => {
  const verdicts = yearAsOf(asOf)
  return explain(star1, rate(star1, verdicts, sc01.inputs), verdicts, clauses)
}
const theEnd = '2026-12-31'

describe('说明 — why a point was lost', () => {
  const story = (clause: string, asOf: Day = theEnd) =>
    storiesAsOf(asOf)
      .flatMap((item) => item.clauses)
      .find((each) => each.clause === clause)

  it('leads from the item to the clause, its source, the period, the count and the meeting that did not count', () => {
    expect(story('ORGAN.6.1a')).toMatchObject({
      title: '支委会每月一次',
      source: { document: '单位党支部建设标准' },
      status: 'unmet',
      sentences: [
        '2025年2月：应开展支委会 1 次，已有效开展 0 次',
        '2025年8月：应开展支委会 1 次，已有效开展 0 次',
        '2025年8月：2025-08-08 的支委会应到有表决权 5 人、到会 2 人，未达法定人数，不计入',
      ],
    })
  })

  it('says until when it can still be mended, as long as it can', () => {
    expect(story('ORGAN.6.1d', '2025-11-30')?.until).toBe('2025-12-31')
    expect(story('ORGAN.6.1d')?.until).toBeUndefined()
  })

  it('passes over what has all its points', () => {
    expect(storiesAsOf(theEnd).map(({ item }) => item)).not.toContain('D5b')
  })

  it('names every point that is not secured, once', () => {
    const lost = storiesAsOf(theEnd).reduce(
      (sum, { worth, secured }) => plus(sum, plus(fromText(worth), fromText(`-${secured}`))),
      fromText('0'),
    )
    const total = fromText(rate(star1, yearAsOf(theEnd), sc01.inputs).secured.points)

    expect(compare(plus(lost, total), fromText('100'))).toBe(0)
  })
})

describe('还差什么 — the way to the next star', () => {
  const gapAsOf = (asOf: Day, inputs: RatingInputs = { grade: 'advanced' }) =>
    gap(star1, yearAsOf(asOf), inputs)

  it('says so when there is no higher star', () => {
    expect(gapAsOf(theEnd)).toEqual({ reachable: false, why: 'alreadyHighest' })
  })

  it('does not speak of stars as long as the grade is not known', () => {
    expect(gapAsOf(theEnd, {})).toEqual({ reachable: false, why: 'noGrade' })
  })

  it('says plainly when a cap leaves no way', () => {
    expect(gapAsOf(theEnd, { grade: 'ordinary' })).toEqual({ reachable: false, why: 'tooLate' })
  })

  it('names acts that are still possible and that, with a good word from the assessors, do reach the star', () => {
    const verdicts = yearAsOf('2025-12-10')
    const next = gap(star1, verdicts, { grade: 'advanced' })
    if (!next.reachable) throw new Error(`not reachable: ${next.why}`)
    const done = new Set([...next.steps.map(({ clause }) => clause), ...next.awaiting])
    const after = verdicts.map((verdict) =>
      done.has(verdict.clause) ? { ...verdict, secured: verdict.possible } : verdict,
    )

    expect(rate(star1, after, { grade: 'advanced' }).secured.stars).toBe(next.stars)
    for (const idle of next.awaiting) {
      const without = after.map((verdict) =>
        verdict.clause === idle ? verdicts.find(({ clause }) => clause === idle)! : verdict,
      )
      expect(rate(star1, without, { grade: 'advanced' }).secured.stars).toBeLessThan(next.stars as number)
    }
    for (const { clause } of next.steps)
      expect(verdicts.find((verdict) => verdict.clause === clause)?.status).toBe('pending')
  })
})

describe('acts, one by one', () => {
  const scheme: RatingScheme = {
    ...star1,
    caps: [],
    dimensions: [
      {
        ...{ id: 'd', title: '', points: 100 },
        items: [
          { id: 'a', title: '', points: 70, proposed: true, of: { clause: 'a' } },
          { id: 'b', title: '', points: 20, proposed: true, of: { clause: 'b' } },
          { id: 'c', title: '', points: 10, proposed: true, of: { clause: 'c' } },
        ],
      },
    ],
  }
  const verdict = (clause: string, done: number, open: number, of = 10): Verdict => ({
    clause,
    status: open > 0 ? 'pending' : done === of ? 'met' : 'unmet',
    secured: `${done}/${of}`,
    possible: `${done + open}/${of}`,
    acts: open,
    periods: [],
    rulings: [],
  })
  const told = (...verdicts: Verdict[]) => {
    const next = gap(scheme, verdicts)
    return next.reachable
      ? [next.stars, ...next.steps.map(({ clause, acts, gains }) => `${clause} ${acts} +${gains}`)]
      : next.why
  }

  it('one act is enough where one is: the one that gains most', () => {
    expect(told(verdict('a', 8, 2), verdict('b', 10, 0), verdict('c', 5, 5))).toEqual([5, 'a 2 +14/1'])
    expect(told(verdict('a', 10, 0), verdict('b', 7, 3), verdict('c', 9, 1))).toEqual([5, 'b 1 +2/1'])
  })

  it('two acts for one clause, when no other way is shorter', () => {
    expect(told(verdict('a', 10, 0), verdict('b', 4, 6), verdict('c', 10, 0))).toEqual([4, 'b 1 +2/1'])
    expect(told(verdict('a', 10, 0), verdict('b', 3, 7), verdict('c', 10, 0))).toEqual([4, 'b 2 +4/1'])
  })

  it('more than three: the greatest gains first, and nothing idle', () => {
    expect(told(verdict('a', 4, 0), verdict('b', 0, 10), verdict('c', 0, 10))).toBe('tooLate')
    expect(told(verdict('a', 5, 0), verdict('b', 0, 10), verdict('c', 0, 10))).toEqual([
      1,
      'b 10 +20/1',
      'c 5 +5/1',
    ])
    expect(told(verdict('a', 6, 4), verdict('b', 0, 1), verdict('c', 0, 10))).toEqual([1, 'a 3 +21/1'])
    expect(told(verdict('a', 7, 0), verdict('b', 0, 10), verdict('c', 0, 10))).toEqual([1, 'b 6 +12/1'])
  })

  it('a star that only waits for others needs no act', () => {
    const judged = { ...verdict('c', 0, 10), acts: 0 }

    expect(gap(scheme, [verdict('a', 10, 0), verdict('b', 7, 0), judged])).toEqual({
      ...{ reachable: true, stars: 4, steps: [], awaiting: ['c'] },
    })
  })

  it('three together are the fewest there are, whatever the year looks like', () => {
    const some = fc.record({ done: fc.integer({ min: 0, max: 5 }), open: fc.integer({ min: 0, max: 5 }) })
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const verdicts = [
          verdict('a', a.done, a.open),
          verdict('b', b.done, b.open),
          verdict('c', c.done, c.open),
        ]
        const next = gap(scheme, verdicts)
        const starsWith = (x: number, y: number, z: number) =>
          rate(scheme, [
            verdict('a', a.done + x, 0),
            verdict('b', b.done + y, 0),
            verdict('c', c.done + z, 0),
          ]).secured.stars as number
        const now = starsWith(0, 0, 0)
        const within = (most: number) =>
          [0, 1, 2, 3]
            .flatMap((x) => [0, 1, 2, 3].flatMap((y) => [0, 1, 2, 3].map((z) => [x, y, z] as const)))
            .filter(([x, y, z]) => x <= a.open && y <= b.open && z <= c.open && x + y + z <= most)
        const fewest = [1, 2, 3].find((most) => within(most).some(([x, y, z]) => starsWith(x, y, z) > now))
        if (fewest === undefined) return true
        const taken = next.reachable ? next.steps.reduce((all, { acts }) => all + acts, 0) : undefined
        return taken === fewest
      }),
      { numRuns: 200 },
    )
  })
})

describe('时段怎么说', () => {
  it.each([
    ['2025-02-01', '2025-02-28', '2025年2月'],
    ['2025-04-01', '2025-06-30', '2025年第二季度'],
    ['2025-07-01', '2025-12-31', '2025年下半年'],
    ['2025-01-01', '2025-12-31', '2025年度'],
    ['2025-09-01', '2026-02-22', '2025-09-01至2026-02-22'],
  ] as const)('%s to %s is %s', (from, until, said) => {
    expect(sayPeriod({ from, until })).toBe(said)
  })
})
