import type { MeetingCard, Warning } from '#types/meetings'
import { sayWarning } from '../../src/pages/plan/say-warning'

const now = Date.parse('2026-03-25T01:20:00.000Z')
const meeting = {
  kindName: '党课',
  title: '党课',
  holder: '综合处党支部',
  startsAt: '2026-03-27T07:00:00.000Z',
} as MeetingCard

it.each<[Warning, RegExp]>([
  [{ code: 'clash', meeting, people: 3 }, /^3 人同时要参加 3月27日 周五 15:00 的综合处党支部党课，/],
  [{ code: 'lastDay', activity: 'committeeMeeting', lastDay: '2026-03-31' }, /支委会.*3月31日 周二/],
  [{ code: 'afterPeriod', activity: 'committeeMeeting', until: '2026-02-28' }, /2月28日 周六.*迟开/],
  [{ code: 'weekend' }, /周末/],
  [{ code: 'shortNotice' }, /不到一天/],
])('%j is said in a sentence', (warning, sentence) => {
  expect(sayWarning(warning, now)).toMatch(sentence)
})

it('a title of its own is told with a meeting that clashes', () => {
  expect(sayWarning({ code: 'clash', meeting: { ...meeting, title: '学习党章' }, people: 1 }, now)).toMatch(
    /党课「学习党章」/,
  )
})
