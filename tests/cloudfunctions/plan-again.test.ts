import type { Input } from '#types/api'
import type { Meeting } from '#types/meeting'
import { after, good, morning, openHouse, refusal, type House } from './house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

type Draft = Input<'meetings', 'plan'>

/** Planned by the committee office, who may plan anywhere; every field is said, so that one alone can change. */
const draft: Omit<Draft, 'id'> = {
  ...{ kind: 'generalMeeting', business: 'ordinary', branch: 'zonghe', title: '三月党员大会' },
  ...{ place: '一号会议室', guests: 'branch', printedCode: false },
  ...{ startsAt: after(60), minutes: 90, graceMinutes: 10, opensMinutesBefore: 30 },
}
const groupDraft = { ...draft, kind: 'groupMeeting', group: 'zonghe-g1' } as const

let serial = 0
const newId = () => `again-${String(++serial).padStart(4, '0')}`
const office = 'zonghe-05'
const planned = async (more: Omit<Draft, 'id'>) => {
  const { id } = good(await plan({ id: newId(), ...more }))
  return house.stored<Meeting>('meetings', id)
}
/** What a planner decides, and not what follows from it. */
const differing = (one: Meeting, other: Meeting) =>
  (Object.keys(one) as (keyof Meeting)[])
    .filter((field) => !['_id', 'key', 'due', 'steps', 'path', 'holder', 'quorum'].includes(field))
    .filter((field) => one[field] !== other[field])
const plan = (more: Draft, by = office) => house.as(by)('meetings', 'plan', more)

describe('再次提交同一安排 — the same plan again', () => {
  it.each<[field: string, first: Omit<Draft, 'id'>, change: Partial<Draft>]>([
    ['kind', draft, { kind: 'collectiveStudy' }],
    ['business', draft, { business: 'election' }],
    ['branch', draft, { branch: 'zhizao' }],
    ['group', groupDraft, { group: 'zonghe-g2' }],
    ['title', draft, { title: '四月党员大会' }],
    ['place', draft, { place: '二号会议室' }],
    ['guests', draft, { guests: 'anyone' }],
    ['printedCode', draft, { printedCode: true }],
    ['opensAt', draft, { opensMinutesBefore: 20 }],
    ['startsAt', draft, { startsAt: after(65), minutes: 85, graceMinutes: 5, opensMinutesBefore: 35 }],
    ['lateAfter', draft, { graceMinutes: 15 }],
    ['endsAt', draft, { minutes: 120 }],
  ])(
    'is another one when its %s differs: a conflict, and nothing is written over',
    async (field, first, change) => {
      const id = newId()
      good(await plan({ id, ...first }))
      const before = await house.stored<Meeting>('meetings', id)

      expect(await plan({ id, ...first, ...change })).toMatchObject(refusal('conflict', /内容有所不同/))
      expect(await house.stored<Meeting>('meetings', id)).toEqual(before)
      expect(differing(before!, (await planned({ ...first, ...change }))!)).toEqual([field])
    },
  )

  it('is another one when somebody else plans it', async () => {
    const id = newId()
    good(await plan({ id, ...draft }))

    expect(await plan({ id, ...draft }, 'zonghe-01')).toMatchObject({ code: 'conflict' })
  })

  it('is the same when only its words are written otherwise', async () => {
    const id = newId()
    const first = good(await plan({ id, ...draft }))
    const again = { ...draft, title: ' 三月党员大会 ', startsAt: '2026-03-25T10:20:00+08:00' }

    expect(good(await plan({ id, ...again }))).toEqual(first)
  })

  it('is the same when what was left out is said', async () => {
    const id = newId()
    const short = { kind: 'generalMeeting', branch: 'zonghe', startsAt: after(60) } as const
    const first = good(await plan({ id, ...short }))

    expect(good(await plan({ id, ...draft, title: '支部党员大会', place: '' }))).toEqual(first)
  })

  it('is one meeting when it comes twice at once', async () => {
    const id = newId()
    const [first, second] = await Promise.all([plan({ id, ...draft }), plan({ id, ...draft })])

    expect(good(first)).toEqual(good(second))
  })

  it('answers with the meeting as it stands by now, when it has begun', async () => {
    const id = newId()
    good(await plan({ id, ...draft }))
    good(await house.as(office)('meetings', 'openCode', { meeting: id }))

    expect(good(await plan({ id, ...draft })).status).toBe('open')
  })

  it('is a conflict when the meeting was called off: it is not to be held after all', async () => {
    const id = newId()
    good(await plan({ id, ...draft }))
    good(await house.as(office)('meetings', 'cancel', { meeting: id, reason: '改期' }))

    expect(await plan({ id, ...draft })).toMatchObject(refusal('conflict', /已经安排过/))
    expect((await house.stored<Meeting>('meetings', id))?.status).toBe('cancelled')
  })
})
