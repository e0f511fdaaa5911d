import { isDeepStrictEqual } from 'node:util'
import type { Input } from '#types/api'
import type { Meeting } from '#types/meeting'
import { after, good, morning, openHouse, refusal, type House } from './house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
/** Each on a day on which nothing else is. */
beforeEach(async () => {
  await house.moveTo(morning)
  await house.database().collection('meetings').where({ day: '2026-03-25' }).remove()
})
afterAll(() => house.close())

type Draft = Input<'meetings', 'plan'>
type Plan = Omit<Draft, 'id'>

/** Planned by the committee office, who may plan anywhere; every field is said, so that one alone can change. */
const draft: Plan = {
  ...{ kind: 'generalMeeting', business: 'ordinary', branch: 'zonghe', title: '三月党员大会' },
  ...{ place: '一号会议室', agenda: ['学习文件', '讨论计划'], guests: 'branch', printedCode: false },
  ...{ signOut: false, makeUp: true, alsoServes: [], for: '2026-02-10' },
  ...{ startsAt: after(60), minutes: 90, graceMinutes: 10, opensMinutesBefore: 30 },
}
const groupDraft: Plan = { ...draft, kind: 'groupMeeting', group: 'zonghe-g1' }
const eventDraft: Plan = { ...draft, kind: 'superiorEvent', chosen: ['zonghe-08', 'zonghe-09'] }
const together: Partial<Draft> = { branch: 'xinghe', joint: ['zonghe', 'zhizao'] }
const jointDraft: Plan = { ...draft, kind: 'themedPartyDay', ...together }
const heldDraft: Plan = { ...draft, startsAt: after(-3 * 24 * 60), afterwards: '当时没有网络' }

let serial = 0
const newId = () => `again-${String(++serial).padStart(4, '0')}`
const office = 'zonghe-05'
/** The same plan by itself, with the one before out of its way. */
const planned = async (before: string, more: Plan) => {
  await house.database().collection('meetings').doc(before).update({ status: 'cancelled' })
  const { id } = good(await plan({ id: newId(), ...more }))
  return house.stored<Meeting>('meetings', id)
}
/** What a planner decides, and not what follows from it. */
const follows = ['_id', 'status', 'key', 'due', 'steps', 'path', 'holder', 'quorum', 'kindName', 'earns']
const differing = (one: Meeting, other: Meeting) =>
  (Object.keys(one) as (keyof Meeting)[])
    .filter((field) => !follows.includes(field))
    .filter((field) => !isDeepStrictEqual(one[field], other[field]))
const plan = (more: Draft, by = office) => house.as(by)('meetings', 'plan', more)

describe('再次提交同一安排 — the same plan again', () => {
  it.each<[fields: string, first: Plan, change: Partial<Draft>]>([
    ['kind activities', draft, { kind: 'collectiveStudy' }],
    ['business', draft, { business: 'election' }],
    ['branch branches', draft, { branch: 'zhizao' }],
    ['group', groupDraft, { group: 'zonghe-g2' }],
    ['chosen', eventDraft, { chosen: ['zonghe-08', 'zonghe-10'] }],
    ['branches', jointDraft, { joint: ['zonghe', 'zhizao', 'xinxing'] }],
    ['activities', draft, { alsoServes: ['oathRenewal'] }],
    ['title', draft, { title: '四月党员大会' }],
    ['place', draft, { place: '二号会议室' }],
    ['agenda', draft, { agenda: ['讨论计划', '学习文件'] }],
    ['for', draft, { for: '2026-02-11' }],
    ['signOut', draft, { signOut: true }],
    ['makeUp', draft, { makeUp: false }],
    ['afterwards', heldDraft, { afterwards: '当时没有带手机' }],
    ['guests', draft, { guests: 'anyone' }],
    ['printedCode', draft, { printedCode: true }],
    ['opensAt', draft, { opensMinutesBefore: 20 }],
    ['startsAt', draft, { startsAt: after(65), minutes: 85, graceMinutes: 5, opensMinutesBefore: 35 }],
    ['lateAfter', draft, { graceMinutes: 15 }],
    ['endsAt', draft, { minutes: 120 }],
  ])(
    'is another one when its %s differs: a conflict, and nothing is written over',
    async (fields, first, change) => {
      const id = newId()
      good(await plan({ id, ...first }))
      const before = await house.stored<Meeting>('meetings', id)

      expect(await plan({ id, ...first, ...change })).toMatchObject(refusal('conflict', /内容有所不同/))
      expect(await house.stored<Meeting>('meetings', id)).toEqual(before)
      const other = await planned(id, { ...first, ...change })
      expect(differing(before!, other!).sort()).toEqual(fields.split(' ').sort())
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

    expect(
      good(await plan({ id, ...draft, title: '支部党员大会', place: '', agenda: [], for: '2026-03-25' })),
    ).toEqual(first)
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
