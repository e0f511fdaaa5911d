import type { Act, Bill, BranchYear, StudyRecord } from '#types/records'
import { day, endOfMonth } from '#domain/calendar/days'
import { aBranch, did, met, on, studied } from '../builders'
import { answered, byDay, counted, filed, judgedByTwo, members, months, onRoll, paid } from './records'

const year = 2026
const everyone = members(9)
const committee = everyone.slice(0, 3)

/**
 * A discipline office's branch in 2026, best seen from its middle: `--as-of 2026-06-30` has one star lit and two acts
 * to the next. By the end of the year three are.
 */
export const disciplineBranch: BranchYear = {
  branch: aBranch({
    id: 'discipline-branch',
    name: '示例纪委监委机关第二党支部',
    kinds: ['disciplineOffice'],
    electionYears: [2024, 2027],
    electedOn: '2024-04-18',
  }),
  year,
  records: byDay({
    roll: onRoll(everyone, committee, '2024-04-18'),
    acts: [...meetings(), ...talks()],
    study: study(),
    bills: dues(),
    papers: [
      ...filed('2026-01-12', ['支部全年理论学习计划', '支部工作计划', '主体责任清单']),
      ...filed('2026-04-22', [
        '重要论述学习记录',
        '党章党规党纪学习记录',
        '纪律教育记录',
        '中心工作参与记录',
      ]),
      ...filed('2026-06-18', ['党建计划落实记录']),
      ...filed('2026-10-20', ['思想纲要学习记录', '党史和新中国史学习记录', '政德教育记录']),
      ...filed('2026-12-18', ['工作总结', '主体责任落实记录']),
      ...filed('2026-12-22', ['民主评议测评表', '民主评议汇总表', '民主评议登记表']),
    ],
    happenings: [
      answered('2026-05-27', 'urgentTask', '2026-05-28'),
      answered('2026-06-20', 'transferDue', '2026-07-10'),
    ],
    counts: [
      counted('2026-01-20', 'rollEntriesInOrder', 9, 'rollEntries', 9),
      counted('2026-06-20', 'volunteersActive', 9, 'membersOnRoll', 9),
      counted('2026-06-25', 'leaderBranchMeetingsAttended', 6, 'leaderBranchMeetingsDue', 6),
      counted('2026-06-25', 'politicalBirthdaysKept', 4, 'politicalBirthdays', 4),
      counted('2026-06-25', 'superiorEventsAttended', 6, 'superiorEventsDue', 6),
      counted('2026-06-25', 'onTimeTasks', 8, 'dueTasks', 8),
      counted('2026-12-22', 'leaderBranchMeetingsAttended', 6, 'leaderBranchMeetingsDue', 6),
      counted('2026-12-22', 'politicalBirthdaysKept', 5, 'politicalBirthdays', 5),
      counted('2026-12-22', 'superiorEventsAttended', 5, 'superiorEventsDue', 6),
      counted('2026-12-22', 'onTimeTasks', 7, 'dueTasks', 8),
    ],
    figures: [{ id: 'committee', ...on('2024-04-18'), figure: 'committeeSize', value: 3 }],
    judgements: [
      ...judgedByTwo('2026-06-26', { 'STAR3.D3a': [90, 90], 'STAR3.D4c': [92, 88] }),
      ...judgedByTwo('2026-12-23', { 'STAR3.D1b': [90, 90], 'STAR3.D2c': [85, 95] }),
    ],
  }),
}

/** No committee in March and August, no themed day in February, no lecture in the second half of the year. */
function meetings(): Act[] {
  const voters = { voters: 3, votersPresent: 3 }
  const without = (...missed: number[]): number[] => months.filter((month) => !missed.includes(month))
  return [
    ...without(3, 8).map((month) => met(day(year, month, 8), 'committeeMeeting', voters)),
    ...without(2).map((month) => met(day(year, month, 16), 'themedPartyDay')),
    ...[3, 6, 9, 12].map((month) => met(day(year, month, 24), 'generalMeeting')),
    ...[2, 5, 8, 11].map((month) => met(day(year, month, 11), 'collectiveStudy')),
    met('2026-05-14', 'partyLecture'),
    met('2026-07-01', 'oathRenewal'),
    met('2026-10-15', 'applicationRereading'),
    met('2026-12-22', ['organizationalLifeMeeting', 'memberAppraisal']),
  ]
}

/** Four before the summer, four in autumn; one was not talked with. */
function talks(): Act[] {
  return everyone
    .slice(0, -1)
    .map((member, index) => did(index < 4 ? '2026-04-09' : '2026-10-09', 'memberTalk', member))
}

/** Hours in two halves; one had all of a year's by June. */
function study(): StudyRecord[] {
  const hoursOf = (member: string): readonly [number, number] => {
    if (committee.includes(member)) return [20, 22]
    return member === 'm04' ? [25, 4] : [11, 14]
  }
  return everyone.flatMap((member) => {
    const [first, second] = hoursOf(member)
    return [studied('2026-06-12', member, first), studied('2026-11-27', member, second)]
  })
}

/** Four pay by the quarter: one of them as the branch allowed, the others two months out of three late. */
function dues(): Bill[] {
  return everyone.flatMap((member) =>
    months.map((month) => {
      const quarterly = ['m06', 'm07', 'm08', 'm09'].includes(member)
      const endOfQuarter = endOfMonth(day(year, Math.ceil(month / 3) * 3, 1))
      const bill = paid(member, day(year, month, 1), 6000, quarterly ? endOfQuarter : day(year, month, 10))
      return member === 'm06' ? { ...bill, dueOn: endOfQuarter } : bill
    }),
  )
}
