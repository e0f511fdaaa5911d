import type { Day } from '#types/calendar'
import type { Bill, BranchYear, Count, Judgement, Paper, RollEntry, StudyRecord } from '#types/records'
import { day, endOfMonth } from '#domain/calendar/days'
import { aBranch, judged, noRecords, on, studied } from './builders'
import { meetings, notices, remittances, talks } from './sc01-acts'
import { absences, visits } from './sc01-events'
import {
  committee,
  everyone,
  firstProbationer,
  groups,
  months,
  others,
  secondProbationer,
  transferredIn,
  year,
} from './sc01-people'

/** The unit branch of scenario SC01: 23 members at the end of 2025, five on the committee, three groups. */
export const sc01: BranchYear = {
  branch: aBranch({
    id: 'sc01',
    name: '机关第一党支部',
    kinds: ['office', 'governmentService'],
    groups,
    electionYears: [2024, 2027],
  }),
  year,
  records: {
    ...noRecords,
    roll: roll(),
    acts: [...meetings(), ...talks(), ...notices(), ...remittances()],
    study: study(),
    bills: dues(),
    papers: papers(),
    happenings: [...absences(), ...visits()],
    counts: counts(),
    figures: [
      { id: 'survey', ...on('2025-12-05'), figure: 'satisfaction', value: 191, of: 200 },
      { id: 'committee', ...on('2024-03-01'), figure: 'committeeSize', value: 5 },
    ],
    judgements: judgements(),
  },
  inputs: { grade: 'advanced', self: '97', members: '95.5' },
}

/** Twenty full members at the year's beginning; one came with 14 hours in July; two were admitted. */
function roll(): RollEntry[] {
  const inGroup = (member: string): string => groups[everyone.indexOf(member) % groups.length]!
  const since = (from: Day, member: string): RollEntry => ({
    member,
    membership: member.startsWith('P') ? 'probationary' : 'full',
    group: inGroup(member),
    from,
  })
  return [
    ...committee.map((member) => ({
      ...since('2019-07-01', member),
      leads: [{ from: '2024-03-01' } as const],
    })),
    ...others.map((member) => since('2019-07-01', member)),
    { ...since('2025-07-01', transferredIn), broughtMinutes: 14 * 60 },
    since('2025-03-20', firstProbationer),
    since('2025-07-15', secondProbationer),
  ]
}

/** Hours of the year, in two halves; whoever came in July has theirs after that. */
function study(): StudyRecord[] {
  const hours = {
    ...named(committee, [48, 44, 41, 40, 36]),
    ...named(others, [36, 35, 34, 34, 33, 33, 32, 32, 32, 30, 28, 24, 23.5, 20, 18]),
    ...named([transferredIn, firstProbationer, secondProbationer], [12, 21, 11.5]),
  }
  return Object.entries(hours).flatMap(([member, whole]) => {
    const first = [transferredIn, secondProbationer].includes(member) ? '2025-09-30' : '2025-06-30'
    return [studied(first, member, 6), studied('2025-12-20', member, whole - 6)]
  })
}

function named(members: readonly string[], numbers: readonly number[]): Record<string, number> {
  return Object.fromEntries(members.map((member, index) => [member, numbers[index]!]))
}

/** 262 person-months due: nine were paid in the months after, three not at all. */
function dues(): Bill[] {
  const firstMonth: Record<string, number> = {
    [firstProbationer]: 3,
    [transferredIn]: 7,
    [secondProbationer]: 7,
  }
  const late = ['M18/7', 'M18/8', 'M18/9', 'M19/7', 'M19/8', 'M19/9', 'M20/5', 'M20/6', 'M20/7']
  const never = ['M20/10', 'M20/11', 'M20/12']
  return everyone.flatMap((member) =>
    months
      .filter((month) => month >= (firstMonth[member] ?? 1))
      .map((month): Bill => {
        const key = `${member}/${month}`
        const paidOn = late.includes(key) ? endOfMonth(day(year, month + 1, 1)) : day(year, month, 10)
        const bill = {
          id: `dues-${key}`,
          member,
          month: day(year, month, 1).slice(0, 7) as Bill['month'],
          fen: 9000,
        }
        return never.includes(key) ? bill : { ...bill, paid: { ...on(paidOn), fen: 9000 } }
      }),
  )
}

/** One of ten rules is missing; of eight sorts of material one had no occasion, and one is missing. */
function papers(): Paper[] {
  const filed = (from: Day, names: readonly string[]): Paper[] =>
    names.map((paper) => ({ id: `paper-${paper}`, ...on(from), paper, accepted: true }))
  const rules = [
    '三会一课',
    '学习',
    '组织生活会',
    '民主评议',
    '谈心谈话',
    '党费管理',
    '发展党员',
    '请示报告',
    '党务公开',
  ]
  const noElection = { id: 'paper-换届选举材料', ...on('2025-12-20'), paper: '换届选举材料' }
  return [
    ...filed(
      '2024-03-15',
      rules.map((rule) => `${rule}制度`),
    ),
    ...filed('2024-04-10', ['群团任职文件', '党建联络员名单', '支部后备干部名单']),
    ...filed('2024-05-20', ['活动场所', '活动设施', '阵地维护记录']),
    ...filed('2025-03-14', [
      '党建工作责任清单',
      '党建工作责任状',
      '经费使用计划',
      '经费到账凭证',
      '经费管理制度',
    ]),
    ...filed('2025-09-18', ['服务站设立材料', '为群众办实事的项目清单与印证']),
    ...filed('2025-12-19', ['学习教育资料', '先进事迹材料', '表彰奖励材料', '党费收缴明细', '请示批复']),
    ...filed('2025-12-19', ['专项活动材料及图片', '民主评议测评表', '民主评议汇总表', '民主评议登记表']),
    { ...noElection, accepted: true, none: true },
  ]
}

function counts(): Count[] {
  const counted = (part: string, whole: string, done: number, of: number): Count => ({
    id: `count-${part}`,
    ...on('2025-12-22'),
    part,
    whole,
    done,
    of,
  })
  return [
    counted('leaderBranchMeetingsAttended', 'leaderBranchMeetingsDue', 18, 20),
    counted('membersAppraised', 'membersDueAtAppraisal', 22, 23),
    counted('membersQualified', 'membersGraded', 20, 21),
    counted('hallsWithBranch', 'halls', 1, 1),
    counted('floatingContactsMade', 'floatingContactsDue', 7, 8),
    counted('volunteerMembers', 'membersOnRoll', 20, 23),
    counted('issuesClosed', 'issuesRaised', 37, 40),
  ]
}

/** Two assessors on each of the items that only people can judge. */
function judgements(): Judgement[] {
  const words: [string, number, number][] = [
    ['STAR1.D1c', 90, 90],
    ['STAR1.D2a', 92, 88],
    ['STAR1.D3d', 90, 90],
    ['STAR1.D4c', 84, 88],
    ['STAR1.D5a', 85, 95],
  ]
  return words.flatMap(([clause, first, second]) => [
    judged('2025-12-15', clause, 'assessor-1', first),
    judged('2025-12-15', clause, 'assessor-2', second),
  ])
}
