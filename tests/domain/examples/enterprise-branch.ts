import type { Act, Bill, BranchYear, Judgement, Paper, StudyRecord } from '#types/records'
import { addDays, day, endOfMonth } from '#domain/calendar/days'
import { aBranch, did, met, on, studied } from '../builders'
import { enterpriseRules } from './enterprise-rules'
import {
  answered,
  byDay,
  counted,
  filed,
  judgedByTwo,
  members,
  months,
  noneOf,
  onRoll,
  paid,
} from './records'

const year = 2025
const everyone = members(8)
const committee = everyone.slice(0, 3)
const groups = ['group-1', 'group-2']

/** A state-owned enterprise's branch in 2025: no scheme is for it, so its duties stand without stars. */
export const enterpriseBranch: BranchYear = {
  branch: aBranch({
    id: 'enterprise-branch',
    name: '示例公司生产党支部',
    kinds: ['stateOwned'],
    groups,
    needsRoom: false,
    electionYears: [2024, 2027],
    electedOn: '2024-05-16',
  }),
  year,
  records: byDay({
    roll: onRoll(everyone, committee, '2024-05-16'),
    acts: [...meetings(), ...duesPassedOn(), ...forEach()],
    study: study(),
    bills: dues(),
    papers: papers(),
    happenings: [
      answered('2025-03-03', 'superiorDocReceived', '2025-03-07'),
      answered('2025-07-07', 'superiorDocReceived', '2025-07-17'),
      answered('2025-04-14', 'illness', '2025-04-16'),
      answered('2025-08-05', 'urgentTask', '2025-08-05'),
    ],
    counts: [counted('2025-12-22', 'onTimeTasks', 12, 'dueTasks', 12)],
    figures: [
      { id: 'committee', ...on('2024-05-16'), figure: 'committeeSize', value: 3 },
      { id: 'full-members', ...on('2025-01-06'), figure: 'fullMembers', value: 8 },
      { id: 'all-members', ...on('2025-01-06'), figure: 'allMembers', value: 8 },
      { id: 'not-excellent', ...on('2025-12-19'), figure: 'membersNotRatedExcellent', value: 6, of: 8 },
    ],
    // Filed ten days late: it counts in part.
    tasks: [{ id: 'archive', ...on('2025-12-31'), task: 'annualArchive', done: on('2026-04-10') }],
    judgements: judgements(),
  }),
  rules: enterpriseRules,
}

/** Lectures in May and November: enough by the half-year, and none for the third quarter. */
function meetings(): Act[] {
  const voters = { voters: 3, votersPresent: 3 }
  return [
    ...months.map((month) => met(day(year, month, 6), 'committeeMeeting', voters)),
    ...months.map((month) => met(day(year, month, 18), 'themedPartyDay')),
    ...[2, 5, 8, 11].map((month) => met(day(year, month, 25), ['generalMeeting', 'collectiveStudy'])),
    ...[3, 6, 9].map((month) => met(day(year, month, 12), '责任区安全排查')),
    met('2025-05-22', 'partyLecture'),
    met('2025-11-13', 'partyLecture'),
    met('2025-06-19', 'disciplineEducation'),
    met('2025-12-19', ['organizationalLifeMeeting', 'memberAppraisal']),
  ]
}

/** Published each month, and remitted by the tenth of the next; what July brought in was a day late. */
function duesPassedOn(): Act[] {
  const remittances = months.map((month) => {
    const last = endOfMonth(day(year, month, 1))
    return { ...did(addDays(last, month === 7 ? 11 : 8), 'duesRemittance'), for: last }
  })
  return [
    ...months.map((month) => did(day(year, month, 28), 'duesPublication')),
    ...remittances,
    did('2025-12-29', 'duesAnnualPublication'),
  ]
}

/** What every group, member or leader owes for themselves. */
function forEach(): Act[] {
  return [
    ...groups.flatMap((by) => months.map((month) => met(day(year, month, 11), 'groupMeeting', { by }))),
    ...everyone.map((member) => did('2025-10-15', 'memberTalk', member)),
    ...committee.map((member) => did('2025-04-24', 'intensiveTraining', member)),
    did('2025-09-04', 'secretaryTraining'),
  ]
}

/** Enough by either line, but that one on the committee is short of the 56 hours of the national plan. */
function study(): StudyRecord[] {
  const hoursOf = (member: string): number => {
    if (member === 'm03') return 44
    return committee.includes(member) ? 58 : 33
  }
  return everyone.flatMap((member) => [
    studied('2025-06-27', member, 16),
    studied('2025-12-12', member, hoursOf(member) - 16),
  ])
}

/** One paid in October what was due in September. */
function dues(): Bill[] {
  return everyone.flatMap((member) =>
    months.map((month) => {
      const late = member === 'm08' && month === 9
      return paid(member, day(year, month, 1), 8000, late ? '2025-10-09' : day(year, month, 10))
    }),
  )
}

/** No rule about keeping in touch with people; what had no occasion is said to have had none. */
function papers(): Paper[] {
  return [
    ...filed('2024-05-20', ['支委分工名单', '支委分工文件', '人才需求和培养规划']),
    ...filed('2024-06-03', ['三会一课制度', '学习制度', '组织生活会制度', '民主评议制度', '谈心谈话制度']),
    ...filed('2024-06-03', ['党费管理制度', '发展党员制度', '请示报告制度', '党务公开制度']),
    ...filed('2025-01-06', ['宣传栏党务专栏', '宣传栏行政专栏', '宣传栏工会专栏', '宣传栏共青团专栏']),
    ...filed('2025-01-06', [
      '宣传栏特色专栏',
      '宣传栏组织机构',
      '宣传栏党员风采',
      '宣传栏光荣榜',
      '宣传栏公示栏',
    ]),
    ...filed('2025-01-15', ['支部工作计划', '发展党员规划', '年度学习计划', '年度活动计划']),
    ...filed('2025-06-26', ['群众意见登记', '突击队或示范工程活动记录', '主题实践活动方案']),
    ...filed('2025-12-10', ['党组织网络图', '党员名册', '职工名册']),
    ...noneOf('2025-12-10', ['入党积极分子名册', '发展党员计划名册']),
    ...filed('2025-12-22', [
      '三会一课记录',
      '支部政治学习记录',
      '个人学习记录',
      '支部活动记录',
      '电教播放收看记录',
    ]),
    ...filed('2025-12-22', ['学习教育资料', '先进事迹材料', '表彰奖励材料', '党费收缴明细']),
    ...filed('2025-12-22', ['工作总结', '活动记录', '党内帮扶记录', '义务奉献活动记录', '群众意见登记']),
    ...noneOf('2025-12-22', ['民主生活会记录', '党员材料档案移交记录', '党建论文', '请示批复']),
    ...noneOf('2025-12-22', ['换届选举材料', '专项活动材料及图片']),
  ]
}

/** Without points, assessors only say whether it was done. */
function judgements(): Judgement[] {
  const clauses = [
    'SOE.1.1e',
    'SOE.1.2b',
    'SOE.1.5',
    'SOE.4.1b',
    'SOE.4.2g',
    'SOE.4.3e',
    'SOE.4.5b',
    'SOE.5.2b',
    'SOE.5.5',
    'SOEPROJ.3',
  ]
  return judgedByTwo('2025-12-23', Object.fromEntries(clauses.map((clause) => [clause, [100, 100]])))
}
