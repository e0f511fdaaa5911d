import type { Day } from '#types/calendar'
import type { Count } from '#types/records'
import type { Member } from '#types/member'
import { fromMeetings } from '#domain/meetings/clauses'
import { recordsOf } from '#domain/meetings/records'
import type { StoredMeeting } from '#domain/meetings/held'
import { viewOf } from '#domain/view'
import { aMember } from '../a-member'
import { aMeeting, at, confirmed, several, without, type Someone, type Wished } from './a-meeting'

const over = '2026-12-31'
/** What a share comes to, as it is known on a day. */
const share = (key: string, meetings: StoredMeeting[], asOf: Day = over, members: Member[] = []) => {
  const counts: readonly Count[] = viewOf(recordsOf('b', meetings, members), asOf).counts.get(key) ?? []
  const add = (pick: (one: Count) => number) => counts.reduce((sum, one) => sum + pick(one), 0)
  return `${add(({ done }) => done)}/${add(({ of }) => of)}`
}

describe('会议按计划的日子召开', () => {
  const onPlan = 'meetingsHeldOnPlan/meetingsPlanned'
  const putOff = (day: Day) => aMeeting({ day, plannedFor: '2025-05-20' })

  it.each([
    ['2025-05-13', '1/1'],
    ['2025-05-12', '0/1'],
    ['2025-05-27', '1/1'],
    ['2025-05-28', '0/1'],
  ] as const)('held on %s for 20 May: %s', (day, counted) => {
    expect(share(onPlan, [putOff(day)])).toBe(counted)
  })

  it('is not kept by a meeting called off', () => {
    expect(share(onPlan, [aMeeting({ status: 'cancelled' })])).toBe('0/1')
  })

  it('is known not to be kept from the day planned on, where it was called off', () => {
    const calledOff = [aMeeting({ status: 'cancelled' })]

    expect(share(onPlan, calledOff, '2025-05-19')).toBe('0/0')
    expect(share(onPlan, calledOff, '2025-05-20')).toBe('0/1')
  })

  it('is not kept by a plan nobody held, once it can no longer be held in time', () => {
    const forgotten = [aMeeting({ status: 'planned' })]

    expect(share(onPlan, forgotten, '2025-05-27')).toBe('0/0')
    expect(share(onPlan, forgotten, '2025-05-28')).toBe('0/1')
  })

  it('says nothing of what superiors hold', () => {
    expect(share(onPlan, [aMeeting({ kind: 'superiorEvent' })])).toBe('0/0')
  })
})

describe('how well it is recorded', () => {
  it('has a recorder from the day the record is confirmed', () => {
    const meetings = [aMeeting({ record: confirmed('2025-05-23') })]

    expect(share('meetingsWithRecorder/meetings', meetings, '2025-05-22')).toBe('0/1')
    expect(share('meetingsWithRecorder/meetings', meetings, '2025-05-23')).toBe('1/1')
  })

  it('has none where nobody is named', () => {
    const record = without(confirmed('2025-05-20'), 'recorderName')

    expect(share('meetingsWithRecorder/meetings', [aMeeting({ record })])).toBe('0/1')
  })

  it('needs a photo only where nobody signed in', () => {
    const key = 'activitiesWithRecordAndPhoto/activities'
    const absent = { m1: { state: 'absent' } } as const
    const photographed = confirmed('2025-05-20', { photos: 1 })

    expect(share(key, [aMeeting()])).toBe('1/1')
    expect(share(key, [aMeeting({ people: absent })])).toBe('0/1')
    expect(share(key, [aMeeting({ people: absent, record: photographed })])).toBe('1/1')
  })

  it('counts the record of what is a cultural activity, and of nothing else', () => {
    const key = 'culturalActivitiesRecorded/culturalActivities'
    const culture = aMeeting({ kind: 'themedPartyDay', activities: ['themedPartyDay', 'culturalActivity'] })

    expect(share(key, [culture, aMeeting()])).toBe('1/1')
    expect(share(key, [without(culture, 'record')])).toBe('0/1')
  })
})

describe('上级会议和活动', () => {
  const people: Record<string, Someone> = {
    ...{ m1: {}, m2: { state: 'late' }, m3: { leftEarly: true } },
    m4: { state: 'leave', reason: 'duty' },
    m5: { state: 'leave', reason: 'family' },
    m6: { state: 'absent' },
  }
  const events = [aMeeting({ kind: 'superiorEvent', people })]

  it.each([
    ['superiorEventsAttended/superiorEventsDue', '3/6'],
    ['superiorEventsAttendedOrExcused/superiorEventsDue', '4/6'],
    ['superiorEventsOnTime/superiorEventsAttended', '1/3'],
  ])('%s: %s', (key, counted) => {
    expect(share(key, events)).toBe(counted)
  })

  it('stand outside what is counted of the branch’s own meetings', () => {
    expect(share('meetingsWithRecorder/meetings', events)).toBe('0/0')
    expect(recordsOf('b', events, []).cases).toEqual([])
    expect(recordsOf('b', events, []).acts[0]).not.toHaveProperty('signed')
  })
})

describe('民主评议', () => {
  const key = 'membersAppraised/membersDueAtAppraisal'
  const first = aMeeting({ kind: 'memberAppraisal', people: { m1: {}, m2: { state: 'absent' } } })
  const second = (state: 'present' | 'absent') =>
    aMeeting({ kind: 'memberAppraisal', day: '2025-06-03', people: { m2: { state } } })

  it('counts everybody due once, whichever of the year’s appraisals they came to', () => {
    expect(share(key, [first])).toBe('1/2')
    expect(share(key, [first, second('present')])).toBe('2/2')
    expect(share(key, [first, second('absent')])).toBe('1/2')
  })

  it('shows from an earlier day what was known then', () => {
    expect(share(key, [first, second('present')], '2025-06-02')).toBe('1/2')
  })
})

describe('党员领导干部', () => {
  const head = aMember({
    _id: 'm1',
    posts: [{ name: 'committeeSecretary', at: 'c', from: '2024-01-01', until: '2025-05-31' }],
  })
  const life = (day: Day, state: 'present' | 'absent' = 'present') =>
    aMeeting({ kind: 'organizationalLifeMeeting', day, people: { m1: { state }, m2: {} } })

  it('count at their own branch’s meetings as long as they lead', () => {
    const meetings = [life('2025-05-20'), aMeeting({ day: '2025-05-31' }), aMeeting({ day: '2025-06-01' })]

    expect(share('leaderBranchMeetingsAttended/leaderBranchMeetingsDue', meetings, over, [head])).toBe('2/2')
    expect(share('leadersAtLifeMeetings/leadersDueAtLifeMeetings', meetings, over, [head])).toBe('1/1')
  })

  it('count when they stay away', () => {
    const away = [life('2025-05-20', 'absent')]

    expect(share('leadersAtLifeMeetings/leadersDueAtLifeMeetings', away, over, [head])).toBe('0/1')
  })

  it('are counted nowhere in a branch that has none', () => {
    expect(share('leaderBranchMeetingsAttended/leaderBranchMeetingsDue', [aMeeting()])).toBe('0/0')
  })
})

describe('会前、会中、会后', () => {
  const lawful = (more: Wished, asOf: Day = over) =>
    viewOf(recordsOf('b', [aMeeting(more)], []), asOf)
      .cases.get('meetingThreePhase')!
      .map((one) => one.lawful)

  it('is whole with notice a day before, an agenda, minutes and everything resolved carried out', () => {
    expect(lawful({})).toEqual([true])
  })

  it.each<[string, Wished]>([
    ['the notice came the same day', { noticedAt: at('2025-05-20', '07:00') }],
    ['there was no agenda', { agenda: [] }],
    [
      'something resolved is not carried out',
      { record: confirmed('2025-05-20', { resolutions: 2, carriedOut: 1 }) },
    ],
    ['the record is not confirmed', { record: { ...confirmed('2025-05-20'), status: 'draft' } }],
  ])('lacks something where %s', (_, more) => {
    expect(lawful(more)).toEqual([false])
  })

  it('is whole from the day of confirmation on', () => {
    const record = confirmed('2025-05-22', { resolutions: 1, carriedOut: 1 })

    expect(lawful({ record }, '2025-05-21')).toEqual([false])
    expect(lawful({ record }, '2025-05-22')).toEqual([true])
  })

  it('asks for no notice of what was held on paper: nobody can say here when it was given', () => {
    const held = without(aMeeting(), 'noticedAt', 'plannedFor')
    const written = { ...held, afterwards: { reason: '补录', at: at('2025-05-21') } }

    expect(recordsOf('b', [written], []).cases.at(-1)!.lawful).toBe(true)
  })
})

describe('选举到会', () => {
  it.each([
    [3, false],
    [4, true],
  ])('%i of five voters, whoever else is there', (here, lawful) => {
    const voters = { ...several(here), ...several(5 - here, { state: 'absent' }, 'away') }
    const people = { ...voters, ...several(5, { voter: false }, 'young') }
    const { cases } = recordsOf('b', [aMeeting({ business: 'election', people })], [])

    expect(cases.find(({ procedure }) => procedure === 'electionAttendance')!.lawful).toBe(lawful)
  })
})

describe('the table of what is computed', () => {
  const head = aMember({ _id: 'm1', posts: [{ name: 'committeeSecretary', at: 'c', from: '2024-01-01' }] })
  const life = aMeeting({
    ...{ kind: 'organizationalLifeMeeting', business: 'election' },
    activities: ['organizationalLifeMeeting', 'memberAppraisal', 'culturalActivity'],
    people: { m1: {}, m2: { state: 'absent' } },
    votes: (['admission', 'election'] as const).map((business) => ({
      ...{ id: business, business, inFavour: 1, against: 0, abstained: 0, written: 0 },
    })),
  })
  const { counts, happenings, cases } = recordsOf(
    'b',
    [life, aMeeting({ kind: 'superiorEvent' }), aMeeting({ people: { m1: { state: 'absent' } } })],
    [head],
  )
  /** These follow from the acts themselves: see domain/measures/share.ts. */
  const derived = ['meetingsHeld', 'records', 'meetingsSignedAndMinuted/meetings']

  it('promises no share that is not counted', () => {
    const counted = counts.map(({ part, whole }) => `${part}/${whole}`)
    const promised = fromMeetings.share.filter((key) => !derived.some((one) => key.endsWith(one)))

    expect([...new Set(counted)].sort()).toEqual([...promised].sort())
  })

  it('promises no happening and no procedure that is not recorded', () => {
    expect(new Set(happenings.map(({ trigger }) => trigger))).toEqual(new Set(fromMeetings.respond))
    expect(new Set(cases.map(({ procedure }) => procedure))).toEqual(new Set(fromMeetings.follow))
  })

  it('promises no activity that a meeting cannot count as', () => {
    const secretary = aMember({ _id: 'm1', posts: [{ name: 'secretary', at: 'b', from: '2024-01-01' }] })
    const lacking = fromMeetings.hold.filter((activity) => {
      const held = activity === 'leaderLecture' ? 'partyLecture' : activity
      const record = confirmed('2025-05-20', { lecturer: 'm1' })
      const { acts } = recordsOf('b', [aMeeting({ activities: [held], record })], [secretary])
      return !acts.some(({ activities }) => activities.includes(activity))
    })

    expect(lacking).toEqual([])
  })
})
