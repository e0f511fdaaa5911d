import type { MeetingCard } from '#types/meetings'
import { plannedFor } from '../../src/pages/plan/planned-for'

const march = { from: '2026-03-01', until: '2026-03-31' } as const
const asked = { activity: 'groupMeeting', group: { id: 'g1', name: '第一党小组' }, period: march }
const meeting = (news: Partial<MeetingCard> = {}) =>
  ({
    id: 'm',
    status: 'planned',
    activities: ['groupMeeting'],
    group: 'g1',
    day: '2026-03-27',
    ...news,
  }) as MeetingCard

it('a meeting planned in the period stands for what is asked', () => {
  expect(plannedFor(asked, [meeting()])?.id).toBe('m')
})

it.each([
  ['one of another group', { group: 'g2' }],
  ['one that is cancelled', { status: 'cancelled' }],
  ['one that was held', { status: 'closed' }],
  ['one of another thing', { activities: ['partyLecture'] }],
  ['one the day after the period', { day: '2026-04-01' }],
  ['one held for an earlier period', { for: '2026-02-28' }],
] as const)('%s does not', (_, news) => {
  expect(plannedFor(asked, [meeting(news as Partial<MeetingCard>)])).toBeUndefined()
})

it('one held later for this period does', () => {
  expect(plannedFor(asked, [meeting({ day: '2026-04-02', for: '2026-03-31' })])?.id).toBe('m')
})
