import type { Attendance } from '#types/meeting'
import { after, good, morning, openHouse, opened, planned, refusal, scanned, type House } from '../house'
import { wake } from '../hold'
import { asking, type Mark } from './moments'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await wake(house, 'meetings')
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const later = new Proxy({} as House, { get: (_, name) => house[name as never] })
const { mark, meetingOf, rowOf, close, seen } = asking(later)
type One = Omit<Mark, 'meeting'>
const callAll = (meeting: string, marks: One[], by = 'zonghe-01') =>
  house.as(by)('meetings', 'rollCallAll', { meeting, marks })
const here = (member: string, more: Partial<One> = {}): One => ({
  ...{ member, was: 'absent', state: 'present' },
  ...more,
})
const everybody = async (meeting: string): Promise<One[]> =>
  (await meetingOf(meeting)).due.map(({ member }) => here(member))

describe('整张名单 — a whole list at once', () => {
  it('writes all present but some, and answers the list and the counts', async () => {
    const { meeting } = await opened(house)
    const all = await everybody(meeting)
    const but = all.map((one): One => {
      if (one.member === 'zonghe-07') return { ...one, state: 'leave', reason: 'away' }
      return one.member === 'zonghe-08' ? { ...one, state: 'absent' } : one
    })
    const { people, left, tally } = good(await callAll(meeting, but))

    expect(tally).toMatchObject({ due: 26, present: 24, leave: 1, absent: 1, awaiting: 0 })
    expect(left).toEqual([])
    expect(people.map(({ member }) => member)).toEqual(all.map(({ member }) => member))
    expect(people.find(({ member }) => member === 'zonghe-07')).toMatchObject({
      ...{ state: 'leave', reason: 'away', way: 'rollCall' },
    })
    expect(await seen(meeting)).toMatchObject({ tally, people })
  })

  it('changes nothing when it is sent again', async () => {
    const { meeting } = await opened(house)
    const all = await everybody(meeting)
    const first = good(await callAll(meeting, all))

    expect(good(await callAll(meeting, all))).toEqual(first)
  })

  it('sent by two officers at once is one list, and nobody stands there twice', async () => {
    const { meeting } = await opened(house)
    const all = await everybody(meeting)
    const replies = await Promise.all([callAll(meeting, all), callAll(meeting, all, 'zonghe-02')])
    const { total } = await house.database().collection('attendances').where({ meeting }).count()

    for (const reply of replies) expect(good(reply).tally.present).toBe(26)
    expect(total).toBe(26)
  })

  it('leaves the rows of those who have scanned as they are', async () => {
    const code = await opened(house)
    const { at } = good(await scanned(house, 'zonghe-08', code))
    good(await callAll(code.meeting, await everybody(code.meeting)))

    expect(await rowOf(code.meeting, 'zonghe-08')).toMatchObject({ way: 'scan', at, changes: [] })
  })

  it('leaves what changed meanwhile and names it, and writes the rest', async () => {
    const code = await opened(house)
    good(await scanned(house, 'zonghe-08', code))
    const marks = [
      here('zonghe-08', { state: 'leave' }),
      here('zonghe-09'),
      here('zonghe-10', { was: 'leave' }),
    ]
    const { left, tally } = good(await callAll(code.meeting, marks))

    expect(left).toMatchObject([
      { member: 'zonghe-08', state: 'present', way: 'scan' },
      { member: 'zonghe-10', state: 'absent' },
    ])
    expect(tally.present).toBe(2)
    expect((await rowOf(code.meeting, 'zonghe-08'))?.changes).toEqual([])
  })

  it('corrects what it saw, keeps the history, and confirms scans at their own moment', async () => {
    const code = await opened(house, { minutes: 60 })
    good(await mark('zonghe-02', { meeting: code.meeting, ...here('zonghe-09', { state: 'leave' }) }))
    await house.moveTo(after(20))
    good(await house.as('zonghe-08')('meetings', 'sendScan', code))
    const marks = [
      here('zonghe-08', { was: 'unconfirmed' }),
      here('zonghe-09', { was: 'leave', state: 'late' }),
    ]
    const { left, people } = good(await callAll(code.meeting, marks))
    const of = (member: string) => people.find((person) => person.member === member)

    expect(left).toEqual([])
    expect(of('zonghe-08')).toMatchObject({ state: 'present', at: morning })
    expect(of('zonghe-09')).toMatchObject({ state: 'late', changes: [{ state: 'leave', by: 'zonghe-02' }] })
  })

  it('meets a crowd that scans at that moment: nobody is lost or doubled, and nobody’s scan is written over', async () => {
    const code = await opened(house)
    const marks = (await everybody(code.meeting)).map((one): One => ({ ...one, state: 'absent' }))
    const crowd = ['07', '08', '09', '10', '11', '12', '13', '14'].map((n) => `zonghe-${n}`)
    const [, ...scans] = await Promise.all([
      callAll(code.meeting, marks),
      ...crowd.map((member) => scanned(house, member, code)),
    ])
    const { data } = await house.database().collection('attendances').where({ meeting: code.meeting }).get()
    const rows = data as Attendance[]

    expect(rows).toHaveLength(26)
    for (const [n, scan] of scans.entries())
      if (scan.ok) expect(rows.find(({ member }) => member === crowd[n])).toMatchObject({ state: 'present' })
  })

  it('records guests of the unit, and begins a meeting that was only planned', async () => {
    const meeting = await planned(house, { at: 5, guests: 'anyone' })
    const { people, tally } = good(await callAll(meeting, [here('zonghe-08'), here('xuesheng-08')]))

    expect(tally).toMatchObject({ present: 1, guests: 1 })
    expect(people.at(-1)).toMatchObject({ member: 'xuesheng-08', due: false })
    expect((await meetingOf(meeting)).status).toBe('open')
  })

  it('is counted again in a closed meeting', async () => {
    const { meeting } = await opened(house, { at: -5 })
    await close(meeting)
    const { tally } = good(await callAll(meeting, await everybody(meeting)))

    expect(tally.present).toBe(26)
    expect(await meetingOf(meeting)).toMatchObject({ tally })
  })
})

describe('写不进去的名单 — lists that are turned down whole', () => {
  it.each<[string, One[], ReturnType<typeof refusal>]>([
    [
      'with somebody twice',
      [here('zonghe-08'), here('zonghe-08', { state: 'late' })],
      refusal('invalid', /两次/),
    ],
    ['with somebody nobody knows', [here('zonghe-08'), here('nobody-99')], refusal('notFound', /名册上没有/)],
    [
      'with leave of somebody not due',
      [here('zonghe-08'), here('xuesheng-08', { state: 'leave' })],
      refusal('invalid', /只能登记到会列席/),
    ],
    [
      'with early leaving of the absent',
      [here('zonghe-08'), here('zonghe-09', { state: 'absent', leftEarly: true })],
      refusal('invalid', /没有到会/),
    ],
    ['of nobody', [], refusal('invalid', /先点选/)],
    ['of 501', Array.from({ length: 501 }, (_, n) => here(`m-${n}`)), refusal('invalid', /最多登记 500 人/)],
  ])('%s', async (_, marks, refused) => {
    const { meeting } = await opened(house)

    expect(await callAll(meeting, marks)).toMatchObject(refused)
    expect(await rowOf(meeting, 'zonghe-08')).toBeUndefined()
  })

  it('before sign-in opens, but for leave; and of a meeting called off', async () => {
    const meeting = await planned(house, { at: 120 })

    expect(await callAll(meeting, [here('zonghe-08')])).toMatchObject(refusal('closed', /才开始签到/))
    good(await callAll(meeting, [here('zonghe-08', { state: 'leave' })]))
    good(await house.as('zonghe-01')('meetings', 'cancel', { meeting, reason: '改期' }))
    expect(await callAll(meeting, [here('zonghe-09', { state: 'leave' })])).toMatchObject(
      refusal('closed', /已取消/),
    )
  })
})
