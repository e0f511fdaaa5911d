import type { Input } from '#types/api'
import type { Meeting } from '#types/meeting'
import { staying } from '../../domain/a-member'
import { after, good, morning, openHouse, refusal, type House } from '../house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
/** Each on days on which nothing else is. */
beforeEach(async () => {
  await house.moveTo(morning)
  await house
    .database()
    .collection('meetings')
    .where({ status: house.database().command.neq('none') })
    .remove()
})
afterAll(() => house.close())

type Draft = Input<'meetings', 'plan'>
let serial = 0
const draft = (more: Partial<Draft> = {}): Draft => ({
  id: `draft-${String(++serial).padStart(4, '0')}`,
  ...{ kind: 'themedPartyDay', branch: 'zonghe', startsAt: after(60), ...more },
})
const plan = (more: Partial<Draft> = {}, by = 'zonghe-01') => house.as(by)('meetings', 'plan', draft(more))
const stored = async (more: Partial<Draft>, by?: string) =>
  (await house.stored<Meeting>('meetings', good(await plan(more, by)).id))!
const [aDay, anHour] = [24 * 60, 60]

describe('会议算作什么 — what a meeting counts as', () => {
  it('is what its kind does, and what it serves beside', async () => {
    expect((await stored({ alsoServes: ['oathRenewal', 'oathRenewal'] })).activities).toEqual([
      'themedPartyDay',
      'oathRenewal',
    ])
  })

  it.each([
    ['a general meeting, which needs a quorum', 'generalMeeting'],
    ['the appraisal of members, which stays on paper', 'memberAppraisal'],
    ['what no meeting can do', 'duesRemittance'],
    ['what nobody knows', 'nonsense'],
  ])('is not %s', async (_, activity) => {
    expect(await plan({ alsoServes: [activity] })).toMatchObject(refusal('invalid', /不能同时算作/))
  })
})

describe('点选的人 — those a planner names', () => {
  const event = { kind: 'superiorEvent' } as const

  it('are due, in the order of the roll', async () => {
    const { due, chosen } = await stored({ ...event, chosen: ['zonghe-09', 'zonghe-08'] })

    expect(due.map(({ member }) => member)).toEqual(['zonghe-08', 'zonghe-09'])
    expect(chosen).toEqual(['zonghe-09', 'zonghe-08'])
  })

  it('must be named where the kind asks for it, and only there', async () => {
    expect(await plan(event)).toMatchObject(refusal('invalid', /请点选应参加的人/))
    expect(await plan({ chosen: ['zonghe-08'] })).toMatchObject(refusal('invalid', /不用点选/))
  })

  it.each([
    ['of another branch', 'zhizao-01'],
    ['whom nobody knows', 'nobody-01'],
  ])('cannot be somebody %s', async (_, stranger) => {
    expect(await plan({ ...event, chosen: ['zonghe-08', stranger] })).toMatchObject(
      refusal('invalid', /有 1 位在 2026-03-25 不在名册上/),
    )
  })

  it('and those who left before that day are named', async () => {
    await house
      .database()
      .collection('members')
      .doc('zonghe-25')
      .update(staying('zonghe', '2019-07-01', '2026-03-24'))

    expect(await plan({ ...event, chosen: ['zonghe-25'] })).toMatchObject(refusal('invalid', /（.+）/))
  })
})

describe('补录 — written down after it was held', () => {
  const held = { startsAt: after(-3 * aDay), minutes: 60, afterwards: '当时没有网络' }

  it('waits for its roll to be called, planned for no day', async () => {
    const meeting = await stored(held)

    expect(meeting).toMatchObject({ status: 'open', afterwards: { reason: '当时没有网络' } })
    expect(meeting.afterwards!.at.slice(0, 16)).toBe(morning.slice(0, 16))
    expect(meeting.steps.map(({ did }) => did)).toEqual(['recorded'])
    expect(meeting).not.toHaveProperty('plannedFor')
  })

  it('is due by the roll of that day, not of the day on which it is written', async () => {
    await house
      .database()
      .collection('members')
      .doc('zonghe-24')
      .update(staying('zonghe', '2019-07-01', '2026-03-22'))
    await house.database().collection('members').doc('zonghe-23').update(staying('zonghe', '2026-03-23'))
    const due = (await stored(held)).due.map(({ member }) => member)

    expect(due).toContain('zonghe-24')
    expect(due).not.toContain('zonghe-23')
  })

  it('has its roll called and is closed', async () => {
    const { _id: meeting } = await stored(held)
    const mark = { meeting, member: 'zonghe-08', state: 'present', was: 'absent' } as const
    good(await house.as('zonghe-01')('meetings', 'rollCall', mark))

    expect(good(await house.as('zonghe-01')('meetings', 'close', { meeting })).tally.present).toBe(1)
  })

  it.each([
    ['that ended just now', -60, true],
    ['that has a minute to go', -59, false],
    ['of two years ago to the day', '2024-03-25T09:00:00+08:00', true],
    ['of the day before that', '2024-03-24T09:00:00+08:00', false],
  ])('is of a meeting %s: %s', async (_, start, ok) => {
    const startsAt = typeof start === 'string' ? start : after(start)

    expect((await plan({ ...held, startsAt })).ok).toBe(ok)
  })

  it('is told of the meeting there already, in whose list the roll is called', async () => {
    good(await plan(held))

    expect(await plan(held)).toMatchObject(refusal('conflict', /不用再补录/))
  })
})

describe('补开 — held for an earlier period', () => {
  it('says for which', async () => {
    expect((await stored({ for: '2026-02-10' })).for).toBe('2026-02-10')
  })

  it('says nothing where that is the day itself, and cannot be for one to come', async () => {
    expect(await stored({ for: '2026-03-25' })).not.toHaveProperty('for')
    expect(await plan({ for: '2026-03-26' })).toMatchObject(refusal('invalid', /补开/))
  })
})

describe('重复安排 — the same meeting twice', () => {
  const first = { startsAt: after(anHour), minutes: 60 }
  const twin = refusal('conflict', /已有一次“主题党日”（未开始），请不要重复安排/)

  it.each([
    ['that ends as the first begins', 0, true],
    ['that runs a minute into it', 1, false],
    ['within it', 70, false],
    ['that begins in its last minute', 119, false],
    ['that begins as it ends', 120, true],
  ])('is one %s: %s', async (_, start, ok) => {
    good(await plan(first))
    const reply = await plan({ startsAt: after(start), minutes: 60 })

    if (ok) expect(reply.ok).toBe(true)
    else expect(reply).toMatchObject(twin)
  })

  it('is none of another kind, of another holder, or where the first was called off', async () => {
    const { id: meeting } = good(await plan(first))

    expect((await plan({ ...first, kind: 'collectiveStudy' })).ok).toBe(true)
    expect((await plan({ ...first, branch: 'zhizao' }, 'zhizao-01')).ok).toBe(true)
    good(await house.as('zonghe-01')('meetings', 'cancel', { meeting, reason: '改期' }))
    expect((await plan(first)).ok).toBe(true)
  })

  it('is none where nobody is due at both', async () => {
    const event = { ...first, kind: 'superiorEvent' } as const
    good(await plan({ ...event, chosen: ['zonghe-08'] }))

    expect((await plan({ ...event, chosen: ['zonghe-09'] })).ok).toBe(true)
    expect((await plan({ ...event, chosen: ['zonghe-09', 'zonghe-10'] })).ok).toBe(false)
  })

  it('is told to the second of two officers who plan it at once', async () => {
    const replies = await Promise.all([plan(first, 'zonghe-01'), plan(first, 'zonghe-02')])

    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.find(({ ok }) => !ok)).toMatchObject(twin)
  })
})

it('a branch that was dissolved plans nothing beyond its last day', async () => {
  const place = house.database().collection('organizations').doc('zonghe')
  await place.update({ ended: { on: '2026-03-24' } })

  expect(await plan()).toMatchObject(refusal('invalid', /2026-03-24 撤销/))
  await place.update({ ended: { on: '2026-03-25' } })
  expect((await plan()).ok).toBe(true)
  await place.update({ ended: house.database().command.remove() })
})
