import type { Day } from '#types/calendar'
import type { Records } from '#types/records'
import { on } from './branch'
import { acts, answered, breached, counted, months, papers, table, type Row } from './cases'
import { bothGroups, everyMonth, filed, noCommittee, quorate, study, together } from './unit-cases'

const cases = (procedure: string, ...lawful: boolean[]): Partial<Records> => ({
  cases: lawful.map((one) => ({ ...on('2025-05-05'), procedure, lawful: one })),
})

/** January’s dues of ten yuan. */
const paid = (day: Day, fen = 1000): Partial<Records> => ({
  bills: [{ id: 'b1', member: 'm1', month: '2025-01', fen: 1000, paid: { on: day, enteredOn: day, fen } }],
})

/** One member with so many hours, on the roll from a day, perhaps at the head from another. */
const learner = (from: Day, hours: number, leadsFrom?: Day): Partial<Records> => ({
  roll: [{ member: 'm1', membership: 'full', from, ...(leadsFrom && { leads: [{ from: leadsFrom }] }) }],
  study: [{ ...on('2025-12-01'), member: 'm1', minutes: hours * 60 }],
})

describe('the unit branch · 四、阵地建设', () => {
  table([
    ['ORGAN.4.1a', 'a picture does not register a room', papers('活动室照片'), 'unmet 0'],
    ['ORGAN.4.1a', 'registered', papers('活动室备案表'), 'met 1'],
    ['ORGAN.4.1b', 'rules without a keeper', papers('活动室管理制度'), 'unmet 1/2'],
    ['ORGAN.4.1b', 'both', papers('活动室管理制度', '活动室管理员任命'), 'met 1'],
    ['ORGAN.4.2a', 'once', acts('readingRenewal', [6]), 'met 1'],
    ['ORGAN.4.2a', 'not this year', {}, 'unmet 0'],
    ['ORGAN.4.3a', 'a cabinet without an index', papers('档案柜登记'), 'unmet 1/2'],
    [
      'ORGAN.4.4a',
      'no column of the union’s',
      papers('宣传栏党务专栏', '宣传栏行政专栏', '宣传栏共青团专栏', '宣传栏特色专栏'),
      'unmet 4/5',
    ],
    ['ORGAN.4.4a', 'one picture does not say which columns', papers('宣传栏照片'), 'unmet 0'],
    ['ORGAN.4.4b', 'three of four', papers('宣传栏组织机构', '宣传栏党员风采', '宣传栏公示栏'), 'unmet 3/4'],
  ])
})

describe('the unit branch · 五、日常工作', () => {
  table([
    ['ORGAN.5.1a', 'one of two without a fault', cases('memberDevelopment', true, false), 'unmet 1/2'],
    ['ORGAN.5.1a', 'nobody was admitted', {}, 'exempt'],
    ['ORGAN.5.2a', 'once in each quarter', study, 'met 1'],
    ['ORGAN.5.2a', 'four times in one', acts('collectiveStudy', [1, 2, 3, 3]), 'unmet 1/4'],
    ['ORGAN.5.2b', 'June and July', acts('partyLecture', [6, 7]), 'met 1'],
    ['ORGAN.5.2b', 'May and June', acts('partyLecture', [5, 6]), 'unmet 1/2'],
    ['ORGAN.5.2d', 'signed for', acts('partyLecture', [5]), 'met 1'],
    [
      'ORGAN.5.2d',
      'one of two was not',
      together(acts('partyLecture', [5]), acts('themedPartyDay', [5], { signed: false })),
      'unmet 1/2',
    ],
    ['ORGAN.5.2e', 'half a year, 12 hours', learner('2025-07-01', 12), 'met 1'],
    ['ORGAN.5.2e', 'half a year, a little less', learner('2025-07-01', 11.5), 'unmet 0'],
    [
      'ORGAN.5.2f',
      'at the head from July, 20 and 12 hours',
      learner('2020-01-01', 32, '2025-07-01'),
      'met 1',
    ],
    ['ORGAN.5.2f', 'a little less', learner('2020-01-01', 31.5, '2025-07-01'), 'unmet 0'],
    ['ORGAN.5.2f', 'held to 40 only', learner('2020-01-01', 30), 'exempt'],
    ['ORGAN.5.3a', 'on the last of the month', paid('2025-01-31'), 'met 1'],
    ['ORGAN.5.3a', 'on the first of the next', paid('2025-02-01'), 'unmet 0'],
    ['ORGAN.5.3a', 'a fen short', paid('2025-01-15', 999), 'unmet 0'],
    ['ORGAN.5.3c', 'eleven months', acts('duesPublication', months(1, 11)), 'unmet 11/12'],
    ['ORGAN.5.3c', 'every month', acts('duesPublication', everyMonth), 'met 1'],
    ['ORGAN.5.3d', 'on New Year’s Day', breached('memberViolation', '2025-01-01'), 'unmet 0'],
    ['ORGAN.5.4a', 'nine of ten', counted('meetingsHeldOnPlan', 'meetingsPlanned', 9, 10), 'unmet 9/10'],
    ['ORGAN.5.4b', 'two of three', cases('meetingThreePhase', true, true, false), 'unmet 2/3'],
    ['ORGAN.5.4c', 'minutes, but nobody signed', acts('generalMeeting', [3], { signed: false }), 'unmet 0'],
    ['ORGAN.5.4c', 'signed, but no minutes', acts('generalMeeting', [3], { minuted: false }), 'unmet 0'],
    ['ORGAN.5.4c', 'both', acts('generalMeeting', [3]), 'met 1'],
    ['ORGAN.5.4d', 'once', acts('organizationalLifeMeeting', [12]), 'met 1'],
    ['ORGAN.5.4d', 'never', {}, 'unmet 0'],
    ['ORGAN.5.4d', 'no committee', {}, 'exempt', noCommittee],
    ['ORGAN.5.5a', 'a register in one half-year', papers('群众意见登记'), 'unmet 1/2'],
    ['ORGAN.5.5a', 'of last year', filed('群众意见登记', '2024-12-31'), 'unmet 0'],
  ])

  const incidents = [
    ['ORGAN.5.5V1', 'illness'],
    ['ORGAN.5.5V2', 'hardship'],
    ['ORGAN.5.5V3', 'familyDispute'],
    ['ORGAN.5.5V4', 'accident'],
    ['ORGAN.5.5V5', 'punished'],
    ['ORGAN.5.5T1', 'mood'],
    ['ORGAN.5.5T2', 'breach'],
    ['ORGAN.5.5T3', 'reassigned'],
    ['ORGAN.5.5T4', 'conflict'],
    ['ORGAN.5.5T5', 'praised'],
  ] as const
  table(
    incidents.flatMap(([clause, trigger]): Row[] => [
      [clause, 'on the seventh day', answered(trigger, 7), 'met 1'],
      [clause, 'on the eighth', answered(trigger, 8), 'unmet 1/2'],
      [clause, 'never', answered(trigger, undefined), 'unmet 0'],
    ]),
  )
})

describe('the unit branch · 六、活动组织', () => {
  table([
    [
      'ORGAN.6.1a',
      'two in one month do not make up for another',
      acts('committeeMeeting', [...months(1, 11), 11], quorate),
      'unmet 11/12',
    ],
    ['ORGAN.6.1b', 'both groups', bothGroups, 'met 1'],
    ['ORGAN.6.1c', 'in three quarters', acts('generalMeeting', [1, 4, 7]), 'unmet 3/4'],
    ['ORGAN.6.1d', 'June and July', acts('partyLecture', [6, 7]), 'met 1'],
    ['ORGAN.6.2a', 'no plan', papers('活动记录', '活动图片'), 'unmet 1/2'],
    ['ORGAN.6.2a', 'a plan and a record, no pictures', papers('主题实践活动方案', '活动记录'), 'met 1'],
    ['ORGAN.6.3', 'on the third day', answered('urgentTask', 3), 'met 1'],
    ['ORGAN.6.3', 'on the fourth', answered('urgentTask', 4), 'unmet 1/2'],
    ['ORGAN.6.3', 'nothing urgent', {}, 'exempt'],
    ['ORGAN.6.4', 'help, but no service', papers('党内帮扶记录'), 'unmet 1/2'],
    ['ORGAN.6.4', 'both', papers('党内帮扶记录', '义务奉献活动记录'), 'met 1'],
  ])
})
