import { acts, answered, breached, counted, figure, judged, months, papers, studied, table } from './cases'
import { act, on } from './branch'

const short = { voters: 5, votersPresent: 2 }
const half = { voters: 4, votersPresent: 2 }
const bill = (month: `${number}-${number}`, paidOn?: `${number}-${number}-${number}`) => ({
  id: month,
  member: 'm0',
  month,
  fen: 1000,
  ...(paidOn && { paid: { on: paidOn, enteredOn: paidOn, fen: 1000 } }),
})
const remitted = (day: `${number}-${number}-${number}`) => ({
  acts: [{ ...act('duesRemittance', day), for: '2025-03-31' as const }],
})

describe('the unit branch', () => {
  table([
    ['ORGAN.6.1a', 'ten of twelve months', acts('committeeMeeting', months(1, 10), half), 'unmet 5/6'],
    ['ORGAN.6.1a', 'half of the committee is enough', acts('committeeMeeting', months(1, 12), half), 'met 1'],
    ['ORGAN.6.1a', 'two of five are not', acts('committeeMeeting', months(1, 12), short), 'unmet 0'],
    ['ORGAN.6.1a', 'no committee', {}, 'exempt', { hasCommittee: false }],
    ['ORGAN.6.1b', 'one group of two', acts('groupMeeting', months(1, 12), { by: 'g1' }), 'unmet 1/2'],
    ['ORGAN.6.1b', 'no groups', {}, 'exempt', { groups: [] }],
    ['ORGAN.6.1c', 'once in each quarter', acts('generalMeeting', [3, 6, 7, 11]), 'met 1'],
    ['ORGAN.6.1c', 'four times in one quarter', acts('generalMeeting', [1, 2, 3, 3]), 'unmet 1/4'],
    ['ORGAN.6.1d', 'two lectures before July', acts('partyLecture', [4, 5]), 'unmet 1/2'],
    ['ORGAN.5.2e', '24 hours on the line', studied({ hours: 24 }, { hours: 23.5 }), 'unmet 1/2'],
    [
      'ORGAN.5.2e',
      'leaders are not counted here',
      studied({ hours: 24 }, { hours: 1, leads: true }),
      'met 1',
    ],
    [
      'ORGAN.5.2f',
      '40 hours on the line',
      studied({ hours: 40, leads: true }, { hours: 39, leads: true }),
      'unmet 1/2',
    ],
    [
      'ORGAN.5.2c',
      'on the 30th day, and a day late',
      {
        happenings: [
          {
            ...on('2025-03-01'),
            trigger: 'absence',
            answered: { on: '2025-03-31', enteredOn: '2025-03-31' },
          },
          {
            ...on('2025-03-01'),
            trigger: 'absence',
            answered: { on: '2025-04-01', enteredOn: '2025-04-01' },
          },
        ],
      },
      'unmet 3/4',
    ],
    [
      'ORGAN.5.3a',
      'one month late of two',
      { bills: [bill('2025-01', '2025-01-31'), bill('2025-02', '2025-03-01')] },
      'unmet 1/2',
    ],
    ['ORGAN.5.3b', 'remitted on the 10th', remitted('2025-04-10'), 'unmet 1/12'],
    ['ORGAN.5.3b', 'remitted on the 11th', remitted('2025-04-11'), 'unmet 0'],
    [
      'ORGAN.5.5V1',
      'visited on the seventh day, the eighth, never',
      answered('illness', 7, 8, undefined),
      'unmet 1/2',
    ],
    ['ORGAN.5.5V1', 'nobody was ill', {}, 'exempt'],
    ['ORGAN.5.3d', 'a breach in the year', breached('memberViolation', '2025-05-01'), 'unmet 0'],
    ['ORGAN.5.3d', 'a breach the year before', breached('memberViolation', '2024-12-31'), 'met 1'],
    ['ORGAN.1.1a', 'two members', figure('committeeSize', 2), 'unmet 0'],
    ['ORGAN.1.1a', 'seven members', figure('committeeSize', 7), 'met 1'],
    ['ORGAN.1.5', 'one assessor is not enough', judged('ORGAN.1.5', 90), 'pending 0'],
    ['ORGAN.1.5', 'two assessors', judged('ORGAN.1.5', 90, 80), 'unmet 17/20'],
    ['ORGAN.2.4c', 'three of four', counted('cadresWithLinkedHousehold', 'cadres', 3, 4), 'unmet 3/4'],
  ])
})

describe('state-owned enterprises', () => {
  table([
    ['SOE.5.1c', 'once in each quarter', acts('generalMeeting', [1, 4, 7, 10]), 'met 1'],
    ['SOE.4.2a', 'study in three quarters', acts('collectiveStudy', [1, 4, 7]), 'unmet 3/4'],
    [
      'SOE.2.2a',
      'four rolls of five',
      papers('党组织网络图', '党员名册', '入党积极分子名册', '职工名册'),
      'unmet 4/5',
    ],
    ['SOE.3.1a', 'an ordinary branch needs no room', {}, 'exempt', { needsRoom: false }],
    ['SOE.3.2a', 'nor books in it', {}, 'exempt', { needsRoom: false }],
    ['SOE.3.4a', 'but a notice board', {}, 'unmet 0', { needsRoom: false }],
    ['SOE.4.5T5', 'talked on the seventh day', answered('praised', 7), 'met 1'],
  ])
})

describe('private firms and social organizations', () => {
  table([
    ['TWO.2.5', 'exactly five in a thousand', figure('branchFunds', 5_000, 1_000_000), 'met 1'],
    ['TWO.2.5', 'a fen less', figure('branchFunds', 4_999, 1_000_000), 'unmet 0'],
    [
      'TWO.2.4a',
      'members and employees',
      counted('membersAndStaffTalkedTo', 'membersAndStaff', 45, 60),
      'unmet 3/4',
    ],
    ['TWO.1.4a', 'a middle manager', figure('secretaryManagerLevel', 'middle'), 'met 1'],
    ['TWO.1.4b', 'no instructor', figure('instructors', 0), 'unmet 0'],
    ['TWO.5.1e', 'eleven themed days', acts('themedPartyDay', months(2, 12)), 'unmet 11/12'],
    ['TWO.2.4b', 'nobody in need', counted('needyPaired', 'needyStaff', 0, 0), 'exempt'],
    ['TWO.2.2b', 'a small firm', {}, 'exempt', { needsRoom: false }],
  ])
})
