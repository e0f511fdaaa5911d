import type { Asked } from '#types/tally'
import type { Day } from '#types/calendar'
import type { MeetingCard } from '#types/meetings'
import { hourWarnings, periodWarnings } from '#domain/meetings/warnings'

const other = { id: 'other' } as MeetingCard
const codes = (warnings: { code: string }[]) => warnings.map(({ code }) => code)

describe('时间上的提醒 — what speaks against an hour', () => {
  const at = (day: Day, noticeUntil = '2026-03-25T00:00:00.000Z') =>
    codes(hourWarnings({ day, startsAt: '2026-03-25T01:00:00.000Z' }, [], noticeUntil))

  it.each<[Day, string[]]>([
    ['2026-03-27', []],
    ['2026-03-28', ['weekend']],
    ['2026-03-29', ['weekend']],
    ['2026-03-30', []],
  ])('on %s: %j', (day, warned) => {
    expect(at(day)).toEqual(warned)
  })

  it.each([
    ['a minute less than a day', '2026-03-25T01:01:00.000Z', ['shortNotice']],
    ['a day', '2026-03-25T01:00:00.000Z', []],
  ])('with %s to go: %s', (_, noticeUntil, warned) => {
    expect(at('2026-03-25', noticeUntil)).toEqual(warned)
  })

  it('names a meeting some are due at, and none where nobody is', () => {
    const when = { day: '2026-03-25', startsAt: '2026-03-25T01:00:00.000Z' } as const
    const others = [
      { meeting: other, people: 2 },
      { meeting: other, people: 0 },
    ]

    expect(hourWarnings(when, others, '')).toEqual([{ code: 'clash', meeting: other, people: 2 }])
  })
})

describe('期限上的提醒 — what speaks against a day', () => {
  const march = { from: '2026-03-01', until: '2026-03-31' } as const
  const asked = (more: Partial<Asked> = {}): Asked => ({
    ...{ activity: 'partyLecture', name: '党课', kind: 'partyLecture', every: 'month', period: march },
    ...{ done: 0, needed: 1, lastDay: '2026-03-30', clauses: [], ...more },
  })
  const plan = { day: '2026-03-10' as Day, activities: ['partyLecture'] }
  const warned = (more: object, ...all: Asked[]) => periodWarnings({ ...plan, ...more }, all)

  it.each<[string, Day, Day | undefined, unknown[]]>([
    ['on the last suitable day', '2026-03-30', undefined, []],
    [
      'after it',
      '2026-03-31',
      undefined,
      [{ code: 'lastDay', activity: 'partyLecture', lastDay: '2026-03-30' }],
    ],
    [
      'after the period it is meant for',
      '2026-04-01',
      '2026-03-31',
      [{ code: 'afterPeriod', activity: 'partyLecture', until: '2026-03-31' }],
    ],
    ['in another period', '2026-04-01', undefined, []],
  ])('%s', (_, day, served, warnings) => {
    expect(warned({ day, ...(served && { for: served }) }, asked())).toEqual(warnings)
  })

  it('looks only at what the meeting counts as, and at its own group', () => {
    const late = { day: '2026-03-31' } as const
    const ofGroup = asked({ group: { id: 'g1', name: '第一党小组' } })

    expect(warned({ ...late, activities: ['themedPartyDay'] }, asked())).toEqual([])
    expect(warned({ ...late, group: 'g2' }, ofGroup)).toEqual([])
    expect(codes(warned({ ...late, group: 'g1' }, ofGroup))).toEqual(['lastDay'])
  })
})
