import {
  after,
  good,
  morning,
  openHouse,
  opened,
  planned,
  refusal,
  scanned,
  tokenIn,
  type House,
} from '../house'
import { asking } from './moments'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const { codeAt, mark, rowOf, close, seen } = asking(
  new Proxy({} as House, { get: (_, name) => house[name as never] }),
)
const ofTheHour = { at: 0, minutes: 60, signOut: true } as const
const lesson = (more: Parameters<typeof opened>[1] = {}) => opened(house, { ...ofTheHour, ...more })

/** Comes in time, and then scans the code to leave by so many minutes from the morning. */
async function comesAndLeaves(minutes: number, member = 'zonghe-08') {
  const code = await lesson({ guests: 'anyone' })
  good(await scanned(house, member, code))
  await house.moveTo(after(minutes))
  return { meeting: code.meeting, reply: await leaves(code.meeting, minutes, member) }
}

async function leaves(meeting: string, minutes: number, member = 'zonghe-08') {
  const admitted = await house.as(member)('meetings', 'admit', await codeAt(meeting, minutes, 'out'))
  if (!admitted.ok) return admitted
  return house.as(member)('meetings', 'signOut', { meeting, admission: admitted.data.admission })
}

describe('签退码 — the code to leave by', () => {
  it('is another than the one to come by, and tells so when it is scanned', async () => {
    const code = await lesson()
    good(await scanned(house, 'zonghe-08', code))
    const board = good(
      await house.as('zonghe-01')('meetings', 'openCode', { meeting: code.meeting, purpose: 'out' }),
    )
    const token = tokenIn(board.code!.link)
    const admitted = good(await house.as('zonghe-08')('meetings', 'admit', { ...code, token }))

    expect(board.code!.purpose).toBe('out')
    expect(token).not.toBe(code.token)
    expect(admitted).toMatchObject({ purpose: 'out', row: { state: 'present' } })
    expect(good(await house.as('zonghe-09')('meetings', 'admit', code)).purpose).toBe('in')
  })

  it('is shown only where the meeting asks for it', async () => {
    const { meeting } = await opened(house, { at: 0 })

    for (const action of ['openCode', 'board'] as const)
      expect(await house.as('zonghe-01')('meetings', action, { meeting, purpose: 'out' })).toMatchObject(
        refusal('closed', /没有设签退/),
      )
  })

  it('is shown from the start on, until an hour after the end', async () => {
    const meeting = await planned(house, { ...ofTheHour, at: 10 })
    const open = () => house.as('zonghe-01')('meetings', 'openCode', { meeting, purpose: 'out' })

    await house.moveTo(after(9.9))
    expect(await open()).toMatchObject(refusal('closed', /09:30 起可以打开签退码/))
    await house.moveTo(after(10))
    expect(good(await open()).code?.purpose).toBe('out')
    await house.moveTo(after(129.9))
    expect(good(await open()).code?.purpose).toBe('out')
    await house.moveTo(after(130.1))
    expect(await open()).toMatchObject(refusal('closed', /不能再打开签退码/))
  })

  it.each(['in', 'out'] as const)(
    'an admission got with a code of purpose “%s” is good for that only',
    async (purpose) => {
      const code = await lesson()
      good(await scanned(house, 'zonghe-08', code))
      const scan = await codeAt(code.meeting, 0, purpose)
      const { admission } = good(await house.as('zonghe-08')('meetings', 'admit', scan))
      const other = purpose === 'in' ? 'signOut' : 'signIn'

      expect(
        await house.as('zonghe-08')('meetings', other, { meeting: code.meeting, admission }),
      ).toMatchObject(refusal('invalid', purpose === 'in' ? /扫的是签到码/ : /扫的是签退码/))
    },
  )

  it('turns away a code of leaving that is no longer new, and somebody else’s admission', async () => {
    const code = await lesson()
    good(await scanned(house, 'zonghe-08', code))
    good(await scanned(house, 'zonghe-09', code))
    const { admission } = good(
      await house.as('zonghe-08')('meetings', 'admit', await codeAt(code.meeting, 0, 'out')),
    )
    const arrival = { meeting: code.meeting, admission }

    expect(await house.as('zonghe-09')('meetings', 'signOut', arrival)).toMatchObject(
      refusal('forbidden', /本人扫码/),
    )
    await house.moveTo(after(20))
    expect(await leaves(code.meeting, 19)).toMatchObject(refusal('closed', /签退码已经换新/))
  })
})

describe('签退 — leaving', () => {
  it.each([
    [49.9, true],
    [50, undefined],
    [60, undefined],
    [119.9, undefined],
  ])('after %d of 60 minutes is early: %s', async (minutes, leftEarly) => {
    const { meeting, reply } = await comesAndLeaves(minutes)
    const row = good(reply)

    expect(row.leftAt?.slice(0, 15)).toBe(after(minutes).slice(0, 15))
    expect(row.leftEarly).toBe(leftEarly)
    expect((await seen(meeting)).tally).toMatchObject({ present: 1, leftEarly: leftEarly ? 1 : 0 })
  })

  it('answers a repeat as the first time, also after ten minutes and after the closing', async () => {
    const code = await lesson()
    good(await scanned(house, 'zonghe-08', code))
    await house.moveTo(after(55))
    const scan = await codeAt(code.meeting, 55, 'out')
    const { admission } = good(await house.as('zonghe-08')('meetings', 'admit', scan))
    const signOut = () => house.as('zonghe-08')('meetings', 'signOut', { meeting: code.meeting, admission })
    const first = good(await signOut())

    expect(good(await signOut())).toEqual(first)
    expect(good(await leaves(code.meeting, 55))).toEqual(first)
    await house.moveTo(after(70))
    await close(code.meeting)
    expect(good(await signOut())).toEqual(first)
  })

  it('is for guests as well', async () => {
    expect(good((await comesAndLeaves(55, 'xuesheng-08')).reply)).toMatchObject({
      guest: true,
      leftAt: expect.any(String) as string,
    })
  })

  it('is refused before signing in, with the way to mend it', async () => {
    const { meeting } = await lesson()

    expect(await leaves(meeting, 0)).toMatchObject(refusal('conflict', /还没有签到.*点名/))
    good(await mark('zonghe-01', { meeting, member: 'zonghe-08', was: 'absent', state: 'leave' }))
    expect(await leaves(meeting, 0)).toMatchObject(refusal('conflict', /还没有签到/))
    expect(await rowOf(meeting, 'zonghe-08')).not.toHaveProperty('leftAt')
  })

  it('is refused more than an hour after the end, and once the host has closed the meeting', async () => {
    const late = await comesAndLeaves(120.2)
    expect(late.reply).toMatchObject(refusal('closed', /签退已经结束/))

    await house.moveTo(after(0))
    const code = await lesson()
    good(await scanned(house, 'zonghe-08', code))
    await close(code.meeting)
    expect(await leaves(code.meeting, 0)).toMatchObject(refusal('closed', /签退已经结束/))
  })

  it('takes three round trips to the database', async () => {
    const { reply } = await comesAndLeaves(55)

    expect(reply.roundTrips).toBeLessThanOrEqual(3)
  })
})

describe('早退 — leaving early, by an officer’s word', () => {
  const present = { member: 'zonghe-08', was: 'absent', state: 'present' } as const
  const early = { member: 'zonghe-08', was: 'present', state: 'present', leftEarly: true } as const

  it('is added to a row without changing when and how the person came, and taken off again', async () => {
    const code = await lesson()
    const { at } = good(await scanned(house, 'zonghe-08', code))
    const { row, tally } = good(await mark('zonghe-02', { ...early, meeting: code.meeting }))

    expect(row).toMatchObject({ state: 'present', leftEarly: true, at, way: 'scan' })
    expect(tally).toMatchObject({ present: 1, leftEarly: 1 })
    const off = { ...early, meeting: code.meeting, leftEarly: false }
    expect(good(await mark('zonghe-02', off)).tally.leftEarly).toBe(0)
    expect(await rowOf(code.meeting, 'zonghe-08')).not.toHaveProperty('leftEarly')
  })

  it('stays when the row is corrected to late, and goes with an absence', async () => {
    const { meeting } = await lesson()
    good(await mark('zonghe-01', { ...present, meeting, leftEarly: true }))
    const late = { meeting, member: 'zonghe-08', was: 'present', state: 'late' } as const
    expect(good(await mark('zonghe-01', late)).row.leftEarly).toBe(true)
    const gone = { meeting, member: 'zonghe-08', was: 'late', state: 'absent' } as const
    const { row } = good(await mark('zonghe-01', gone))

    expect(row).not.toHaveProperty('leftEarly')
    expect(row.changes.at(-1)).toMatchObject({ state: 'late', leftEarly: true })
  })

  it('changes nothing when sent again', async () => {
    const code = await lesson()
    good(await scanned(house, 'zonghe-08', code))
    const first = good(await mark('zonghe-02', { ...early, meeting: code.meeting }))

    expect(good(await mark('zonghe-02', { ...early, meeting: code.meeting }))).toEqual(first)
  })

  it.each([
    ['of somebody who was not there', 0, { ...present, state: 'absent' }, /没有到会/],
    ['before the meeting has begun', -1, present, /还没有开始/],
  ] as const)('is refused %s', async (_, minutes, said, say) => {
    const { meeting } = await lesson()
    await house.moveTo(after(minutes))

    expect((await mark('zonghe-01', { ...said, meeting, leftEarly: true })) as object).toMatchObject({
      ok: false,
      say: expect.stringMatching(say) as string,
    })
  })

  it('keeps a signing out that lands while an officer corrects the row', async () => {
    const code = await lesson()
    good(await scanned(house, 'zonghe-08', code))
    await house.moveTo(after(55))
    await Promise.all([
      leaves(code.meeting, 55),
      mark('zonghe-01', { meeting: code.meeting, member: 'zonghe-08', was: 'present', state: 'late' }),
    ])

    expect(await rowOf(code.meeting, 'zonghe-08')).toHaveProperty('leftAt')
  })
})
