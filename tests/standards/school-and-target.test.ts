import type { Day } from '#types/calendar'
import type { Records } from '#types/records'
import { findClause } from '#domain/standards/library'
import { on, standing } from './branch'
import { acts, answered, breached, counted, figure, judged, months, papers, table } from './cases'
import { answeredOn, cases } from './dated'

const registers = (...days: Day[]): Partial<Records> => ({
  papers: days.map((day) => ({ ...on(day), paper: '群众意见登记', accepted: true })),
})

const electionYear = { electionYears: [2025] }

const members = (count: number) => ({
  roll: Array.from({ length: count }, (_, index) => ({
    member: `m${index}`,
    membership: 'full' as const,
    from: '2020-01-01' as const,
  })),
})

describe('schools', () => {
  table([
    ['SCHOOL.2b', 'the rules of procedure, however old', papers('议事规则'), 'met 1'],
    ['SCHOOL.2c', 'talked over a day after the meeting', answered('majorSchoolMatter', 1), 'unmet 0'],
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
    ['SCHOOL.8b', 'nobody is young', counted('youngTeachersPaired', 'youngTeachers', 0, 0), 'exempt'],
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
    [
      'TARGET.14b',
      'no leaders among us',
      counted('leadersAtLifeMeetings', 'leadersDueAtLifeMeetings', 0, 0),
      'exempt',
    ],
    [
      'TARGET.14b',
      'one absence',
      counted('leadersAtLifeMeetings', 'leadersDueAtLifeMeetings', 3, 4),
      'unmet 3/4',
    ],
    ['TARGET.15a', 'once', acts('memberAppraisal', [12]), 'met 1'],
    ['TARGET.15c', 'the best are commended', papers('表彰奖励材料'), 'met 1'],
    ['TARGET.16a', 'three quarters', acts('reportToSuperior', [3, 6, 9]), 'unmet 3/4'],
    [
      'TARGET.16c',
      'a third of them',
      { ...members(3), ...acts('memberReport', [12], { by: 'm0' }) },
      'unmet 1/3',
    ],
    ['TARGET.17a', 'nobody to observe', counted('observationsDone', 'observationsDue', 0, 0), 'exempt'],
    [
      'TARGET.17c',
      'a step left out in one case of four',
      cases('memberDevelopment', true, true, true, false),
      'unmet 3/4',
    ],
    ['TARGET.21', 'one case of two', cases('probation', true, false), 'unmet 1/2'],
    ['TARGET.22', 'in one half', acts('publicOpinionAnalysis', [11]), 'unmet 1/2'],
    ['TARGET.23', 'a register of each half', registers('2025-06-20', '2025-12-20'), 'met 1'],
    ['TARGET.23', 'no register', {}, 'unmet 0'],
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
