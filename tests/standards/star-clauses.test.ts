import type { Day } from '#types/calendar'
import type { Records } from '#types/records'
import type { RatingScheme } from '#types/rating'
import { assess } from '#domain/assess'
import { clausesIn } from '#domain/formula'
import { rate } from '#domain/rate'
import { star1 } from '#domain/schemes/star1'
import { star2 } from '#domain/schemes/star2'
import { star3 } from '#domain/schemes/star3'
import { allClauses, findClause, type KnownClause } from '#domain/standards/library'
import { clausesFor } from '../domain/builders'
import { branchOf, noRecords, on } from './branch'
import { acts, breached, counted, figure, judged, papers, studied, table, type Row } from './cases'

/** Every item's points, in the order of the published table of §2. */
const pointsOf = ({ dimensions }: RatingScheme): string[] =>
  dimensions.map(({ points, items }) => `${items.map((item) => item.points).join(' ')} = ${points}`)

describe('points as proposed, to the digit', () => {
  const published: [RatingScheme, string[]][] = [
    [star1, ['8 6 6 = 20', '6 4 5 5 = 20', '4 10 3 3 = 20', '8 7 5 = 20', '5 5 6 4 = 20']],
    [
      star2,
      [
        ...['4 2 4 = 10', '2 1 3 = 6', '1 2 2 1 = 6', '10 = 10', '2 2 2 = 6', '8 = 8', '4 2 2 = 8'],
        ...['10 = 10', '5 5 2 = 12', '3 3 2 = 8', '2 2 2 = 6', '3 2 = 5', '5 = 5'],
      ],
    ],
    [
      star3,
      [
        ...['3 4 5 3 3 2 = 20', '5 2 2 2 2 2 2 1 1 1 = 20', '2 3 2 4 5 4 = 20', '8 4 4 4 = 20'],
        '3 3 3 4 2 5 = 20',
      ],
    ],
  ]
  test.each(published.map(([scheme, points]) => [scheme.id, scheme, points] as const))(
    '%s',
    (_, scheme, points) => expect(pointsOf(scheme)).toEqual(points),
  )

  test('the document gives five times twenty of the first scheme, and nothing of the others', () => {
    const given = (scheme: RatingScheme) => scheme.dimensions.filter(({ proposed }) => !proposed).length
    expect([star1, star2, star3].map(given)).toEqual([5, 0, 0])
  })

  test.each([
    ['STAR1', star1, 25],
    ['STAR2', star2, 15],
    ['STAR3', star3, 9],
  ] as const)('%s: what assessors alone decide is worth %s points', (_, scheme: RatingScheme, points) => {
    const known = new Map(clausesFor(scheme, allClauses).map((clause) => [clause.id, clause.must.kind]))
    const items = scheme.dimensions.flatMap((dimension) => dimension.items)
    const judgedItems = items.filter(({ of }) => clausesIn(of).every((id) => known.get(id) === 'judge'))
    expect(judgedItems.reduce((all, item) => all + item.points, 0)).toBe(points)
  })

  test.each([star1, star2, star3].map((scheme: RatingScheme) => [scheme.id, scheme] as const))(
    '%s: no fact is scored twice',
    (_, scheme) => {
      const facts = scheme.dimensions
        .flatMap(({ items }) => items.flatMap(({ of }) => clausesIn(of)))
        .map((id) => findClause(id)?.sameAs ?? id)
      expect(facts.filter((id, at) => facts.indexOf(id) !== at)).toEqual([])
    },
  )
})

/** What one dimension of the school's scheme comes to at the year's end. */
const worthOf = (dimension: string, records: Partial<Records>): string => {
  const branch = branchOf(['school'])
  const at = { year: 2025, asOf: '2026-06-30' } as const
  const verdicts = assess(clausesFor(star2, allClauses), branch, { ...noRecords, ...records }, at)
  return rate(star2, verdicts).dimensions.find(({ id }) => id === dimension)!.secured
}

describe('the school’s points, paper by paper', () => {
  test.each([
    ['STAR2.C11', 'the year’s plan alone', papers('年度计划'), '2/1'],
    ['STAR2.C11', 'all four quarters’, and none for the year', papers(...quarters(4)), '2/1'],
    ['STAR2.C11', 'three quarters', papers('年度计划', ...quarters(3)), '7/2'],
    ['STAR2.C10', 'rules, and no archive', papers('制度汇编'), '3/1'],
    ['STAR2.C10', 'an archive, and no rules', papers('档案目录'), '3/1'],
    ['STAR2.C5', 'no award', papers('激励机制文件'), '2/1'],
    ['STAR2.C5', 'an award, and no incentives', papers('上级表彰文件'), '2/1'],
  ])('%s · %s', (dimension, _, records, points) => {
    expect(worthOf(dimension, records)).toBe(points)
  })
})

function quarters(count: number): string[] {
  return ['一季度计划', '二季度计划', '三季度计划', '四季度计划'].slice(0, count)
}

/** Papers of an earlier year. */
const earlier = (...named: string[]): Partial<Records> => ({
  papers: named.map((paper) => ({ ...on('2023-03-01'), paper, accepted: true })),
})

describe('service-type stars', () => {
  table([
    ['STAR1.D1a', 'three halls of four', counted('hallsWithBranch', 'halls', 3, 4), 'unmet 3/4'],
    ['STAR1.D1a', 'no hall', counted('hallsWithBranch', 'halls', 0, 0), 'exempt'],
    ['STAR1.D1b', 'appointed two years ago', earlier('群团任职文件'), 'met 1'],
    ['STAR1.D2b', 'a liaison, and no reserve', papers('党建联络员名单'), 'unmet 1/2'],
    ['STAR1.D2c', 'nobody is away', counted('floatingContactsMade', 'floatingContactsDue', 0, 0), 'exempt'],
    ['STAR1.D3a', 'the year’s two papers', papers('党建工作责任清单', '党建工作责任状'), 'met 1'],
    ['STAR1.D3a', 'last year’s', earlier('党建工作责任清单', '党建工作责任状'), 'unmet 0'],
    ['STAR1.D4a', 'no rules', papers('经费到账凭证', '经费使用计划'), 'unmet 2/3'],
    ['STAR1.D5b', 'the year before', breached('serviceError', '2024-12-31'), 'met 1'],
    ['STAR1.D5c', '19 of 20, exactly on the line', figure('satisfaction', 38, 40), 'met 1'],
    ['STAR1.D5c', 'one short of it', figure('satisfaction', 37, 40), 'unmet 0'],
    ['STAR1.D5c', 'thirty asked', figure('satisfaction', 29, 30), 'met 1'],
    ['STAR1.D5c', 'twenty-nine', figure('satisfaction', 29, 29), 'unmet 0'],
    ['STAR1.D5c', 'everybody, though only ten', survey('2025-06-01', { of: 10, everybody: true }), 'met 1'],
    ['STAR1.D5c', 'last year’s', survey('2024-12-31', { of: 40 }), 'unmet 0'],
    ['STAR1.D5d', 'nine of ten', counted('issuesClosed', 'issuesRaised', 9, 10), 'unmet 9/10'],
    ['STAR1.D1c', 'one assessor', judged('STAR1.D1c', 90), 'pending 0'],
    ['STAR1.D1c', 'two, 0.3 apart', judged('STAR1.D1c', 90, 60), 'unmet 3/4'],
    ['STAR1.D1c', 'two, further apart', judged('STAR1.D1c', 91, 60), 'pending 0'],
  ])
})

/** All of them satisfied. */
function survey(day: Day, more: { of: number; everybody?: true }): Partial<Records> {
  return { figures: [{ ...on(day), figure: 'satisfaction', value: more.of, ...more }] }
}

describe('where it stands in the document', () => {
  test.each<[KnownClause, string, string]>([
    ['STAR1.D1b', '二、（二）创建标准', '1'],
    ['STAR1.D3d', '二、（一）创建内容', '3'],
    ['STAR1.D4c', '二、（一）创建内容', '4'],
    ['STAR1.D5d', '二、（一）创建内容', '5'],
    ['STAR2.C13', '附：五星级党支部评定标准', '13'],
    ['STAR2.C2a', '附：五星级党支部评定标准', '2'],
    ['STAR3.S2', '三、工作步骤', '第二、三阶段'],
  ])('%s', (id, section, item) => {
    expect(findClause(id)!.source).toMatchObject({ section, item })
  })

  test('only what the criteria do not say leans on the ruling about contents', () => {
    const leaning = allClauses.filter(({ rulings }) => rulings?.includes('E06')).map(({ id }) => id)
    expect(leaning).toEqual(['STAR1.D2b', 'STAR1.D3d', 'STAR1.D4c', 'STAR1.D5d'])
  })
})

const school: Row[] = [
  ['STAR2.C2a', 'two', figure('committeeSize', 2), 'unmet 0'],
  ['STAR2.C2a', 'three', figure('committeeSize', 3), 'met 1'],
  ['STAR2.C2a', 'seven', figure('committeeSize', 7), 'met 1'],
  ['STAR2.C2a', 'eight', figure('committeeSize', 8), 'unmet 0'],
  ['STAR2.C2a', 'no committee', {}, 'exempt', { hasCommittee: false }],
  ['STAR2.C3b', 'three quarters', acts('collectiveStudy', [1, 4, 7]), 'unmet 3/4'],
  ['STAR2.C3b', 'four', acts('collectiveStudy', [1, 4, 7, 10]), 'met 1'],
  ['STAR2.C3c', '24 hours on the line', studied({ hours: 24 }, { hours: 23.5 }), 'unmet 1/2'],
  [
    'STAR2.C3d',
    '40 on the line',
    studied({ hours: 40, leads: true }, { hours: 39.5, leads: true }),
    'unmet 1/2',
  ],
  ['STAR2.C1b', 'late once', counted('superiorEventsOnTime', 'superiorEventsAttended', 9, 10), 'unmet 9/10'],
  ['STAR2.C4', 'withdrawn', withdrawn('unitCaseFiled'), 'met 1'],
  ['STAR2.C6', 'on the first day of the year', breached('unitCircular', '2025-01-01'), 'unmet 0'],
  ['STAR2.C8', '36 months back', breached('unitMistakeBlamed', '2023-01-01'), 'unmet 0'],
  ['STAR2.C8', 'the day before that', breached('unitMistakeBlamed', '2022-12-31'), 'met 1'],
  ['STAR2.C7', 'two', acts('culturalActivity', [5, 10]), 'met 1'],
  ['STAR2.C7b', 'one record of two', recorded(1), 'unmet 1/2'],
  ['STAR2.C7b', 'both', recorded(2), 'met 1'],
  ['STAR2.C13', 'not first', figure('firstInAppraisalOnTarget', false), 'unmet 0'],
  ['STAR2.C13', 'first the year before', firstIn('2024-12-31'), 'unmet 0'],
  ['STAR2.C5', 'incentives of an earlier year still stand', earlier('激励机制文件'), 'met 1'],
  ['STAR2.C5b', 'an award of an earlier year does not', earlier('上级表彰文件'), 'unmet 0'],
  ['STAR2.C10', 'rules of an earlier year still stand', earlier('制度汇编'), 'met 1'],
  ['STAR2.C10b', 'last year’s archive does not', earlier('档案目录'), 'unmet 0'],
  ['STAR2.C11', 'the year’s plan', papers('年度计划'), 'met 1'],
  ['STAR2.C11b', 'three quarters', papers(...quarters(3)), 'unmet 3/4'],
  ['STAR2.C12a', 'recognised', papers('上级认可文件'), 'met 1'],
]

function firstIn(day: Day): Partial<Records> {
  return { figures: [{ ...on(day), figure: 'firstInAppraisalOnTarget', value: true }] }
}

function recorded(done: number): Partial<Records> {
  return counted('culturalActivitiesRecorded', 'culturalActivities', done, 2)
}

function withdrawn(breach: string): Partial<Records> {
  const later = { on: '2025-06-01', enteredOn: '2025-06-01' } as const
  return { breaches: [{ ...on('2024-03-03'), breach, withdrawn: later }] }
}

describe('the school’s stars', () => table(school))

describe('the discipline office’s stars', () => {
  table([
    [
      'STAR3.D1a',
      'three of four',
      papers('重要论述学习记录', '思想纲要学习记录', '党章党规党纪学习记录'),
      'unmet 3/4',
    ],
    [
      'STAR3.D1a',
      'and the Republic’s history',
      papers('重要论述学习记录', '思想纲要学习记录', '党章党规党纪学习记录', '党史和新中国史学习记录'),
      'met 1',
    ],
    ['STAR3.M1c', 'no such leader', none('领导干部五种方式学习记录'), 'exempt'],
    ['STAR3.M1c', 'nothing on file', {}, 'unmet 0'],
    ['STAR3.M1d', 'once', acts('loyaltyEducation', [3]), 'unmet 1/2'],
    ['STAR3.M1d', 'in both halves', acts('loyaltyEducation', [3, 9]), 'met 1'],
    ['STAR3.M2a', 'twice in one half', acts('warningEducation', [3, 4]), 'unmet 1/2'],
    ['STAR3.M2a', 'in both halves', acts('warningEducation', [3, 9]), 'met 1'],
    ['STAR3.M2b', 'two assessors', judged('STAR3.M2b', 80, 90), 'unmet 17/20'],
    ['STAR3.D5b', 'all three', papers('纪律教育记录', '政德教育记录', '家风教育记录'), 'met 1'],
  ])
})

function none(paper: string): Partial<Records> {
  return { papers: [{ ...on('2025-06-01'), paper, accepted: true, none: true }] }
}
