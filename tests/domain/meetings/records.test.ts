import type { Records } from '#types/records'
import type { Member } from '#types/member'
import { assess } from '#domain/assess'
import { recordsOf } from '#domain/meetings/records'
import type { StoredMeeting } from '#domain/meetings/held'
import { aMember } from '../a-member'
import { aBranch, clauseThat } from '../builders'
import { aMeeting, at, confirmed, without, type Someone } from './a-meeting'

const day = '2025-05-20'
const later = '2026-12-31'
const from = (meetings: StoredMeeting[], members: Member[] = []): Records => recordsOf('b', meetings, members)
const monthly = (activity: string) =>
  clauseThat({ kind: 'hold', activity, atLeast: 1, every: 'month', by: 'branch' })
/** How May stands to a monthly meeting, looked at from a day. */
const may = (
  meeting: StoredMeeting,
  asOf: typeof day | typeof later | `${number}-${number}-${number}` = later,
) => {
  const activity = meeting.activities[0]!
  const [verdict] = assess([monthly(activity)], aBranch(), from([meeting]), { year: 2025, asOf })
  return verdict!.periods[4]!
}
const reasons = (meeting: StoredMeeting) => may(meeting).because.slice(1)

describe('a meeting as the rules count it', () => {
  it('counts its own people: how many were due and there, and of them who may vote', () => {
    const people = { m1: {}, m2: { state: 'absent', voter: false }, guest: { branch: 'other' } } as const
    const { acts } = from([aMeeting({ people, branches: ['b', 'other'] })])

    expect(acts[0]).toMatchObject({ due: 2, present: 1, voters: 1, votersPresent: 1, signed: true })
  })

  it('counts the late and those who left early as there, and whoever waits for a word as not', () => {
    const people: Record<string, Someone> = {
      ...{ m1: { state: 'late' }, m2: { leftEarly: true }, m3: { state: 'leaveAsked' } },
      m4: { state: 'unconfirmed' },
    }

    expect(from([aMeeting({ people })]).acts[0]).toMatchObject({ due: 4, present: 2 })
  })

  it('fulfils a month once it is closed and its record confirmed', () => {
    expect(may(aMeeting()).status).toBe('met')
  })

  it('belongs to the period it was meant for', () => {
    expect(may(aMeeting({ day: '2025-06-02', for: day })).because).toContainEqual({
      ...{ code: 'notInOrder', activity: 'generalMeeting', on: '2025-06-02', lacks: 'time' },
    })
    expect(may(aMeeting({ day: '2025-06-02' })).because).toHaveLength(1)
  })

  it('is nothing as long as it is planned, under way or called off', () => {
    const statuses = ['planned', 'open', 'cancelled'] as const

    expect(statuses.map((status) => from([aMeeting({ status })]).acts)).toEqual([[], [], []])
  })

  it('is nothing to a branch that did not take part', () => {
    expect(recordsOf('other', [aMeeting()], []).acts).toEqual([])
  })

  it('counts for its group where a group met', () => {
    const [act] = from([aMeeting({ kind: 'groupMeeting', group: 'g' })]).acts

    expect(act).toMatchObject({ by: 'g', activities: ['groupMeeting'] })
  })

  it('does not count where nobody signed in', () => {
    const people = { m1: { state: 'absent' } } as const

    expect(reasons(aMeeting({ people }))).toEqual([expect.objectContaining({ lacks: 'signIn' })])
  })

  it('counts for nothing that no meeting can show, whatever its plan says', () => {
    const [act] = from([
      aMeeting({ activities: ['generalMeeting', 'duesRemittance', 'generalMeeting'] }),
    ]).acts

    expect(act!.activities).toEqual(['generalMeeting'])
  })
})

describe('its record', () => {
  it('is not there before the day it was confirmed, whoever looks', () => {
    const meeting = aMeeting({ record: confirmed('2025-05-25') })

    expect(may(meeting, '2025-05-24').because).toContainEqual(expect.objectContaining({ lacks: 'minutes' }))
    expect(may(meeting, '2025-05-25').status).toBe('met')
  })

  it.each([
    ['2025-06-19', 'met'],
    ['2025-06-20', 'unmet'],
  ] as const)('confirmed on %s, thirty days being over on 19 June, leaves May %s', (on, status) => {
    expect(may(aMeeting({ record: confirmed(on) })).status).toBe(status)
  })

  it('confirmed later counts from the day the office consents, and not where it refuses', () => {
    const answered = (given: boolean) =>
      aMeeting({
        record: confirmed('2025-07-01'),
        lateEntry: {
          ...{ reason: '忙', askedAt: at('2025-07-01') },
          answer: { given, say: '', byName: '乙', at: at('2025-07-05') },
        },
      })

    expect(may(answered(true), '2025-07-04').status).toBe('unmet')
    expect(may(answered(true), '2025-07-05').status).toBe('met')
    expect(may(answered(false)).status).toBe('unmet')
  })

  it.each(['draft', 'sentBack'] as const)('does not stand while it is %s', (status) => {
    expect(may(aMeeting({ record: { ...confirmed(day), status } })).status).toBe('unmet')
  })

  it('stands once it is closed', () => {
    expect(may(aMeeting({ record: { ...confirmed(day), status: 'closed' } })).status).toBe('met')
  })
})

describe('what is written down afterwards', () => {
  const written = (on: typeof day | `${number}-${number}-${number}`, more: Partial<StoredMeeting> = {}) => {
    const held = without(aMeeting(), 'plannedFor')
    return {
      ...{ ...held, closedAt: at(on), record: confirmed(on) },
      ...{ afterwards: { reason: '网络不通', at: at(on) }, ...more },
    }
  }

  it('counts from the day it was written down', () => {
    expect(may(written('2025-06-10'), '2025-06-09').status).toBe('unmet')
    expect(may(written('2025-06-10'), '2025-06-10').status).toBe('met')
  })

  it('counts thirty days after the meeting, and not thirty-one', () => {
    expect(may(written('2025-06-19')).status).toBe('met')
    expect(may(written('2025-06-20')).status).toBe('unmet')
  })

  it('counts later with the office’s consent', () => {
    const lateEntry = {
      ...{ reason: '补录', askedAt: at('2025-08-01') },
      answer: { given: true, say: '', byName: '乙', at: at('2025-08-02') },
    }

    expect(may(written('2025-08-01', { lateEntry })).status).toBe('met')
  })

  it('was never planned here, so that no plan is broken by it', () => {
    const { counts } = from([written('2025-06-10')])

    expect(counts.filter(({ whole }) => whole === 'meetingsPlanned')).toEqual([])
  })
})

describe('a lecture, and training', () => {
  const lecture = aMeeting({ kind: 'partyLecture', record: confirmed('2025-05-22', { lecturer: 'head' }) })
  const byLeader = clauseThat({
    ...{ kind: 'hold', activity: 'leaderLecture', atLeast: 1, every: 'year', by: 'leader', office: 'unit' },
  })

  it('is its giver’s own from the day the record names them', () => {
    const head = aMember({
      _id: 'head',
      posts: [{ name: 'committeeDeputy', at: 'c', from: '2024-01-01' }],
    })
    const status = (asOf: `${number}-${number}-${number}`) =>
      assess([byLeader], aBranch(), from([lecture], [head]), { year: 2025, asOf })[0]!.status

    expect(status('2025-05-21')).toBe('pending')
    expect(status('2025-05-22')).toBe('met')
  })

  it('is a leader’s by the record alone, never by what was planned', () => {
    const planned = aMeeting({ kind: 'partyLecture', activities: ['partyLecture', 'leaderLecture'] })

    expect(from([planned]).acts.flatMap(({ activities }) => activities)).not.toContain('leaderLecture')
  })

  it('is a lecture of the branch as well', () => {
    expect(may(lecture).status).toBe('met')
  })

  it('of superiors is attended, and its record is theirs', () => {
    expect(from([aMeeting({ kind: 'superiorEvent' })]).acts).toHaveLength(1)
  })

  it('is training for each who came', () => {
    const people = { m1: {}, m2: { state: 'leave', reason: 'duty' } } as const
    const trained = aMeeting({ kind: 'superiorEvent', people, activities: ['intensiveTraining'] })

    expect(from([trained]).acts.flatMap(({ by }) => by ?? [])).toEqual(['m1'])
  })

  it('trains the secretary only where the secretary was there', () => {
    const secretary = aMember({ _id: 'm1', posts: [{ name: 'secretary', at: 'b', from: '2024-01-01' }] })
    const training = (state: 'present' | 'absent') =>
      aMeeting({ kind: 'superiorEvent', people: { m1: { state } }, activities: ['secretaryTraining'] })
    const activities = (state: 'present' | 'absent') =>
      from([training(state)], [secretary]).acts[0]!.activities

    expect(activities('present')).toEqual(['secretaryTraining'])
    expect(activities('absent')).toEqual([])
  })
})
