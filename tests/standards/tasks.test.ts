import { acts, answered, breached, counted, figure, months, papers, table } from './cases'

const roll = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    member: `m${index}`,
    membership: 'full' as const,
    from: '2020-01-01' as const,
  }))

/** So many full members, on the roll for years. */
const fullMembers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...({ member: `m${index}`, membership: 'full', from: '2020-01-01' } as const),
  }))

describe('the reference catalogue', () => {
  table([
    ['REF.19.2', 'three of four studies', acts('massOrganizationStudy', [2, 5, 9]), 'unmet 3/4'],
    ['REF.5.2', 'eleven themed days', acts('themedPartyDay', months(1, 11)), 'unmet 11/12'],
    ['REF.2.1', 'three full members', figure('fullMembers', 3), 'met 1'],
    ['REF.2.1', 'two', figure('fullMembers', 2), 'unmet 0'],
    ['REF.2.1b', 'fifty of both kinds', figure('allMembers', 50), 'met 1'],
    ['REF.2.1b', 'fifty-one', figure('allMembers', 51), 'unmet 0'],
    ['REF.2.2', 'no group is due', counted('groupsSetUp', 'groupsDue', 0, 0), 'exempt'],
    ['REF.4.1', 'not an election year', {}, 'exempt'],
    ['REF.7.1', 'two forms of three', papers('民主评议测评表', '民主评议汇总表'), 'unmet 2/3'],
    ['REF.18.3', 'a room of its own', counted('sharedRoomsWithBothSigns', 'sharedRooms', 0, 0), 'exempt'],
  ])
})

describe('key projects', () => {
  table([
    ['ORGPROJ.1', 'no day is set', {}, 'exempt'],
    [
      'ORGPROJ.3c',
      'eighteen of twenty',
      counted('leaderBranchMeetingsAttended', 'leaderBranchMeetingsDue', 18, 20),
      'unmet 9/10',
    ],
    ['ORGPROJ.4b', 'all reported', counted('membersReportedToCommunity', 'servingMembers', 12, 12), 'met 1'],
    ['SOEPROJ.5d', 'supervised in every quarter', acts('enterpriseSupervision', [1, 4, 7, 10]), 'met 1'],
    ['SOEPROJ.5c', 'one hearing', acts('reportHearing', [3]), 'unmet 1/2'],
    [
      'SOEPROJ.2c',
      'no enterprise so large',
      counted('enterpriseDeputies', 'enterpriseDeputiesDue', 0, 0),
      'exempt',
    ],
    ['TWOPROJ.4b', 'ninety demonstration sites', figure('demonstrationSites', 90), 'met 1'],
    ['TWOPROJ.4b', 'eighty-nine', figure('demonstrationSites', 89), 'unmet 0'],
    ['TWOPROJ.3a', 'nine of ten', counted('established', 'eligible', 9, 10), 'unmet 9/10'],
  ])
})

describe('schools', () => {
  table([
    ['SCHOOL.12a', 'staff study every month', acts('staffPoliticalStudy', months(1, 12)), 'met 1'],
    ['SCHOOL.12a', 'a branch’s study is something else', acts('collectiveStudy', months(1, 12)), 'unmet 0'],
    ['SCHOOL.12b', 'once', acts('staffThoughtAnalysis', [3]), 'unmet 1/2'],
    ['SCHOOL.6a', 'three full members and no branch', { roll: fullMembers(3) }, 'unmet 0'],
    ['SCHOOL.6a', 'with one', { roll: fullMembers(3), ...figure('ownBranch', true) }, 'met 1'],
    ['SCHOOL.6c', 'an election year without one', {}, 'unmet 0', { electionYears: [2025] }],
    ['SCHOOL.6a', 'two full members', { roll: fullMembers(2) }, 'exempt'],
    ['SCHOOL.6d', 'not attached', counted('attachmentsJustified', 'attachedSchools', 0, 0), 'exempt'],
    ['SCHOOL.7c', 'one person holds both', counted('crossPostsHeld', 'crossPostsDue', 0, 0), 'exempt'],
    ['SCHOOL.13b', 'a breach', breached('classroomSpeech', '2025-09-01'), 'unmet 0'],
    ['SCHOOL.2c', 'talked over the same day', answered('majorSchoolMatter', 0), 'met 1'],
  ])
})

describe('the appraisal by targets', () => {
  table([
    ['TARGET.11', 'nine of twelve months', acts('collectiveStudy', months(1, 9)), 'unmet 3/4'],
    ['TARGET.12d', 'lectures in one quarter', acts('partyLecture', [4, 5]), 'unmet 1/4'],
    ['TARGET.14a', 'only in the second half', acts('organizationalLifeMeeting', [12]), 'unmet 1/2'],
    ['TARGET.5a', 'no committee', {}, 'exempt', { hasCommittee: false }],
    ['TARGET.16a', 'reported in every quarter', acts('reportToSuperior', [3, 6, 9, 12]), 'met 1'],
    [
      'TARGET.16c',
      'one of two members',
      { roll: roll(2), ...acts('memberReport', [12], { by: 'm0' }) },
      'unmet 1/2',
    ],
    [
      'TARGET.10c',
      'seven of eight',
      counted('floatingMembersReachedEveryQuarter', 'floatingMembers', 7, 8),
      'unmet 7/8',
    ],
    [
      'TARGET.10c',
      'no floating members',
      counted('floatingMembersReachedEveryQuarter', 'floatingMembers', 0, 0),
      'exempt',
    ],
    ['TARGET.19', 'a plan is enough', papers('年度发展党员计划'), 'met 1'],
    ['TARGET.13', 'the leaders’ own meeting', acts('leadershipLifeMeeting', [1]), 'met 1'],
  ])
})

describe('one strengthening, three standards', () => {
  table([
    ['ONE3.1.5a', '200 a head', figure('branchFundPerMember', 200), 'met 1'],
    ['ONE3.1.5b', '4,999 a year', figure('generalBranchFund', 4999), 'unmet 0'],
    ['ONE3.1.5c', '350 a month', figure('secretaryAllowance', 350), 'met 1'],
    ['ONE3.2.1b', 'eleven checks', acts('monthlyCheck', months(1, 11)), 'unmet 11/12'],
    ['ONE3.2.1a', 'fifty points', figure('checkpoints', 50), 'met 1'],
    ['ONE3.3.2', 'all that fit', counted('ledgersPresent', 'ledgersRequired', 18, 18), 'met 1'],
  ])
})

describe('the appraisal by targets, beside what there was', () => {
  table([
    ['TARGET.15b', 'nobody is unqualified', {}, 'exempt'],
    ['TARGET.16a', 'no committee', {}, 'exempt', { hasCommittee: false }],
    ['TARGET.17a', 'one of two', counted('observationsDone', 'observationsDue', 1, 2), 'unmet 1/2'],
    ['TARGET.21', 'nobody on probation', {}, 'exempt'],
    ['TARGET.22b', 'answered for on paper', papers('意识形态责任制材料'), 'met 1'],
  ])
})
