import type { Grade, RatingScheme } from '#types/rating'
import type { Verdict } from '#types/verdict'
import { rate } from '#domain/rate'
import { star1 } from '#domain/schemes/star1'
import { star2 } from '#domain/schemes/star2'
import { star3 } from '#domain/schemes/star3'
import { findClause } from '#domain/standards/library'
import { clausesIn } from '#domain/formula'

const verdict = (clause: string, ratio = '1/1'): Verdict => ({
  clause,
  status: ratio === '1/1' ? 'met' : 'unmet',
  secured: ratio,
  possible: ratio,
  acts: 0,
  periods: [],
  rulings: [],
})

const clausesOf = ({ dimensions, caps }: RatingScheme): string[] => [
  ...dimensions.flatMap(({ items, veto }) => [
    ...items.flatMap(({ of }) => clausesIn(of)),
    ...(veto ? [veto.clause] : []),
  ]),
  ...caps.flatMap((cap) => (cap.kind === 'clause' ? [cap.clause] : [])),
]

/** Every clause met but for these. */
const allBut = (scheme: RatingScheme, lacking: Record<string, string> = {}): Verdict[] =>
  [...new Set(clausesOf(scheme))].map((clause) => verdict(clause, lacking[clause]))

/** One item worth a hundred, so that points are what we say they are, under the scheme's own bands and caps. */
const withPoints = (scheme: RatingScheme, points: string, grade?: Grade) => {
  const item = { id: 'all', title: '', points: 100, proposed: true, of: { clause: 'all' } }
  const plain = { ...scheme, dimensions: [{ id: 'all', title: '', points: 100, items: [item] }] }
  const [whole = '0', part = ''] = points.split('.')
  const all = verdict('all', `${whole}${part}/1${'0'.repeat(part.length + 2)}`)
  return rate(plain, [all, ...allBut(scheme)], grade ? { grade } : {})
}

describe('SC05 — bands are half-open and compared before anything is rounded', () => {
  it.each([
    ['94.5', 4, 4],
    ['94.99', 4, 4],
    ['94.9999999999999999999', 4, 4],
    ['95', 5, 5],
    ['89.5', 3, 4],
    ['89.99', 3, 4],
    ['90', 4, 4],
    ['85', 3, 4],
    ['84.99', 3, 3],
    ['80', 3, 3],
    ['79.99', 2, 3],
    ['75', 2, 3],
    ['74.99', 2, 'undecided'],
    ['70', 2, 'undecided'],
    ['69.99', 1, 'undecided'],
    ['60', 1, 'undecided'],
    ['59.99', 0, 'undecided'],
    ['59.999', 0, 'undecided'],
    ['100', 5, 5],
    ['0', 0, 'undecided'],
  ] as const)('%s points: %s stars by the first scheme, %s by the second', (points, first, second) => {
    expect(withPoints(star1, points, 'advanced').secured.stars).toBe(first)
    expect(withPoints(star2, points).secured.stars).toBe(second)
  })

  it.each([
    ['96', 'advanced', 5, undefined],
    ['80', 'advanced', 3, undefined],
    ['79', 'advanced', 2, 'advancedButLow'],
    ['97', 'ordinary', 2, 'ordinaryButHigh'],
    ['80', 'ordinary', 2, 'ordinaryButHigh'],
    ['79.99', 'ordinary', 2, undefined],
    ['98', 'backward', 0, undefined],
  ] as const)('%s points, graded %s: %i stars; conflict: %s', (points, grade, stars, conflict) => {
    const rating = withPoints(star1, points, grade)

    expect(rating.secured.stars).toBe(stars)
    expect(rating.conflict).toBe(conflict)
  })

  it('gives points but no stars while the grade is not known', () => {
    expect(withPoints(star1, '96').secured).toEqual({ points: '96/1', stars: 'noGrade' })
  })
})

describe('the three schemes', () => {
  it.each([star1, star2, star3].map((scheme: RatingScheme) => [scheme.id, scheme] as const))(
    '%s: a hundred points, each dimension the sum of its items, and every clause is known',
    (_, scheme) => {
      const own = new Set(scheme.clauses.map(({ id }) => id))

      expect(scheme.dimensions.reduce((all, { points }) => all + points, 0)).toBe(100)
      for (const { points, items } of scheme.dimensions)
        expect(items.reduce((all, item) => all + item.points, 0)).toBe(points)
      expect(clausesOf(scheme).filter((id) => !own.has(id) && !findClause(id))).toEqual([])
      expect(JSON.parse(JSON.stringify(scheme))).toEqual(scheme)
    },
  )

  it.each(['STAR2.C1a', 'STAR2.C4', 'STAR2.C6', 'STAR2.C8', 'STAR2.C9', 'STAR2.C9a'])(
    'STAR2: hard condition %s missed by a hair caps at four stars',
    (clause) => {
      const rating = rate(star2, allBut(star2, { [clause]: '999/1000' }))

      expect(rating.secured.stars).toBe(4)
      expect(rating.caps).toMatchObject([{ atMost: 4, holds: 'certain' }])
      expect(rate(star2, allBut(star2)).secured.stars).toBe(5)
    },
  )

  it('STAR2: not to rank first costs five points and no star of itself', () => {
    const rating = rate(star2, allBut(star2, { 'STAR2.C13': '0/1' }))

    expect(rating.secured).toEqual({ points: '95/1', stars: 5 })
  })

  it('STAR3: a star is lit from eighteen of its twenty points, and the fifth needs a clean year besides', () => {
    const stars = (lacking: Record<string, string>) => rate(star3, allBut(star3, lacking)).secured.stars

    expect(stars({})).toBe(5)
    expect(stars({ 'STAR3.D3a': '0/1' })).toBe(5) // 18 of 20
    expect(stars({ 'STAR3.D3a': '0/1', 'STAR3.D3c': '99/100' })).toBe(4)
    expect(stars({ 'STAR3.D5.filed': '0/1' })).toBe(4)
    expect(stars({ 'ORGAN.5.3d': '0/1' })).toBe(4) // 16 of 20
  })

  it('an item that asks nothing shares its points out among its neighbours', () => {
    const verdicts = allBut(star3, { 'STAR3.D4c': '1/2' }).map((one) =>
      one.clause === 'ORGAN.6.3' ? { ...one, status: 'exempt' as const } : one,
    )
    const [, , , d4] = rate(star3, verdicts).dimensions

    expect(d4!.items.map(({ worth }) => worth)).toEqual(['10/1', '5/1', '0/1', '5/1'])
    expect(d4!.secured).toBe('35/2')
  })

  it('a dimension that asks nothing leaves the others to make up the hundred', () => {
    const verdicts = allBut(star2, { 'STAR2.C6': '0/1' }).map((one) =>
      one.clause === 'STAR2.C13' ? { ...one, status: 'exempt' as const } : one,
    )
    const rating = rate(star2, verdicts)

    expect(rating.dimensions.at(-1)!.exempt).toBe(true)
    expect(rating.secured.points).toBe('1740/19') // 87 of 95
  })

  it('refuses to rate what was never assessed', () => {
    expect(() => rate(star3, allBut(star3).slice(1))).toThrow('was not assessed')
  })

  it('takes a clause that asks the same where the named one asks nothing of this branch', () => {
    const verdicts = [
      ...allBut(star3).map((one) =>
        one.clause === 'ORGAN.1.3c' ? { ...one, status: 'exempt' as const } : one,
      ),
      { ...verdict('SOE.1.3c', '1/2'), sameAs: 'ORGAN.1.3c' },
    ]

    expect(rate(star3, verdicts).dimensions[2]!.secured).toBe('18/1')
  })
})
