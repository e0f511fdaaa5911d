import type { Formula, RatingInputs, RatingScheme } from '#types/rating'
import { assess } from '#domain/assess'
import { fromText, show } from '#domain/exact/ratio'
import { rate } from '#domain/rate'
import { star1 } from '#domain/schemes/star1'
import { allClauses } from '#domain/standards/library'
import { clausesFor } from '../builders'
import { sc01 } from '../sc01'

const at = { year: 2025, asOf: '2026-01-31' } as const
const verdicts = assess(clausesFor(star1, allClauses), sc01.branch, sc01.records, at)
const three = { self: '97', members: '95.5' }
const rated = (inputs: RatingInputs, scheme: RatingScheme = star1) => rate(scheme, verdicts, inputs)
const points = (text: string) => show(fromText(text), 6)

/** The same scheme with another clause in place of one. */
const instead = (old: string, other: string): RatingScheme => {
  const within = (formula: Formula): Formula =>
    'mean' in formula
      ? { mean: formula.mean.map(within) }
      : { clause: formula.clause === old ? other : formula.clause }
  const dimensions = star1.dimensions.map((dimension) => ({
    ...dimension,
    items: dimension.items.map((item) => ({ ...item, of: within(item.of) })),
  }))
  return { ...star1, dimensions }
}
const quarterly = instead('ORGAN.6.1d', 'TARGET.12d')

describe('SC02 — the branch of SC01 under the service-type five stars', () => {
  it.each([
    ['STAR1.D1', '19.400000'],
    ['STAR1.D2', '18.122826'],
    ['STAR1.D3', '19.075000'],
    ['STAR1.D4', '19.300000'],
    ['STAR1.D5', '19.200000'],
  ])('%s comes to %s, and nothing is left open', (id, expected) => {
    const dimension = rated({}).dimensions.find((one) => one.id === id)!

    expect(points(dimension.secured)).toBe(expected)
    expect(dimension.possible).toBe(dimension.secured)
  })

  it('D3b is the mean of three: the four meetings together, organizational life, and the appraisal', () => {
    const item = (scheme: RatingScheme) =>
      rated({}, scheme)
        .dimensions.flatMap(({ items }) => items)
        .find(({ id }) => id === 'D3b')!

    expect(points(item(star1).secured)).toBe('9.375000')
    expect(points(item(quarterly).secured)).toBe('9.166666')
  })

  it.each([
    ['half-yearly', star1, '95.097826', 5],
    ['quarterly', quarterly, '94.889492', 4],
  ] as const)('with %s lectures the committee gives %s: provisionally', (_, scheme, total, stars) => {
    const { secured, provisional, combined } = rated({ grade: 'advanced' }, scheme)

    expect(points(secured.points)).toBe(total)
    expect(secured.stars).toBe(stars)
    expect(provisional).toBe(true)
    expect(combined).toBeUndefined()
  })

  it.each([
    ['half-yearly', star1, '95.368478'],
    ['quarterly', quarterly, '95.222644'],
  ] as const)('with %s lectures the three sides together give five stars', (_, scheme, total) => {
    const { provisional, combined } = rated({ grade: 'advanced', ...three }, scheme)

    expect(points(combined!.points)).toBe(total)
    expect(combined!.stars).toBe(5)
    expect(provisional).toBe(false)
  })

  it.each([
    ['advanced', 5, undefined],
    ['ordinary', 2, 'ordinaryButHigh'],
    ['backward', 0, undefined],
    [undefined, 'noGrade', undefined],
  ] as const)('graded %s: %s stars, conflict %s', (grade, stars, conflict) => {
    const rating = rated({ ...three, ...(grade && { grade }) })

    expect(rating.combined!.stars).toBe(stars)
    expect(rating.conflict).toBe(conflict)
  })

  it('waits for the assessors before the three sides are put together', () => {
    const unjudged = { ...sc01.records, judgements: sc01.records.judgements.slice(1) }
    const rating = rate(star1, assess(allClauses, sc01.branch, unjudged, at), { grade: 'advanced', ...three })

    expect(rating.combined).toBeUndefined()
    expect(rating.provisional).toBe(true)
    expect(points(rating.possible.points)).toBe('95.697826')
  })

  it('satisfaction on the line is enough, and just beside it is not', () => {
    const withSatisfied = (value: number) => {
      const figures = [{ ...sc01.records.figures[0]!, value }]
      return assess(allClauses, sc01.branch, { ...sc01.records, figures }, at).find(
        ({ clause }) => clause === 'STAR1.D5c',
      )!.status
    }

    expect(withSatisfied(190)).toBe('met')
    expect(withSatisfied(189)).toBe('unmet')
  })
})
