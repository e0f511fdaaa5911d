import type { Meeting } from '#types/meeting'
import { after, good, morning, openHouse, planned, refusal, type House } from '../house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const change = (meeting: string, fields: Partial<Meeting>) =>
  house.database().collection('meetings').doc(meeting).update(fields)
const shown = async (show: 'all' | 'recordsOpen' | 'consents', at = 'xinxing', by = 'xinxing-01') =>
  good(await house.as(by)('meetings', 'list', { at, show })).meetings.map(({ id }) => id)
const small = { by: 'xinxing-01', branch: 'xinxing', minutes: 60 } as const
const record = { photos: 0, resolutions: 0, carriedOut: 0 }

describe('会议列表 — narrowed to what is still to be done', () => {
  it.each([
    ['nothing was written', {}, true],
    ['a draft', { record: { ...record, status: 'draft' } }, true],
    ['sent back', { record: { ...record, status: 'sentBack' } }, true],
    ['confirmed', { record: { ...record, status: 'confirmed' } }, false],
    ['closed', { record: { ...record, status: 'closed' } }, false],
    ['of what a superior held', { kind: 'superiorEvent' }, false],
  ] as const)('minutes to be written, %s: %s', async (_, fields, open) => {
    const meeting = await planned(house, small)
    expect(await shown('recordsOpen')).not.toContain(meeting)
    await change(meeting, { status: 'closed', ...fields } as Partial<Meeting>)

    expect((await shown('recordsOpen')).includes(meeting)).toBe(open)
  })

  it('consents that wait for the office, until it has answered', async () => {
    const meeting = await planned(house, small)
    const lateEntry = { reason: '出差', askedAt: morning }
    expect(await shown('consents')).not.toContain(meeting)
    await change(meeting, { lateEntry })

    expect(await shown('consents', 'xinghe', 'zonghe-05')).toContain(meeting)
    const answer = { given: false, say: '', byName: '办公室', at: morning }
    await change(meeting, { lateEntry: { ...lateEntry, answer } })
    expect(await shown('consents', 'xinghe', 'zonghe-05')).not.toContain(meeting)
  })
})

describe('月历 — one month', () => {
  const month = async (asked: string, at = 'xinxing', by = 'xinxing-02') =>
    good(await house.as(by)('meetings', 'month', { at, month: asked }))

  it.each([
    ['its first minute', '2026-07-01T00:00:00+08:00', true],
    ['the minute before', '2026-06-30T23:59:00+08:00', false],
    ['its last minute', '2026-07-31T23:59:00+08:00', true],
    ['the minute after', '2026-08-01T00:00:00+08:00', false],
  ])('is that of China: %s', async (_, startsAt, within) => {
    const meeting = await planned(house, { ...small, startsAt })

    expect((await month('2026-07')).meetings.map(({ id }) => id).includes(meeting)).toBe(within)
  })

  it('has the earliest first, and what was called off as well', async () => {
    const startsAt = '2026-09-10T09:00:00+08:00'
    const later = await planned(house, { ...small, startsAt })
    const first = await planned(house, { ...small, startsAt: '2026-09-09T09:00:00+08:00' })
    good(await house.as('xinxing-01')('meetings', 'cancel', { meeting: first, reason: '改期' }))

    expect((await month('2026-09')).meetings.map(({ id, status }) => [id, status])).toEqual([
      [first, 'cancelled'],
      [later, 'planned'],
    ])
  })

  it('says so where there is more than two hundred', async () => {
    const meeting = (await house.stored<Meeting>('meetings', await planned(house, small)))!
    const copies = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) => ({
        ...{ ...meeting, _id: `many-${from + n}`, startsAt: after(n, '2026-11-02T01:00:00.000Z') },
      }))
    const meetings = house.database().collection('meetings')
    await meetings.add(copies(0, 100))
    await meetings.add(copies(100, 100))
    const full = await month('2026-11')
    expect([full.meetings.length, full.more]).toEqual([200, false])
    await meetings.add(copies(200, 1))

    const over = await month('2026-11')
    expect([over.meetings.length, over.more]).toEqual([200, true])
  })

  it('is read in two round trips by whoever belongs there, and needs a month', async () => {
    const asked = { at: 'xinxing', month: '2026-03' }

    expect((await house.as('xinxing-02')('meetings', 'month', asked)).roundTrips).toBeLessThanOrEqual(2)
    expect(await house.as('xinxing-02')('meetings', 'month', { ...asked, month: '2026-13' })).toMatchObject(
      refusal('invalid', /年月不对/),
    )
  })
})
