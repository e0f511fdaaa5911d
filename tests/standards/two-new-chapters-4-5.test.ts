import type { Day } from '#types/calendar'
import type { Records } from '#types/records'
import { acts, answered, breached, counted, months, papers, studied, table } from './cases'
import { happened } from './unit-cases'

const paidOn = (day: Day): Partial<Records> => ({
  bills: [
    { id: 'bill', member: 'm0', month: '2025-04', fen: 500, paid: { on: day, enteredOn: day, fen: 500 } },
  ],
})

describe('private firms: daily work', () => {
  table([
    ['TWO.4.1a', 'nobody was admitted', {}, 'exempt'],
    ['TWO.4.2a', 'study in three quarters', acts('collectiveStudy', [1, 4, 9]), 'unmet 3/4'],
    ['TWO.4.2b', 'a lecture in each half', acts('partyLecture', [6, 7]), 'met 1'],
    ['TWO.4.2b', 'two in one', acts('partyLecture', [1, 6]), 'unmet 1/2'],
    ['TWO.4.2c', 'made up on the thirtieth day', happened('absence', '2025-03-01', '2025-03-31'), 'met 1'],
    ['TWO.4.2c', 'on the thirty-first', happened('absence', '2025-03-01', '2025-04-01'), 'unmet 1/2'],
    ['TWO.4.2e', '24 hours, and half an hour less', studied({ hours: 24 }, { hours: 23.5 }), 'unmet 1/2'],
    [
      'TWO.4.2e',
      'the committee is counted elsewhere',
      studied({ hours: 24 }, { hours: 1, leads: true }),
      'met 1',
    ],
    [
      'TWO.4.2f',
      '40 hours, and one less',
      studied({ hours: 40, leads: true }, { hours: 39, leads: true }),
      'unmet 1/2',
    ],
    ['TWO.4.2f', 'a head of the firm owes what members owe', studied({ hours: 24, leads: 'unit' }), 'exempt'],
    ['TWO.4.2e', 'and is counted among them', studied({ hours: 24, leads: 'unit' }), 'met 1'],
    ['TWO.4.3a', 'paid on the last of the month', paidOn('2025-04-30'), 'met 1'],
    ['TWO.4.3a', 'a day after', paidOn('2025-05-01'), 'unmet 0'],
    ['TWO.4.3c', 'ten months of twelve', acts('duesPublication', months(1, 10)), 'unmet 5/6'],
    ['TWO.4.3d', 'a violation on New Year’s Day', breached('memberViolation', '2025-01-01'), 'unmet 0'],
    ['TWO.4.3d', 'one the day before', breached('memberViolation', '2024-12-31'), 'met 1'],
    [
      'TWO.4.4a',
      'eleven as planned',
      counted('meetingsHeldOnPlan', 'meetingsPlanned', 11, 12),
      'unmet 11/12',
    ],
    ['TWO.4.4d', 'no committee', {}, 'exempt', { hasCommittee: false }],
  ])
})

describe('private firms: activities', () => {
  const half = { voters: 4, votersPresent: 2 }
  table([
    ['TWO.5.1a', 'half the committee', acts('committeeMeeting', months(1, 12), half), 'met 1'],
    [
      'TWO.5.1a',
      'fewer',
      acts('committeeMeeting', months(1, 12), { voters: 5, votersPresent: 2 }),
      'unmet 0',
    ],
    ['TWO.5.1a', 'no committee', {}, 'exempt', { hasCommittee: false }],
    ['TWO.5.1b', 'one group of two', acts('groupMeeting', months(1, 12), { by: 'g1' }), 'unmet 1/2'],
    ['TWO.5.1b', 'no groups', {}, 'exempt', { groups: [] }],
    ['TWO.5.1c', 'three quarters of four', acts('generalMeeting', [3, 6, 9]), 'unmet 3/4'],
    ['TWO.5.1e', 'twelve themed days', acts('themedPartyDay', months(1, 12)), 'met 1'],
    ['TWO.5.2a', 'without a photograph', papers('主题实践活动方案', '活动记录'), 'met 1'],
    ['TWO.5.2a', 'a plan alone', papers('主题实践活动方案'), 'unmet 1/2'],
    ['TWO.5.3', 'on the third day, on the fourth', answered('urgentTask', 3, 4), 'unmet 3/4'],
    ['TWO.5.3', 'nothing urgent', {}, 'exempt'],
    ['TWO.5.4', 'help alone', papers('党内帮扶记录'), 'unmet 1/2'],
  ])
})
