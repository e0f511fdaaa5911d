import type { Input } from '#types/api'
import { after, good, openHouse, opened, planned, scanned, type House } from './house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

type State = Input<'meetings', 'rollCall'>['state']
const mark = (by: string, meeting: string, member: string, was: State, state: State) =>
  house.as(by)('meetings', 'rollCall', { meeting, member, was, state })
const view = async (meeting: string, who = 'zonghe-01') =>
  good(await house.as(who)('meetings', 'attendance', { meeting }))
const personIn = async (meeting: string, member: string) =>
  (await view(meeting)).people.find((person) => person.member === member)

describe('点名 — roll call', () => {
  it('has the same standing as a scan', async () => {
    const code = await opened(house)
    const { row, tally } = good(await mark('zonghe-01', code.meeting, 'zonghe-25', 'absent', 'present'))

    expect(row).toMatchObject({ state: 'present', way: 'rollCall', due: true })
    expect(tally.present).toBe(1)
    good(await scanned(house, 'zonghe-08', code))
    expect((await view(code.meeting)).tally.present).toBe(2)
  })

  it('corrects a scan and keeps what the row said before, and who said it', async () => {
    const code = await opened(house)
    const scan = good(await scanned(house, 'zonghe-08', code))
    good(await mark('zonghe-02', code.meeting, 'zonghe-08', 'present', 'leave'))

    expect(await personIn(code.meeting, 'zonghe-08')).toMatchObject({
      state: 'leave',
      changes: [{ state: 'present', at: scan.at, by: 'zonghe-08' }],
    })
  })

  it('keeps apart 迟到, 请假 and 缺席', async () => {
    const { meeting } = await opened(house)
    await mark('zonghe-01', meeting, 'zonghe-07', 'absent', 'late')
    await mark('zonghe-01', meeting, 'zonghe-08', 'absent', 'leave')

    expect((await view(meeting)).tally).toMatchObject({ due: 26, present: 1, late: 1, leave: 1, absent: 24 })
  })

  it('changes nothing when sent again', async () => {
    const { meeting } = await opened(house)
    const first = good(await mark('zonghe-01', meeting, 'zonghe-08', 'absent', 'leave'))

    expect(good(await mark('zonghe-01', meeting, 'zonghe-08', 'absent', 'leave'))).toEqual(first)
  })

  it('agrees with a scan that was faster', async () => {
    const code = await opened(house)
    good(await scanned(house, 'zonghe-08', code))

    expect(good(await mark('zonghe-01', code.meeting, 'zonghe-08', 'absent', 'present')).row.way).toBe('scan')
  })

  it('does not write over what another officer has just said', async () => {
    const { meeting } = await opened(house)
    good(await mark('zonghe-01', meeting, 'zonghe-08', 'absent', 'leave'))

    expect(await mark('zonghe-02', meeting, 'zonghe-08', 'absent', 'present')).toMatchObject({
      ok: false,
      code: 'conflict',
      say: expect.stringMatching(/登记为请假/) as string,
    })
  })

  it('lets one of two officers win who mark the same person at once, and doubles nothing', async () => {
    const { meeting } = await opened(house)
    const replies = await Promise.all([
      mark('zonghe-01', meeting, 'zonghe-08', 'absent', 'present'),
      mark('zonghe-02', meeting, 'zonghe-08', 'absent', 'leave'),
    ])
    const { total } = await house.database().collection('attendances').where({ meeting }).count()

    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ code: 'conflict' })
    expect(total).toBe(1)
  })

  it('loses no correction when two officers take turns', async () => {
    const { meeting } = await opened(house)
    await mark('zonghe-01', meeting, 'zonghe-08', 'absent', 'leave')
    await mark('zonghe-02', meeting, 'zonghe-08', 'leave', 'late')
    await mark('zonghe-01', meeting, 'zonghe-08', 'late', 'present')

    expect((await personIn(meeting, 'zonghe-08'))?.changes.map(({ state }) => state)).toEqual([
      'leave',
      'late',
    ])
  })

  it('records someone of the unit who sits in as a guest, and takes them off again', async () => {
    const { meeting } = await opened(house)
    good(await mark('zonghe-01', meeting, 'xuesheng-08', 'absent', 'present'))

    expect((await view(meeting)).tally.guests).toBe(1)
    good(await mark('zonghe-01', meeting, 'xuesheng-08', 'present', 'absent'))
    expect((await view(meeting)).tally.guests).toBe(0)
  })

  it('takes leave before the meeting, but nobody is present before sign-in opens', async () => {
    const meeting = await planned(house, { at: 120 })

    expect((await mark('zonghe-01', meeting, 'zonghe-08', 'absent', 'leave')).ok).toBe(true)
    expect(await mark('zonghe-01', meeting, 'zonghe-09', 'absent', 'present')).toMatchObject({
      code: 'closed',
    })
  })

  it('refuses somebody unknown, and a meeting called off', async () => {
    const { meeting } = await opened(house)
    expect(await mark('zonghe-01', meeting, 'nobody-99', 'absent', 'present')).toMatchObject({
      code: 'notFound',
    })

    good(await house.as('zonghe-01')('meetings', 'cancel', { meeting, reason: '改期' }))
    expect(await mark('zonghe-01', meeting, 'zonghe-08', 'absent', 'present')).toMatchObject({
      code: 'closed',
    })
  })

  it.each([
    ['a plain member', 'zonghe-08'],
    ['the leader of a group, at a meeting of the whole branch', 'zonghe-06'],
    ['the secretary of another branch', 'xinxing-01'],
  ])('is not for %s', async (_, who) => {
    const { meeting } = await opened(house)

    expect(await mark(who, meeting, 'zonghe-08', 'absent', 'present')).toMatchObject({ code: 'forbidden' })
  })
})

describe('谁看得到什么 — who sees what', () => {
  it('shows everyone due the counts and their own row, and nobody else by name', async () => {
    const code = await opened(house)
    good(await scanned(house, 'zonghe-08', code))
    const seen = await view(code.meeting, 'zonghe-08')

    expect(seen).toMatchObject({
      tally: { present: 1 },
      mayCallRoll: false,
      people: [],
      row: { state: 'present' },
    })
  })

  it('is not for members of another branch', async () => {
    const { meeting } = await opened(house)

    expect(await house.as('xuesheng-08')('meetings', 'attendance', { meeting })).toMatchObject({
      code: 'forbidden',
    })
  })

  it('shows the quorum as people arrive: the half is enough for ordinary business, not for admission', async () => {
    const xinxing = { by: 'xinxing-01', branch: 'xinxing' } as const
    const come = async (business: 'ordinary' | 'admission') => {
      const { meeting } = await opened(house, { ...xinxing, business })
      for (const n of [1, 2, 3]) good(await mark('xinxing-01', meeting, `xinxing-0${n}`, 'absent', 'present'))
      return good(await house.as('xinxing-01')('meetings', 'board', { meeting })).tally.quorum
    }

    expect(await come('ordinary')).toEqual({
      rule: 'halfOrMore',
      voters: 6,
      present: 3,
      needed: 3,
      reached: true,
    })
    expect(await come('admission')).toEqual({
      rule: 'moreThanHalf',
      voters: 6,
      present: 3,
      needed: 4,
      reached: false,
    })
  })
})

describe('结束会议 — closing', () => {
  const close = (meeting: string, by = 'zonghe-01') => house.as(by)('meetings', 'close', { meeting })

  it('embeds the tally in the meeting and marks the branch year stale', async () => {
    const code = await opened(house, { at: -1 })
    good(await scanned(house, 'zonghe-08', code))
    const { tally } = good(await close(code.meeting))
    const db = house.database()
    const { data: meetings } = await db.collection('meetings').doc(code.meeting).get()
    const { data: standings } = await db.collection('standings').doc('zonghe:2026').get()

    expect(tally).toMatchObject({ due: 26, present: 1, absent: 25 })
    expect(meetings[0]).toMatchObject({ status: 'closed', tally })
    expect(standings[0]).toMatchObject({ staleSince: expect.stringMatching(/^2026-03-25T/) as string })
  })

  it('counts the same when sent twice', async () => {
    const { meeting } = await opened(house, { at: -1 })

    expect(good(await close(meeting))).toEqual(good(await close(meeting)))
  })

  it('is counted again when the roll is corrected afterwards', async () => {
    const { meeting } = await opened(house, { at: -1 })
    good(await close(meeting))
    const { tally } = good(await mark('zonghe-01', meeting, 'zonghe-08', 'absent', 'leave'))
    const { data } = await house.database().collection('meetings').doc(meeting).get()

    expect(tally).toMatchObject({ leave: 1, absent: 25 })
    expect((data[0] as { tally: unknown }).tally).toEqual(tally)
  })

  it('mends a tally that a scan still on its way had overtaken', async () => {
    const { meeting } = await opened(house, { at: -1 })
    good(await close(meeting))
    const db = house.database()
    const late = { meeting, member: 'zonghe-09', name: 'x', branch: 'zonghe', state: 'late', schema: 1 }
    await db
      .collection('attendances')
      .add({ ...late, _id: `${meeting}:zonghe-09`, at: after(0), changes: [] })

    expect((await view(meeting)).meeting.tally).toMatchObject({ present: 1, late: 1 })
    const { data } = await db.collection('meetings').doc(meeting).get()
    expect(data[0]).toMatchObject({ tally: { present: 1, late: 1 } })
  })

  it('is refused before the meeting has begun', async () => {
    const { meeting } = await opened(house, { at: 5 })

    expect(await close(meeting)).toMatchObject({ ok: false, code: 'closed' })
  })

  it('is for the host and the branch officers, not for members or other branches', async () => {
    const { meeting } = await opened(house, { at: -1 })

    for (const who of ['zonghe-08', 'xinxing-01'])
      expect(await close(meeting, who)).toMatchObject({ code: 'forbidden' })
    expect((await close(meeting, 'zonghe-02')).ok).toBe(true)
  })
})
