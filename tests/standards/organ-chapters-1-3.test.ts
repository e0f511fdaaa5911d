import type { Day } from '#types/calendar'
import type { Records } from '#types/records'
import { on } from './branch'
import { acts, answered, breached, counted, figure, judged, papers, table } from './cases'
import {
  appraisal,
  discipline,
  filed,
  happened,
  meetingsAndLectures,
  noCommittee,
  noOccasion,
  study,
  together,
} from './unit-cases'

const archivedOn = (day: Day): Partial<Records> => ({
  tasks: [{ ...on('2025-12-01'), task: 'annualArchive', done: { on: day, enteredOn: day } }],
})

/** Two members all year and one from July; these were talked with. */
const talkedWith = (...members: string[]): Partial<Records> => ({
  roll: ['m1', 'm2', 'new'].map((member) => ({
    member,
    membership: 'full',
    from: member === 'new' ? '2025-07-01' : '2020-01-01',
  })),
  acts: members.map((by) => ({ ...on('2025-10-16'), activities: ['memberTalk'], by })),
})

const rules = ['三会一课', '学习', '组织生活会', '民主评议', '谈心谈话', '党费管理', '发展党员'].map(
  (rule) => `${rule}制度`,
)
const plans = ['支部工作计划', '发展党员规划', '年度学习计划', '年度活动计划', '工作总结']
const records = ['三会一课记录', '民主生活会记录', '支部政治学习记录', '个人学习记录', '支部活动记录']
const materials = ['学习教育资料', '先进事迹材料', '表彰奖励材料', '党费收缴明细', '党建论文']

describe('the unit branch · 一、班子建设', () => {
  table([
    ['ORGAN.1.1a', 'three members', figure('committeeSize', 3), 'met 1'],
    ['ORGAN.1.1a', 'eight members', figure('committeeSize', 8), 'unmet 0'],
    ['ORGAN.1.1a', 'too few for a committee', {}, 'exempt', noCommittee],
    ['ORGAN.1.1b', 'who holds which post', papers('支委分工名单'), 'met 1'],
    ['ORGAN.1.1b', 'nothing on file', {}, 'unmet 0'],
    ['ORGAN.1.1b', 'no committee', {}, 'exempt', noCommittee],
    ['ORGAN.1.1c', '90 days', happened('committeeVacancy', '2025-03-01', '2025-05-30'), 'met 1'],
    ['ORGAN.1.1c', '91 days', happened('committeeVacancy', '2025-03-01', '2025-05-31'), 'unmet 1/2'],
    ['ORGAN.1.1c', 'nobody left', {}, 'exempt'],
    [
      'ORGAN.1.1d',
      'not accepted',
      { papers: [{ ...on('2025-03-01'), paper: '支委分工文件', accepted: false }] },
      'unmet 0',
    ],
    ['ORGAN.1.1d', 'of an earlier year', filed('支委分工文件', '2024-03-01'), 'met 1'],
    ['ORGAN.1.1e', 'no committee', judged('ORGAN.1.1e', 90, 90), 'exempt', noCommittee],
    ['ORGAN.1.2a', 'on New Year’s Day', breached('committeeDiscipline', '2025-01-01'), 'unmet 0'],
    ['ORGAN.1.2a', 'the day before', breached('committeeDiscipline', '2024-12-31'), 'met 1'],
    ['ORGAN.1.3d', 'everything held', meetingsAndLectures(4, 10), 'met 1'],
    ['ORGAN.1.3d', 'one lecture of two', meetingsAndLectures(4), 'unmet 7/8'],
    ['ORGAN.1.3d', 'no committee: a mean of three', meetingsAndLectures(4), 'unmet 5/6', noCommittee],
    ['ORGAN.1.3e', 'once', discipline, 'met 1'],
    ['ORGAN.1.3e', 'never', {}, 'unmet 0'],
    ['ORGAN.1.3f', 'once', appraisal, 'met 1'],
    ['ORGAN.1.3f', 'never', {}, 'unmet 0'],
    ['ORGAN.1.3a', 'meetings weigh a quarter', meetingsAndLectures(4), 'unmet 7/32'],
    ['ORGAN.1.3a', 'study weighs a quarter', study, 'unmet 1/4'],
    ['ORGAN.1.3a', 'discipline weighs a quarter', discipline, 'unmet 1/4'],
    ['ORGAN.1.3a', 'appraisal weighs a quarter', appraisal, 'unmet 1/4'],
    ['ORGAN.1.3a', 'all four', together(meetingsAndLectures(4, 10), study, discipline, appraisal), 'met 1'],
    ['ORGAN.1.3b', 'on the 15th day', answered('superiorDocReceived', 15), 'met 1'],
    ['ORGAN.1.3b', 'on the 16th', answered('superiorDocReceived', 16), 'unmet 1/2'],
    ['ORGAN.1.3c', 'eleven of twelve', counted('onTimeTasks', 'dueTasks', 11, 12), 'unmet 11/12'],
    ['ORGAN.1.3c', 'nothing was due', counted('onTimeTasks', 'dueTasks', 0, 0), 'exempt'],
    ['ORGAN.1.4', 'an opinion on the day', answered('majorMatter', 0), 'met 1'],
    ['ORGAN.1.4', 'none', answered('majorMatter', undefined), 'unmet 0'],
    ['ORGAN.1.6a', 'the head', figure('secretaryRank', 'deptHead'), 'met 1'],
    ['ORGAN.1.6a', 'a peer for this alone', figure('secretaryRank', 'samePeerFullTime'), 'met 1'],
    ['ORGAN.1.6a', 'somebody else', figure('secretaryRank', 'other'), 'unmet 0'],
    ['ORGAN.1.6b', 'due and missing', counted('fullTimeDeputies', 'fullTimeDeputiesDue', 0, 1), 'unmet 0'],
    ['ORGAN.1.6b', 'a small branch', counted('fullTimeDeputies', 'fullTimeDeputiesDue', 0, 0), 'exempt'],
    [
      'ORGAN.1.6c',
      'led by its head',
      counted('internalBranchesLedByHead', 'internalBranches', 1, 1),
      'met 1',
    ],
    [
      'ORGAN.1.6c',
      'not an internal unit',
      counted('internalBranchesLedByHead', 'internalBranches', 0, 0),
      'exempt',
    ],
    ['ORGAN.1.6d', 'a list and no record', papers('一岗双责清单'), 'unmet 1/2'],
    ['ORGAN.1.6d', 'both', papers('一岗双责清单', '一岗双责履职记录'), 'met 1'],
  ])
})

describe('the unit branch · 二、服务功能', () => {
  table([
    ['ORGAN.2.2', 'a place on the register', papers('活动场所登记'), 'met 1'],
    ['ORGAN.2.2', 'none', {}, 'unmet 0'],
    ['ORGAN.2.3a', 'four of five', counted('opinionsAnswered', 'opinionsLogged', 4, 5), 'unmet 4/5'],
    ['ORGAN.2.3a', 'nobody said anything', counted('opinionsAnswered', 'opinionsLogged', 0, 0), 'exempt'],
    ['ORGAN.2.3b', 'a list', papers('解决困难清单'), 'met 1'],
    ['ORGAN.2.3b', 'a list of last year', filed('解决困难清单', '2024-12-31'), 'unmet 0'],
    ['ORGAN.2.3b', 'nobody was in need', noOccasion('解决困难清单'), 'exempt'],
    ['ORGAN.2.4a', 'both, and the newcomer', talkedWith('m1', 'm2', 'new'), 'met 1'],
    ['ORGAN.2.4a', 'the newcomer is not owed it', talkedWith('m1', 'm2'), 'met 1'],
    ['ORGAN.2.4a', 'one twice is not two', talkedWith('m1', 'm1'), 'unmet 1/2'],
    ['ORGAN.2.4b', 'an agreement of years ago stands', filed('结对共建协议', '2023-05-01'), 'met 1'],
    ['ORGAN.2.4b', 'no agreement', papers('共建活动记录'), 'unmet 0'],
    ['ORGAN.2.4c', 'all four', counted('cadresWithLinkedHousehold', 'cadres', 4, 4), 'met 1'],
    ['ORGAN.2.4d', 'this year', papers('共建活动记录'), 'met 1'],
    ['ORGAN.2.4d', 'last year', filed('共建活动记录', '2024-12-31'), 'unmet 0'],
  ])
})

describe('the unit branch · 三、制度台帐', () => {
  table([
    ['ORGAN.3.1', 'seven rules of ten', papers(...rules), 'unmet 7/10'],
    ['ORGAN.3.1', 'all ten', papers(...rules, '请示报告制度', '党务公开制度', '联系群众制度'), 'met 1'],
    [
      'ORGAN.3.2a',
      'no roll of activists',
      papers('党组织网络图', '党员名册', '发展党员计划名册'),
      'unmet 3/4',
    ],
    [
      'ORGAN.3.2a',
      'there are no activists',
      together(papers('党组织网络图', '党员名册', '发展党员计划名册'), noOccasion('入党积极分子名册')),
      'met 1',
    ],
    ['ORGAN.3.2b', 'two of three', counted('activistsWithFile', 'activists', 2, 3), 'unmet 2/3'],
    ['ORGAN.3.2b', 'no activists', counted('activistsWithFile', 'activists', 0, 0), 'exempt'],
    ['ORGAN.3.2c', 'on the 15th day', answered('memberChange', 15), 'met 1'],
    ['ORGAN.3.2c', 'on the 16th', answered('memberChange', 16), 'unmet 1/2'],
    ['ORGAN.3.2d', 'on the 30th day', answered('devPersonTransferred', 30), 'met 1'],
    ['ORGAN.3.2d', 'on the 31st', happened('devPersonTransferred', '2025-03-01', '2025-04-01'), 'unmet 1/2'],
    ['ORGAN.3.3', 'all filed', counted('filedDocs', 'receivedDocs', 40, 40), 'met 1'],
    ['ORGAN.3.3', 'one not', counted('filedDocs', 'receivedDocs', 39, 40), 'unmet 39/40'],
    ['ORGAN.3.4a', 'five of seven', papers(...records), 'unmet 5/7'],
    [
      'ORGAN.3.4a',
      'nothing was shown, nobody moved',
      together(papers(...records), noOccasion('电教播放收看记录', '党员材料档案移交记录')),
      'met 1',
    ],
    [
      'ORGAN.3.4b',
      'one record of two complete',
      together(acts('partyLecture', [3]), acts('partyLecture', [4], { minuted: false })),
      'unmet 1/2',
    ],
    ['ORGAN.3.4c', 'by the end of March', archivedOn('2026-03-31'), 'met 1'],
    ['ORGAN.3.4c', 'a day late', archivedOn('2026-04-01'), 'unmet 1/2'],
    ['ORGAN.3.4c', 'thirty days late', archivedOn('2026-04-30'), 'unmet 1/2'],
    ['ORGAN.3.4c', 'later still', archivedOn('2026-05-01'), 'unmet 0'],
    ['ORGAN.3.5a', 'all five', papers(...plans), 'met 1'],
    ['ORGAN.3.5a', 'no summary', papers(...plans.slice(0, 4)), 'unmet 4/5'],
    ['ORGAN.3.5b', 'five of eight', papers(...materials), 'unmet 5/8'],
    [
      'ORGAN.3.5b',
      'not an election year',
      together(papers(...materials, '请示批复', '专项活动材料及图片'), noOccasion('换届选举材料')),
      'met 1',
    ],
  ])
})
