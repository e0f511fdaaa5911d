import type { Day } from '#types/calendar'
import type { Records } from '#types/records'
import { acts, answered, counted, figure, judged, papers, table } from './cases'
import { on } from './branch'
import { noOccasion, together } from './unit-cases'

const archivedOn = (day: Day): Partial<Records> => ({
  tasks: [{ ...on('2025-12-31'), task: 'annualArchive', done: { on: day, enteredOn: day } }],
})
const fundsOn = (day: Day, fen: number): Partial<Records> => ({
  figures: [{ ...on(day), figure: 'branchFunds', value: fen, of: 1_000_000 }],
})
const plans = ['支部工作计划', '发展党员规划', '年度学习计划', '年度活动计划', '工作总结'] as const

describe('private firms: leadership and service', () => {
  table([
    ['TWO.1.1a', 'two on the committee', figure('committeeSize', 2), 'unmet 0'],
    ['TWO.1.1a', 'three', figure('committeeSize', 3), 'met 1'],
    ['TWO.1.1a', 'seven', figure('committeeSize', 7), 'met 1'],
    ['TWO.1.1a', 'eight', figure('committeeSize', 8), 'unmet 0'],
    ['TWO.1.1b', 'no committee', {}, 'exempt', { hasCommittee: false }],
    ['TWO.1.1d', 'no committee', {}, 'exempt', { hasCommittee: false }],
    ['TWO.1.2b', 'passed on in time, and never', answered('superiorDocReceived', 15, undefined), 'unmet 1/2'],
    ['TWO.1.2b', 'a day late', answered('superiorDocReceived', 16), 'unmet 1/2'],
    ['TWO.1.2e', 'taught discipline once', acts('disciplineEducation', [6]), 'met 1'],
    ['TWO.1.2e', 'did not', {}, 'unmet 0'],
    ['TWO.1.2f', 'appraised in December', acts('memberAppraisal', [12]), 'met 1'],
    ['TWO.1.2f', 'did not', {}, 'unmet 0'],
    ['TWO.1.4a', 'a senior manager', figure('secretaryManagerLevel', 'senior'), 'met 1'],
    ['TWO.1.4a', 'nobody in management', figure('secretaryManagerLevel', 'staff'), 'unmet 0'],
    ['TWO.1.4b', 'one instructor', figure('instructors', 1), 'met 1'],
    [
      'TWO.2.2a',
      'five of six',
      papers('活动场所', '活动设施', '活动阵地标志', '党旗', '书报资料'),
      'unmet 5/6',
    ],
    ['TWO.2.2b', 'a large firm without a centre', {}, 'unmet 0'],
    [
      'TWO.2.3',
      'nobody in need',
      together(papers('合理化建议登记'), noOccasion('关爱困难职工记录')),
      'met 1',
    ],
    ['TWO.2.3', 'suggestions alone', papers('合理化建议登记'), 'unmet 1/2'],
    ['TWO.2.3b', 'two assessors', judged('TWO.2.3b', 80, 90), 'unmet 17/20'],
    ['TWO.2.3b', 'one is not enough', judged('TWO.2.3b', 80), 'pending 0'],
    ['TWO.2.4b', 'one of two', counted('needyPaired', 'needyStaff', 1, 2), 'unmet 1/2'],
    ['TWO.2.5', 'this year’s five in a thousand', fundsOn('2025-01-01', 5_000), 'met 1'],
    ['TWO.2.5', 'last year’s say nothing of this year', fundsOn('2024-12-31', 5_000), 'unmet 0'],
    ['TWO.2.5b', 'booked as administration', papers('管理费用列支凭证'), 'met 1'],
    ['TWO.2.5b', 'not booked so', {}, 'unmet 0'],
  ])
})

describe('private firms: papers', () => {
  table([
    [
      'TWO.3.1a',
      'no activists',
      together(papers('党组织网络图', '党员名册'), noOccasion('入党积极分子名册', '发展党员计划名册')),
      'met 1',
    ],
    [
      'TWO.3.1b',
      'activists and reserves',
      counted('activistsAndReservesWithFile', 'activistsAndReserves', 3, 4),
      'unmet 3/4',
    ],
    [
      'TWO.3.3a',
      'four records of five',
      papers('三会一课记录', '民主生活会记录', '支部主题党日记录', '电教播放收看记录'),
      'unmet 4/5',
    ],
    ['TWO.3.3c', 'archived by the end of March', archivedOn('2026-03-31'), 'met 1'],
    ['TWO.3.3c', 'a day late', archivedOn('2026-04-01'), 'unmet 1/2'],
    ['TWO.3.4a', 'all five', papers(...plans), 'met 1'],
    ['TWO.3.4a', 'no summary', papers(...plans.slice(0, -1)), 'unmet 4/5'],
    [
      'TWO.3.4b',
      'no essays are asked of them',
      papers(
        '学习教育资料',
        '先进事迹材料',
        '表彰奖励材料',
        '党费收缴明细',
        '请示批复',
        '换届选举材料',
        '专项活动材料及图片',
      ),
      'met 1',
    ],
    ['TWO.3.5', 'three meetings of four', counted('keyMeetingsAttended', 'keyMeetings', 3, 4), 'unmet 3/4'],
    ['TWO.3.5b', 'said so', papers('对企业决策管理的意见建议'), 'met 1'],
    ['TWO.3.5b', 'said nothing', {}, 'unmet 0'],
    ['TWO.3.6', 'once in each half', acts('managementConsultation', [6, 7]), 'met 1'],
    ['TWO.3.6', 'twice in one', acts('managementConsultation', [5, 6]), 'unmet 1/2'],
  ])
})
