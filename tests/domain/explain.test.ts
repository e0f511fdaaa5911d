import type { Day } from '#types/calendar'
import type { RatingInputs } from '#types/rating'
import { assess } from '#domain/assess'
import { compare, fromText, plus } from '#domain/exact/ratio'
import { explain } from '#domain/explain'
import { gap } from '#domain/gap'
import { rate } from '#domain/rate'
import { clausesFor } from '#domain/schemes/library'
import { star1 } from '#domain/schemes/star1'
import { allClauses } from '#domain/standards/library'
import { sayPeriod } from '#domain/wording/periods'
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

  it('names acts that are still possible and that together do reach the star', () => {
    const verdicts = yearAsOf('2025-12-10')
    const next = gap(star1, verdicts, { grade: 'advanced' })
    if (!next.reachable) throw new Error(`not reachable: ${next.why}`)
    const done = new Set(next.steps.map(({ clause }) => clause))
    const after = verdicts.map((verdict) =>
      done.has(verdict.clause) ? { ...verdict, secured: verdict.possible } : verdict,
    )

    expect(rate(star1, after, { grade: 'advanced' }).secured.stars).toBe(next.stars)
    expect(rate(star1, verdicts, { grade: 'advanced' }).secured.stars).toBeLessThan(next.stars)
    for (const { clause } of next.steps)
      expect(verdicts.find((verdict) => verdict.clause === clause)?.status).toBe('pending')
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
