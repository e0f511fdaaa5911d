import type { Day } from '#types/calendar'
import type { Records } from '#types/records'
import { findClause, type KnownClause } from '#domain/standards/library'
import { on, standing } from './branch'
import { acts, answered, breached, counted, figure, judged, months, papers, table } from './cases'

/** Cases taken through a procedure in June, lawfully or not. */
const cases = (procedure: string, ...lawful: boolean[]): Partial<Records> => ({
  cases: lawful.map((one) => ({ ...on('2025-06-10'), procedure, lawful: one })),
})

/** A happening and the day it was answered. */
const answeredOn = (trigger: string, from: Day, day: Day): Partial<Records> => ({
  happenings: [{ ...on(from), trigger, answered: { on: day, enteredOn: day } }],
})

const members = (count: number) => ({
  roll: Array.from({ length: count }, (_, index) => ({
    member: `m${index}`,
    membership: 'full' as const,
    from: '2020-01-01' as const,
  })),
})

/** A figure of the year before. */
const lastYear = (name: string, value: number): Partial<Records> => ({
  figures: [{ ...on('2024-12-31'), figure: name, value }],
})

const electionYear = { electionYears: [2025] }

describe('schools', () => {
  table([
    ['SCHOOL.2b', 'the rules of procedure, however old', papers('议事规则'), 'met 1'],
    ['SCHOOL.2c', 'talked over a day after the meeting', answered('majorSchoolMatter', 1), 'unmet 1/2'],
    ['SCHOOL.6c', 'not an election year', cases('reElection', true), 'exempt'],
    ['SCHOOL.6c', 'elected by the rules', cases('reElection', true), 'met 1', electionYear],
    ['SCHOOL.6c', 'a step left out', cases('reElection', false), 'unmet 0', electionYear],
    [
      'SCHOOL.6d',
      'attached with good reason',
      counted('attachmentsJustified', 'attachedSchools', 1, 1),
      'met 1',
    ],
    [
      'SCHOOL.6d',
      'attached though it is large enough',
      counted('attachmentsJustified', 'attachedSchools', 0, 1),
      'unmet 0',
    ],
    [
      'SCHOOL.6e',
      'planned on the 90th day',
      answeredOn('schoolFounded', '2025-03-01', '2025-05-30'),
      'met 1',
    ],
    ['SCHOOL.6e', 'a day late', answeredOn('schoolFounded', '2025-03-01', '2025-05-31'), 'unmet 1/2'],
    ['SCHOOL.7a', 'a secretary from elsewhere', figure('secretaryHasTeacherCert', false), 'unmet 0'],
    ['SCHOOL.7c', 'one post of two', counted('crossPostsHeld', 'crossPostsDue', 1, 2), 'unmet 1/2'],
    [
      'SCHOOL.7d',
      'found on the 90th day',
      answeredOn('secretaryVacantOrUnfit', '2025-03-01', '2025-05-30'),
      'met 1',
    ],
    [
      'SCHOOL.7d',
      'a day late',
      answeredOn('secretaryVacantOrUnfit', '2025-03-01', '2025-05-31'),
      'unmet 1/2',
    ],
    ['SCHOOL.8a', 'nine of ten', counted('membersWithContacts', 'membersOnRoll', 9, 10), 'unmet 9/10'],
    ['SCHOOL.8b', 'nobody is young', {}, 'exempt'],
    ['SCHOOL.8b', 'two of three', counted('youngTeachersPaired', 'youngTeachers', 2, 3), 'unmet 2/3'],
    ['SCHOOL.8c', 'all three', papers('党员名师工程材料', '承诺践诺登记', '岗位建功活动记录'), 'met 1'],
    ['SCHOOL.8c', 'no master teachers', papers('承诺践诺登记', '岗位建功活动记录'), 'unmet 2/3'],
    ['SCHOOL.9c', 'moved on the 30th day', answeredOn('transferDue', '2025-03-01', '2025-03-31'), 'met 1'],
    ['SCHOOL.9c', 'a day late', answeredOn('transferDue', '2025-03-01', '2025-04-01'), 'unmet 1/2'],
    ['SCHOOL.9c', 'nobody moved', {}, 'exempt'],
    ['SCHOOL.9d', 'one of two by the rules', cases('unqualifiedMember', true, false), 'unmet 1/2'],
    ['SCHOOL.9e', 'talks and visits, nobody in need of help', noneInNeed(), 'met 1'],
    ['SCHOOL.9e', 'talks and visits only', papers('谈心谈话记录', '走访慰问记录'), 'unmet 2/3'],
    ['SCHOOL.10a', 'trained once', acts('secretaryTraining', [8]), 'met 1'],
    ['SCHOOL.11b', 'three quarters', acts('pupilConductStudy', [1, 4, 7, 8]), 'unmet 3/4'],
    ['SCHOOL.11b', 'every quarter', acts('pupilConductStudy', [1, 4, 7, 10]), 'met 1'],
    ['SCHOOL.12a', 'eleven months', acts('staffPoliticalStudy', months(1, 11)), 'unmet 11/12'],
    ['SCHOOL.12b', 'in both halves', acts('staffThoughtAnalysis', [6, 12]), 'met 1'],
    [
      'SCHOOL.12c',
      'three subjects',
      papers('中国梦宣传教育记录', '党史国史教育记录', '形势政策教育记录'),
      'met 1',
    ],
    ['SCHOOL.12c', 'two subjects', papers('中国梦宣传教育记录', '党史国史教育记录'), 'unmet 2/3'],
    ['SCHOOL.13b', 'the last day of the year before', breached('classroomSpeech', '2024-12-31'), 'met 1'],
    ['SCHOOL.13c', 'nothing to deal with', {}, 'exempt'],
    ['SCHOOL.13c', 'one case of two', cases('ethicsBreach', true, false), 'unmet 1/2'],
    ['SCHOOL.14a', 'the city has not heard it', {}, 'unmet 0'],
    ['SCHOOL.14c', 'one list of three', papers('述职评议材料', '述职问题清单'), 'unmet 1/2'],
    ['SCHOOL.15a', 'a body and no people', papers('机构设置文件'), 'unmet 1/2'],
  ])

  test('the means of organizational life keep to the national floor: half-yearly lectures, one life meeting', () => {
    const held = {
      acts: [
        ...(acts('themedPartyDay', months(1, 12)).acts ?? []),
        ...(acts('committeeMeeting', months(1, 12), { voters: 3, votersPresent: 2 }).acts ?? []),
        ...(acts('generalMeeting', [2, 5, 8, 11]).acts ?? []),
        ...(acts('partyLecture', [3, 9]).acts ?? []),
        ...(acts('organizationalLifeMeeting', [12]).acts ?? []),
      ],
    }

    expect(standing('SCHOOL.9b', held, { groups: [] })).toBe('met 1')
    expect(standing('SCHOOL.9b', { acts: held.acts.slice(1) }, { groups: [] })).toBe('unmet 59/60')
  })

  function noneInNeed(): Partial<Records> {
    const filed = papers('谈心谈话记录', '走访慰问记录')
    const none = { ...on('2025-12-01'), paper: '帮扶救助记录', accepted: true, none: true as const }
    return { papers: [...(filed.papers ?? []), none] }
  }
})

describe('the appraisal by targets', () => {
  table([
    ['TARGET.R1', 'signed for the term', papers('任期目标责任书'), 'met 1'],
    ['TARGET.1', 'four of five', counted('onTimeTasks', 'dueTasks', 4, 5), 'unmet 4/5'],
    ['TARGET.2', 'the branch’s own plan', papers('支部工作计划'), 'met 1'],
    ['TARGET.2b', 'three plans of four', counted('plansCarriedOut', 'plansDue', 3, 4), 'unmet 3/4'],
    [
      'TARGET.4a',
      'one meeting missed',
      counted('decisionMeetingsAttended', 'decisionMeetings', 9, 10),
      'unmet 9/10',
    ],
    ['TARGET.5a', 'in one half', acts('memberThoughtAnalysis', [1, 6]), 'unmet 1/2'],
    ['TARGET.5c', 'two assessors', judged('TARGET.5c', 100, 80), 'unmet 9/10'],
    ['TARGET.6', 'in every quarter', acts('reportToGeneralMeeting', [3, 6, 9, 12]), 'met 1'],
    ['TARGET.6', 'once', acts('reportToGeneralMeeting', [12]), 'unmet 1/4'],
    ['TARGET.8a', 'one assessor is not enough', judged('TARGET.8a', 90), 'pending 0'],
    ['TARGET.9', 'once in the year', acts('disciplineEducation', [7]), 'met 1'],
    ['TARGET.9', 'never', {}, 'unmet 0'],
    ['TARGET.10a', 'on the 30th day', answeredOn('transferDue', '2025-03-01', '2025-03-31'), 'met 1'],
    ['TARGET.10a', 'a day late', answeredOn('transferDue', '2025-03-01', '2025-04-01'), 'unmet 1/2'],
    ['TARGET.11', 'every month', acts('collectiveStudy', months(1, 12)), 'met 1'],
    ['TARGET.12a', 'one group of two', acts('groupMeeting', months(1, 12), { by: 'g1' }), 'unmet 1/2'],
    ['TARGET.12a', 'no groups', {}, 'exempt', { groups: [] }],
    [
      'TARGET.12b',
      'half of the committee',
      acts('committeeMeeting', months(1, 12), { voters: 4, votersPresent: 2 }),
      'met 1',
    ],
    [
      'TARGET.12b',
      'less than half',
      acts('committeeMeeting', months(1, 12), { voters: 5, votersPresent: 2 }),
      'unmet 0',
    ],
    ['TARGET.12b', 'no committee', {}, 'exempt', { hasCommittee: false }],
    ['TARGET.12c', 'three quarters', acts('generalMeeting', [1, 2, 4, 12]), 'unmet 3/4'],
    ['TARGET.12d', 'every quarter', acts('partyLecture', [1, 4, 7, 10]), 'met 1'],
    ['TARGET.14a', 'in both halves', acts('organizationalLifeMeeting', [6, 12]), 'met 1'],
    ['TARGET.14b', 'no leaders among us', {}, 'exempt'],
    [
      'TARGET.14b',
      'one absence',
      counted('leadersAtLifeMeetings', 'leadersDueAtLifeMeetings', 3, 4),
      'unmet 3/4',
    ],
    ['TARGET.15a', 'once', acts('memberAppraisal', [12]), 'met 1'],
    ['TARGET.15b', 'nobody is unqualified', {}, 'exempt'],
    ['TARGET.15c', 'the best are commended', papers('表彰奖励材料'), 'met 1'],
    ['TARGET.16a', 'three quarters', acts('reportToSuperior', [3, 6, 9]), 'unmet 3/4'],
    ['TARGET.16a', 'no committee', {}, 'exempt', { hasCommittee: false }],
    [
      'TARGET.16c',
      'a third of them',
      { ...members(3), ...acts('memberReport', [12], { by: 'm0' }) },
      'unmet 1/3',
    ],
    ['TARGET.17a', 'nobody to observe', {}, 'exempt'],
    ['TARGET.17a', 'one of two', counted('observationsDone', 'observationsDue', 1, 2), 'unmet 1/2'],
    [
      'TARGET.17c',
      'a step left out in one case of four',
      cases('memberDevelopment', true, true, true, false),
      'unmet 3/4',
    ],
    ['TARGET.21', 'nobody on probation', {}, 'exempt'],
    ['TARGET.21', 'one case of two', cases('probation', true, false), 'unmet 1/2'],
    ['TARGET.22', 'in one half', acts('publicOpinionAnalysis', [11]), 'unmet 1/2'],
    ['TARGET.22b', 'answered for on paper', papers('意识形态责任制材料'), 'met 1'],
    ['TARGET.23', 'a register', papers('群众意见登记'), 'met 1'],
  ])

  test('one record fills the appraisal and the unit’s own standard alike', () => {
    const twins = [
      ['TARGET.1', 'ORGAN.1.3c'],
      ['TARGET.9', 'ORGAN.1.3e'],
      ['TARGET.10b', 'ORGAN.5.3a'],
      ['TARGET.12a', 'ORGAN.6.1b'],
      ['TARGET.12b', 'ORGAN.6.1a'],
      ['TARGET.12c', 'ORGAN.6.1c'],
      ['TARGET.15a', 'ORGAN.1.3f'],
      ['TARGET.17c', 'ORGAN.5.1a'],
      ['TARGET.20', 'ORGAN.5.1a'],
      ['TARGET.23', 'ORGAN.5.5a'],
      ['SCHOOL.9c', 'TARGET.10a'],
      ['SCHOOL.9d', 'TARGET.15b'],
    ] as const
    expect(twins.map(([id]) => [id, findClause(id)?.sameAs])).toEqual(twins)
  })

  test('quarterly lectures are not half-yearly ones', () => {
    expect(findClause('TARGET.12d')?.sameAs).toBeUndefined()
    expect(findClause('TARGET.14a')?.sameAs).toBeUndefined()
  })
})

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
    ['ONE3.4.5', 'labelled and sorted', papers('台账标识与摆放照片'), 'met 1'],
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
    ['MODEL.3.2a', 'a day late', task('modelApplication', '2020-05-09', '2020-06-01'), 'unmet 1/2', 2020],
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
