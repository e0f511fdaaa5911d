import type { Day } from '#types/calendar'
import type { Records } from '#types/records'
import { findClause, type KnownClause } from '#domain/standards/library'
import { on, standing } from './branch'
import { acts, counted, figure, months, papers, table } from './cases'
import { answeredOn, cases, lastYear } from './dated'

describe('one strengthening, three standards', () => {
  table([
    ['ONE3.1.4', 'trained once', acts('secretaryTraining', [3]), 'met 1'],
    ['ONE3.1.5a', 'a yuan less', figure('branchFundPerMember', 199), 'unmet 0'],
    ['ONE3.1.5a', 'last year’s money', lastYear('branchFundPerMember', 200), 'unmet 0'],
    ['ONE3.1.5b', 'last year’s money', lastYear('generalBranchFund', 5000), 'unmet 0'],
    ['ONE3.1.5b', '5,000 a year', figure('generalBranchFund', 5000), 'met 1'],
    ['ONE3.1.5c', '349 a month', figure('secretaryAllowance', 349), 'unmet 0'],
    ['ONE3.1.5d', 'on the 60th day', answeredOn('julyAward', '2025-07-01', '2025-08-30'), 'met 1'],
    ['ONE3.1.5d', 'a day late', answeredOn('julyAward', '2025-07-01', '2025-08-31'), 'unmet 1/2'],
    ['ONE3.1.5d', 'nobody was commended', {}, 'exempt'],
    ['ONE3.2.1a', '49 points', figure('checkpoints', 49), 'unmet 0'],
    ['ONE3.2.1b', 'every month', acts('monthlyCheck', months(1, 12)), 'met 1'],
    ['ONE3.2.2', 'eleven months', acts('partyAffairsMeeting', months(2, 12)), 'unmet 11/12'],
    ['ONE3.2.3b', 'four of five', counted('reportIssuesRectified', 'reportIssues', 4, 5), 'unmet 4/5'],
    ['ONE3.2.3c', 'two lists of three', papers('述职问题清单', '述职整改清单'), 'unmet 2/3'],
    ['ONE3.3.1', 'one ledger of two', cases('ledgerThreeRoles', true, false), 'unmet 1/2'],
    ['ONE3.3.2', 'one is lacking', counted('ledgersPresent', 'ledgersRequired', 17, 18), 'unmet 17/18'],
    ['ONE3.3.3', 'two books of three', papers('党支部工作记录本', '支部党费收缴簿'), 'unmet 2/3'],
    ['ONE3.4.2', 'a room shared with others', {}, 'exempt', { needsRoom: false }],
    ['ONE3.4.2', 'a flag and nothing else', papers('党旗'), 'unmet 1/7'],
    ['ONE3.4.3', 'a room shared with others', {}, 'exempt', { needsRoom: false }],
    ['ONE3.4.4', 'a keeper all the same', {}, 'unmet 0', { needsRoom: false }],
    ['ONE3.4.5', 'labelled and sorted', papers('台账分类目录'), 'met 1'],
  ])

  test('it can be held to from the day it was reported', () => {
    expect(findClause('ONE3.2.1b')?.effective.from).toBe('2017-09-11')
  })
})

describe('model branches', () => {
  type Dated = readonly [KnownClause, string, Partial<Records>, string, year: number]
  const task = (name: string, set: Day, done: Day): Partial<Records> => ({
    tasks: [{ ...on(set), task: name, done: { on: done, enteredOn: done } }],
  })
  const inYear = (year: number, name: string, value: number | boolean, of?: number): Partial<Records> => ({
    figures: [{ ...on(`${year}-05-20`), figure: name, value, ...(of !== undefined && { of }) }],
  })
  const breach = (name: string, day: Day): Partial<Records> => ({ breaches: [{ ...on(day), breach: name }] })
  const filed = (...named: string[]): Partial<Records> => ({
    papers: named.map((paper) => ({ ...on('2020-05-20'), paper, accepted: true })),
  })
  const plan = [
    '创建方案',
    '创建问题清单',
    '创建责任清单',
    '对标争先实施办法',
    '创建任务书',
    '创建路线图',
    '创建时间表',
    '创建责任人表',
  ]

  const rows: readonly Dated[] = [
    ['MODEL.1.1', 'one college', inYear(2020, 'modelColleges', 1), 'met 1', 2020],
    ['MODEL.1.1', 'two colleges', inYear(2020, 'modelColleges', 2), 'unmet 0', 2020],
    ['MODEL.1.1b', 'three branches', inYear(2020, 'modelBranches', 3), 'met 1', 2020],
    ['MODEL.1.1b', 'four branches', inYear(2020, 'modelBranches', 4), 'unmet 0', 2020],
    ['MODEL.2.1a', 'two years old', inYear(2020, 'generalBranchYears', 2), 'unmet 0', 2020],
    ['MODEL.2.2c', 'long ago', breach('prominentProblem', '1999-09-09'), 'unmet 0', 2020],
    ['MODEL.2.2c', 'the college’s is another matter', breach('majorIncident', '2019-09-09'), 'met 1', 2020],
    ['MODEL.2.2b', '36 months back', breach('disciplineOrEthics', '2018-01-01'), 'unmet 0', 2020],
    ['MODEL.2.2b', 'the day before that', breach('disciplineOrEthics', '2017-12-31'), 'met 1', 2020],
    ['MODEL.3.1', 'once for the whole period', filed(...plan), 'met 1', 2022],
    ['MODEL.3.1', 'no roadmap', filed(...plan.filter((one) => one !== '创建路线图')), 'unmet 7/8', 2020],
    [
      'MODEL.3.2a',
      'handed in on the day',
      task('modelApplication', '2020-05-09', '2020-05-31'),
      'met 1',
      2020,
    ],
    [
      'MODEL.3.2a',
      'a day late is too late',
      task('modelApplication', '2020-05-09', '2020-06-01'),
      'unmet 0',
      2020,
    ],
    ['MODEL.3.2e', 'no budget', filed('创建申报书', '创建自查报告'), 'unmet 2/3', 2020],
    ['MODEL.3.2c', 'two applications', inYear(2020, 'applicationsOfCollege', 2), 'unmet 0', 2020],
    ['MODEL.3.2b', 'two from the organ’s committee', inYear(2020, 'organNominations', 2), 'met 1', 2020],
    ['MODEL.3.2b', 'three', inYear(2020, 'organNominations', 3), 'unmet 0', 2020],
    ['MODEL.3.2d', 'one from a general branch', inYear(2020, 'generalBranchNominations', 1), 'met 1', 2020],
    ['MODEL.3.2d', 'two', inYear(2020, 'generalBranchNominations', 2), 'unmet 0', 2020],
    [
      'MODEL.3.3a',
      'chosen by the end of June',
      task('modelSelected', '2020-06-01', '2020-06-30'),
      'met 1',
      2020,
    ],
    ['MODEL.3.3a', 'a day late', task('modelSelected', '2020-06-01', '2020-07-01'), 'unmet 1/2', 2020],
    ['MODEL.3.5', 'on the tenth of May', task('modelYearReport', '2021-04-01', '2021-05-10'), 'met 1', 2021],
    ['MODEL.3.5', 'a day late', task('modelYearReport', '2021-04-01', '2021-05-11'), 'unmet 1/2', 2021],
    [
      'MODEL.3.5a',
      'by the end of June',
      task('modelMidtermReview', '2021-04-01', '2021-06-30'),
      'met 1',
      2021,
    ],
    ['MODEL.3.4', 'two whole years', task('modelConstruction', '2022-01-01', '2022-06-30'), 'met 1', 2022],
    ['MODEL.3.4', 'a day late', task('modelConstruction', '2022-01-01', '2022-07-01'), 'unmet 1/2', 2022],
    [
      'MODEL.3.6c',
      'accepted by the end of June',
      task('modelAcceptanceDone', '2022-01-01', '2022-06-30'),
      'met 1',
      2022,
    ],
    ['MODEL.4.1', '25,000 a year', inYear(2021, 'modelCollegeFund', 25_000), 'met 1', 2021],
    ['MODEL.4.1', 'a yuan less', inYear(2021, 'modelCollegeFund', 24_999), 'unmet 0', 2021],
    ['MODEL.4.1', 'last year’s money', inYear(2020, 'modelCollegeFund', 25_000), 'unmet 0', 2021],
    ['MODEL.4.2', '10,000 a year', inYear(2021, 'modelBranchFund', 10_000), 'met 1', 2021],
    ['MODEL.4.2', 'a yuan less', inYear(2021, 'modelBranchFund', 9_999), 'unmet 0', 2021],
    ['MODEL.5.2', 'told of last year only', filed('宣传稿件'), 'unmet 0', 2021],
  ]

  test.each(rows)('%s · %s', (clause, _, records, stands, year) => {
    expect(standing(clause, records, {}, year)).toBe(stands)
  })

  test('what a college has to be is not asked of its branches', () => {
    const college = ['MODEL.2.1a', 'MODEL.2.1b', 'MODEL.2.1c', 'MODEL.2.1d'] as const
    expect(college.map((id) => findClause(id)?.owner)).toEqual(college.map(() => 'superior'))
  })

  test('a branch and its college are different people', () => {
    expect([findClause('MODEL.2.2b')?.sameAs, findClause('MODEL.2.2c')?.sameAs]).toEqual([
      undefined,
      undefined,
    ])
  })
})

test.each([
  ['SCHOOL.6e', 'superior'],
  ['SCHOOL.7a', 'superior'],
  ['SCHOOL.7b', 'superior'],
  ['SCHOOL.7c', 'superior'],
  ['SCHOOL.7d', 'superior'],
  ['SCHOOL.8a', 'branch'],
  ['SCHOOL.10a', 'superior'],
  ['SCHOOL.10b', 'superior'],
  ['SCHOOL.10c', 'branch'],
  ['TARGET.R1', 'branch'],
  ['TARGET.R2', 'superior'],
  ['TARGET.13', 'superior'],
  ['TARGET.A1', 'superior'],
  ['MODEL.2.2d', 'branch'],
  ['MODEL.3.1', 'superior'],
  ['MODEL.3.4', 'branch'],
  ['MODEL.5.0', 'superior'],
] as const)('%s is the %s’s', (id, owner) => {
  expect(findClause(id)?.owner).toBe(owner)
})
