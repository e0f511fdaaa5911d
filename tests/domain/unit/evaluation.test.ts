import type { RatingScheme, Stars } from '#types/rating'
import type { UnitRules } from '#types/unit-rules'
import { duties, evaluate, prepare } from '#domain/evaluation'
import { rate } from '#domain/rate'
import { settle } from '#domain/schemes/settle'
import { published } from '#domain/standards/published'
import { aBranch, clauseThat, noRecords, on } from '../builders'
import { assess } from '#domain/assess'
import { sc01 } from '../sc01'

const schemeNamed = (id: string) => published.schemes.find((one) => one.id === id)!
const over = '2026-12-31'

describe('an evaluation, once fixed', () => {
  const fixed = prepare(sc01, schemeNamed('STAR1'), published, over)
  const result = (evaluation: typeof fixed) =>
    evaluate(evaluation, sc01.branch, sc01.records, over, sc01.inputs)

  it('gives the same as JSON, read back years later', () => {
    expect(result(JSON.parse(JSON.stringify(fixed)) as typeof fixed)).toEqual(result(fixed))
  })

  it('is not touched by what the office decides afterwards', () => {
    const rules: UnitRules = {
      decisions: [{ ruling: 'X01', reading: '每季一次', from: '2025-01-01', by: '机关党委' }],
    }
    const anew = prepare({ ...sc01, rules }, schemeNamed('STAR1'), published, over)

    expect(result(fixed).rating.secured.stars).toBe(5)
    expect(result(anew).rating.secured.stars).toBe(4)
  })

  it('says by which decision a point was lost', () => {
    const decision = { ruling: 'X01', reading: '每季一次', from: '2025-01-01', by: '机关党委' } as const
    const anew = prepare({ ...sc01, rules: { decisions: [decision] } }, schemeNamed('STAR1'), published, over)
    const stories = result(anew).stories.flatMap(({ clauses }) => clauses)

    expect(stories.find(({ clause }) => clause === 'ORGAN.6.1d')?.decided).toEqual([decision])
  })

  it('goes by the figures that were set when its year began', () => {
    const decisions = [{ ruling: 'P02', reading: '零', from: '2025-01-01', by: '机关党委' }] as const
    const late = (year: number) =>
      prepare({ ...sc01, year, rules: { decisions } }, schemeNamed('STAR1'), published, over).settings.late

    expect([late(2024), late(2025)]).toEqual([50, 0])
  })

  it('tells of a unit’s own clause, too, though no item looks at it', () => {
    const own = clauseThat(
      { kind: 'hold', activity: '走访村庄', atLeast: 1, every: 'quarter', by: 'branch' },
      { id: 'LOCAL.1' },
    )
    const local = { id: 'LOCAL', title: '补充', issuedBy: '党委', verified: true, clauses: [own] }
    const anew = prepare({ ...sc01, rules: { local: [local] } }, schemeNamed('STAR1'), published, over)

    expect(result(anew).others.map(({ clause }) => clause)).toContain('LOCAL.1')
    expect(result(fixed).others.map(({ clause }) => clause)).not.toContain('ORGAN.6.1a')
  })

  it('tells a duty in the words of the rule that was in force, once, and by the branch’s own standard first', () => {
    const year = { branch: aBranch({ kinds: ['stateOwned'] }), year: 2025, records: noRecords }
    const { stories } = duties(year, published, over)
    const story = (clause: string) => stories.find((one) => one.clause === clause)

    expect(story('N-DEV-2b')?.source.document).not.toContain('2026')
    expect(story('SOE.5.1d')).toBeUndefined()
    expect(story('SOE.4.2b')).toBeDefined()
    expect(story('N-BR-2')).toBeUndefined()
    expect(story('SOE.5.1a')).toBeDefined()
  })

  it('knows nothing of what is decided later than the day it looks from', () => {
    const decisions = [{ ruling: 'X01', reading: '每季一次', from: '2025-07-01', by: '机关党委' }] as const
    const lectures = (day: '2025-06-30' | '2025-07-01') =>
      prepare({ ...sc01, rules: { decisions } }, schemeNamed('STAR1'), published, day).clauses.filter(
        ({ id }) => id === 'ORGAN.6.1d',
      ).length

    expect([lectures('2025-06-30'), lectures('2025-07-01')]).toEqual([1, 2])
  })
})

describe('points that no document gives are settled by the office', () => {
  const star1 = schemeNamed('STAR1')
  const refused = (scheme: RatingScheme, changes: Parameters<typeof settle>[1]) => () =>
    settle(scheme, changes)

  it('within what the document does give', () => {
    const settled = settle(star1, { points: { D1a: 10, D1b: 4 } })

    expect(settled.dimensions[0]!.items.map(({ points }) => points)).toEqual([10, 4, 6])
    expect(refused(star1, { points: { D1a: 9 } })).toThrow('合计 21 分')
  })

  it('never by half points, or below nought, or for an item there is not', () => {
    expect(refused(star1, { points: { D1a: 7.5, D1b: 6.5 } })).toThrow('整数')
    expect(refused(star1, { points: { D1a: 15, D1b: -1 } })).toThrow('整数')
    expect(refused(star1, { points: { D9: 1 } })).toThrow('没有这一细项')
  })

  it('weighs the three sides otherwise, out of a hundred', () => {
    const settled = settle(star1, { combination: { self: 0, members: 30, committee: 70 } })

    expect(settled.combination).toEqual({ self: 0, members: 30, committee: 70, proposed: true })
    expect(refused(star1, { combination: { self: 10, members: 20, committee: 60 } })).toThrow('应为 100')
    expect(refused(schemeNamed('STAR3'), { combination: { self: 0, members: 0, committee: 100 } })).toThrow()
  })

  it('lights a star from other points, where stars light one by one', () => {
    expect(settle(schemeNamed('STAR3'), { lightsFrom: 16 }).lights).toEqual({ from: 16, proposed: true })
    expect(refused(star1, { lightsFrom: 16 })).toThrow('不按点亮定星')
  })

  it('changes what a hard condition leaves', () => {
    const caps = settle(schemeNamed('STAR2'), { caps: { 'STAR2.C8': 3 } }).caps

    expect(caps).toContainEqual({ kind: 'clause', clause: 'STAR2.C8', atMost: 3, proposed: true })
    expect(refused(star1, { caps: { 'STAR1.D5b': 4 } })).toThrow('没有可以调整的这一条封顶')
  })

  it.each<[string, Parameters<typeof settle>[1], string]>([
    ['STAR3', { lightsFrom: 0 }, '不小于 1 的整数'],
    ['STAR3', { lightsFrom: 16.5 }, '不小于 1 的整数'],
    ['STAR3', { lightsFrom: 21 }, '理论学习星共 20 分，够不到点亮要的 21 分'],
    ['STAR3', { points: { D1a: 0 } }, '理论学习星共 17 分，够不到点亮要的 18 分'],
    ['STAR1', { combination: { self: -10, members: 30, committee: 80 } }, '不小于 0 的整数'],
    ['STAR1', { combination: { self: 0.5, members: 29.5, committee: 70 } }, '不小于 0 的整数'],
    ['STAR2', { caps: { 'STAR2.C8': 6 as Stars } }, '0 至 5 的整数'],
    ['STAR2', { caps: { 'STAR2.C8': 2.5 as Stars } }, '0 至 5 的整数'],
  ])('never beyond what makes sense: %s %j', (id, changes, says) =>
    expect(refused(schemeNamed(id), changes)).toThrow(says),
  )

  it('fewer points for a star that is lit from fewer', () => {
    expect(settle(schemeNamed('STAR3'), { points: { D1a: 0 }, lightsFrom: 17 }).lights?.from).toBe(17)
  })

  it('the thirteen criteria may weigh the same: one lost is 1200/13 points', () => {
    const star2 = schemeNamed('STAR2')
    const equal = star2.dimensions.flatMap(({ items }) =>
      items.map(({ id }, index) => [id, index === 0 ? 1 : 0] as const),
    )
    const settled = settle(star2, { points: Object.fromEntries(equal) })

    expect(settled.dimensions.map(({ points }) => points)).toEqual(star2.dimensions.map(() => 1))
  })
})

describe('stricter readings, when the office wants them', () => {
  const scheme = (changes: Parameters<typeof settle>[1]): RatingScheme =>
    settle(
      {
        id: 'S',
        title: '',
        source: { document: '', section: '', item: '' },
        effective: { from: '2018-01-01' },
        appliesTo: [],
        clauses: [],
        dimensions: [
          {
            ...{ id: 'd', title: '', points: 100 },
            items: [
              { id: 'a', title: '', points: 99, proposed: true, of: { clause: 'a' } },
              { id: 'b', title: '', points: 1, proposed: true, of: { clause: 'b' } },
            ],
          },
        ],
        bands: [
          { stars: 5, from: 95 },
          { stars: 4, from: 85 },
          { stars: 3, from: 75 },
        ],
        below: 'undecided',
        caps: [],
      },
      changes,
    )
  const clauses = ['a', 'b'].map((id) => clauseThat({ kind: 'share', part: id, whole: 'w' }, { id }))
  const count = (part: string, done: number) => ({
    id: part,
    ...on('2025-01-01'),
    part,
    whole: 'w',
    done,
    of: 2,
  })
  const verdicts = (b: number, asOf: '2025-12-31' | '2026-12-31' = over) =>
    assess(clauses, aBranch(), { ...noRecords, counts: [count('a', 2), count('b', b)] }, { year: 2025, asOf })

  it('five stars ask for every item in full', () => {
    const stars = (b: number, asOf?: '2025-12-31') => {
      const { secured, possible } = rate(scheme({ strict: true }), verdicts(b, asOf))
      return [secured.stars, possible.stars]
    }

    expect(stars(2)).toEqual([5, 5])
    expect(stars(1)).toEqual([4, 4])
    expect(stars(1, '2025-12-31')).toEqual([4, 5])
    expect(rate(scheme({}), verdicts(1)).secured.stars).toBe(5)
  })

  it.each([
    [undefined, 3],
    [0, 1],
    [3, 4],
    [4, 5],
    [5, 5],
  ] as const)('one step at a time: after %s stars, %s', (lastStars, stars) => {
    const inputs = lastStars === undefined ? {} : { lastStars }

    expect(rate(scheme({ stepByStep: true }), verdicts(2), inputs).secured.stars).toBe(stars)
  })
})
