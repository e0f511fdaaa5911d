import type { Day } from '#types/calendar'
import type { CellState } from '#types/tally'
import type { BranchProfile } from '#types/records'
import type { Clause } from '#types/standard'
import { stillAsked } from '#domain/meetings/asked'
import type { Asking } from '#domain/meetings/asking'
import type { StoredMeeting } from '#domain/meetings/held'
import { recordsOf } from '#domain/meetings/records'
import { ribbonOf } from '#domain/meetings/ribbon'
import { proposedSettings as settings } from '#domain/settings'
import { aBranch, clauseThat } from '../builders'
import { aMeeting, confirmed, several, without } from './a-meeting'

const hold = (
  activity: string,
  every: 'month' | 'quarter' | 'halfYear' | 'year',
  more: object = {},
): Clause =>
  clauseThat(
    { ...{ kind: 'hold', activity, atLeast: 1, every, by: 'branch' }, ...more },
    { id: `${activity}-${every}` },
  )
const asking = (
  meetings: StoredMeeting[],
  clauses: Clause[],
  asOf: Day = '2025-07-10',
  changes: Partial<BranchProfile> = {},
): Asking => ({
  profile: aBranch({ id: 'b', ...changes }),
  records: recordsOf('b', meetings, []),
  clauses,
  at: { year: 2025, asOf, settings },
})
const nameOf = (id: string) => ({ g1: '第一党小组', g2: '第二党小组' })[id]
const ribbon = (meetings: StoredMeeting[], ...rest: [Clause[], Day?, Partial<BranchProfile>?]) =>
  ribbonOf(asking(meetings, ...rest), {
    titles: new Map(meetings.map((meeting) => [meeting._id, meeting])),
    nameOf,
  })
const states = (meetings: StoredMeeting[], ...rest: [Clause[], Day?, Partial<BranchProfile>?]): CellState[] =>
  ribbon(meetings, ...rest)[0]!.cells.map(({ state }) => state)

describe('a year at a glance', () => {
  const quarterly = [hold('generalMeeting', 'quarter')]

  it('tells what was held, what was missed, what may still come and what lies ahead', () => {
    expect(states([aMeeting({ day: '2025-02-20' })], quarterly)).toEqual([
      'held',
      'missed',
      'toCome',
      'toCome',
    ])
  })

  it('still waits on the last day of a period, and no longer on the day after', () => {
    expect(states([], quarterly, '2025-03-31')[0]).toBe('toCome')
    expect(states([], quarterly, '2025-04-01')[0]).toBe('missed')
  })

  it('says of what was held and does not count what it lacks', () => {
    const bare = without(aMeeting({ day: '2025-07-01' }), 'record')
    const cell = ribbon([bare], quarterly)[0]!.cells[2]!

    expect(cell).toMatchObject({ state: 'short', done: 0, needed: 1 })
    expect(cell.meetings).toEqual([{ id: bare._id, day: '2025-07-01', title: '支部党员大会' }])
    expect(cell.say).toContain('2025-07-01 的党员大会记录不齐全，补齐后才计入')
  })

  it('says of a meeting of too few who may vote how many came', () => {
    const monthly = [hold('committeeMeeting', 'month', { quorum: 'halfOrMore' })]
    const people = { ...several(2), ...several(3, { state: 'absent' }, 'q') }
    const cell = ribbon([aMeeting({ kind: 'committeeMeeting', people })], monthly)[0]!.cells[4]!

    expect(cell.state).toBe('short')
    expect(cell.say.join()).toContain('应到有表决权 5 人、到会 2 人')
  })

  it('tells a meeting held for a period that was over as late, in time for it or not', () => {
    const late = aMeeting({ day: '2025-04-05', for: '2025-03-20' })

    expect(states([late], quarterly)).toEqual(['late', 'missed', 'toCome', 'toCome'])
    expect(states([late], [hold('generalMeeting', 'quarter', { graceDays: 10 })])[0]).toBe('late')
  })

  it('tells a period that was held in time as held, whatever came after it', () => {
    const late = aMeeting({ day: '2025-04-05', for: '2025-03-20' })

    expect(states([aMeeting({ day: '2025-02-20' }), late], quarterly)[0]).toBe('held')
  })

  it('asks nothing in months off, and before a branch was there', () => {
    const months = states([], [hold('generalMeeting', 'month', { notIn: [2] })], '2025-07-10', {
      foundedOn: '2025-04-15',
    })

    expect(months.slice(0, 6)).toEqual([...Array<CellState>(4).fill('notAsked'), 'missed', 'missed'])
  })

  it('leaves out what is asked of nobody here', () => {
    const withCommittee = [{ ...hold('committeeMeeting', 'month'), exempt: ['noCommittee'] as const }]

    expect(ribbon([], withCommittee, '2025-07-10', { hasCommittee: false })).toEqual([])
  })

  it('has one row for an activity, by the clause that asks for most', () => {
    const rows = ribbon([], [hold('collectiveStudy', 'quarter'), hold('collectiveStudy', 'month')])

    expect(rows.map(({ activity, every, cells }) => [activity, every, cells.length])).toEqual([
      ['collectiveStudy', 'month', 12],
    ])
  })

  it('counts what one of two asked for as half done, and misses it once the year is over', () => {
    const twice = [hold('culturalActivity', 'year', { atLeast: 2 })]
    const day = aMeeting({ kind: 'themedPartyDay', activities: ['culturalActivity'] })

    expect(ribbon([day], twice)[0]!.cells[0]).toMatchObject({ state: 'toCome', done: 1, needed: 2 })
    expect(states([day], twice, '2026-01-01')).toEqual(['missed'])
  })

  it('keeps the order in which people tell it, whatever order the standards have', () => {
    const rows = ribbon([], [hold('themedPartyDay', 'month'), hold('generalMeeting', 'quarter')])

    expect(rows.map(({ name }) => name)).toEqual(['党员大会', '主题党日'])
  })
})

describe('groups', () => {
  const monthly = [hold('groupMeeting', 'month', { by: 'group' })]
  const ofGroup = (group: string, more: Partial<StoredMeeting> = {}) => ({
    ...aMeeting({ kind: 'groupMeeting', group }),
    ...{ _id: `${group}-may`, ...more },
  })
  const groups = { groups: ['g1', 'g2'] }

  it('have a line each, with their names', () => {
    const rows = ribbon([ofGroup('g1')], monthly, '2025-06-01', groups)

    expect(rows.map(({ group, cells }) => [group!.name, cells[4]!.state])).toEqual([
      ['第一党小组', 'held'],
      ['第二党小组', 'missed'],
    ])
  })

  it('are not told what another group’s meeting lacks', () => {
    const unsigned = ofGroup('g2', { record: { ...confirmed('2025-05-20'), status: 'draft' } })
    const [first, second] = ribbon([ofGroup('g1'), unsigned], monthly, '2025-06-01', groups)

    expect(first!.cells[4]!.say).toEqual(['应开展党小组会 1 次，已有效开展 1 次'])
    expect(second!.cells[4]!.state).toBe('short')
  })

  it('owe nothing before they were set up', () => {
    const groupStays = [{ group: 'g2', from: '2025-05-10' as Day }]
    const cells = ribbon([], monthly, '2025-07-10', { ...groups, groupStays })[1]!.cells

    expect(cells.slice(3, 6).map(({ state }) => state)).toEqual(['notAsked', 'notAsked', 'missed'])
  })
})

describe('what is still asked', () => {
  const clauses = [
    hold('generalMeeting', 'quarter'),
    hold('committeeMeeting', 'month'),
    hold('organizationalLifeMeeting', 'year'),
  ]
  const asked = (meetings: StoredMeeting[], day: Day, today = day) =>
    stillAsked(asking(meetings, clauses, today > day ? today : day), day, nameOf)

  it('is what the periods around a day lack, the most pressing first, with its last working day', () => {
    expect(asked([], '2025-05-12').map(({ activity, lastDay }) => [activity, lastDay])).toEqual([
      ['committeeMeeting', '2025-05-30'],
      ['generalMeeting', '2025-06-30'],
      ['organizationalLifeMeeting', '2025-12-31'],
    ])
  })

  it('names the weekend’s last day where only a weekend is left', () => {
    expect(asked([], '2025-05-31')[0]!.lastDay).toBe('2025-05-31')
  })

  it('is no longer what was held, nor what only lacks its minutes', () => {
    const bare = without(aMeeting({ kind: 'committeeMeeting' }), 'record')
    const left = asked([aMeeting(), bare], '2025-05-25').map(({ activity }) => activity)

    expect(left).toEqual(['organizationalLifeMeeting'])
  })

  it('is what was held by too few or without signing in', () => {
    const unsigned = aMeeting({ kind: 'committeeMeeting', people: { m1: { state: 'absent' } } })

    expect(asked([unsigned], '2025-05-25').map(({ activity }) => activity)).toContain('committeeMeeting')
  })

  it('is asked of a month that is over as well, where something held in it is written down now', () => {
    const may = asked([], '2025-05-12', '2025-06-10')[0]!

    expect(may).toMatchObject({
      activity: 'committeeMeeting',
      period: { from: '2025-05-01' },
      done: 0,
      needed: 1,
    })
  })

  it('names every clause that asks for it, and the kind of meeting to plan', () => {
    const both = [hold('partyLecture', 'quarter'), hold('partyLecture', 'halfYear')]
    const [lecture] = stillAsked(asking([], both, '2025-05-12'), '2025-05-12', nameOf)

    expect(lecture).toMatchObject({ kind: 'partyLecture', every: 'quarter', lastDay: '2025-06-30' })
    expect(lecture!.clauses.map(({ clause }) => clause)).toEqual([
      'partyLecture-quarter',
      'partyLecture-halfYear',
    ])
  })
})
