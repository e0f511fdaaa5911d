import type { Attendance } from '#types/meeting'
import type { Input } from '#types/api'
import { after, good, morning, openHouse, opened, refusal, scanned, type House } from './house'
import { hold, meanwhile, wake } from './hold'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await wake(house, 'meetings')
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

type Mark = Input<'meetings', 'rollCall'>
const mark = (by: string, meeting: string, was: Mark['was'], state: Mark['state']) =>
  house.as(by)('meetings', 'rollCall', { meeting, member: 'zonghe-08', was, state })
const stored = async (meeting: string) =>
  (await house.stored<Attendance>('attendances', `${meeting}:zonghe-08`))!

describe('登记之后又到了 — coming after all', () => {
  it.each(['absent', 'leave'] as const)(
    'a scan over an officer’s %s makes the person present and keeps what the officer said',
    async (state) => {
      const code = await opened(house)
      good(await mark('zonghe-01', code.meeting, 'absent', state))
      const before = await stored(code.meeting)

      expect(good(await scanned(house, 'zonghe-08', code))).toMatchObject({ state: 'present', way: 'scan' })
      expect(await stored(code.meeting)).toMatchObject({ state: 'present', way: 'scan', by: 'zonghe-08' })
      const { at, enteredAt, byName } = before
      expect((await stored(code.meeting)).changes).toEqual([
        { state, at, enteredAt, way: 'rollCall', by: 'zonghe-01', byName },
      ])
    },
  )

  it('late is late, over a leave as well', async () => {
    const code = await opened(house, { at: -15 })
    good(await mark('zonghe-01', code.meeting, 'absent', 'leave'))

    expect(good(await scanned(house, 'zonghe-08', code)).state).toBe('late')
  })

  it('is shown the button, not the officer’s word, when they scan', async () => {
    const code = await opened(house)
    good(await mark('zonghe-01', code.meeting, 'absent', 'leave'))

    expect(good(await house.as('zonghe-08')('meetings', 'admit', code))).not.toHaveProperty('row')
  })

  it('a scan over an officer’s late changes nothing: they were there', async () => {
    const code = await opened(house)
    good(await mark('zonghe-01', code.meeting, 'absent', 'late'))

    expect(good(await scanned(house, 'zonghe-08', code))).toMatchObject({ state: 'late', way: 'rollCall' })
    expect((await stored(code.meeting)).changes).toEqual([])
  })
})

describe('两人同时改 — two corrections at once', () => {
  it('lets one win, and the other is told what the row says now', async () => {
    const codes = await Promise.all(Array.from({ length: 10 }, () => opened(house)))
    const rounds = await Promise.all(
      codes.map(async ({ meeting }) => {
        good(await mark('zonghe-01', meeting, 'absent', 'leave'))
        return { meeting, replies: await both(meeting) }
      }),
    )

    for (const { meeting, replies } of rounds) {
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
      expect(replies.find(({ ok }) => !ok)).toMatchObject(refusal('conflict', /刚刚把.*登记为(按时|迟到)/))
      expect((await stored(meeting)).changes.map(({ state }) => state)).toEqual(['leave'])
    }
  })

  const both = (meeting: string) =>
    Promise.all([mark('zonghe-01', meeting, 'leave', 'present'), mark('zonghe-02', meeting, 'leave', 'late')])

  it('does not write over a state that changed after it looked', async () => {
    const { meeting } = await opened(house)
    good(await mark('zonghe-01', meeting, 'absent', 'leave'))
    const { keep } = await hold(house, 'attendances', `${meeting}:zonghe-08`, { state: 'absent' })
    const correcting = mark('zonghe-02', meeting, 'leave', 'late')
    await meanwhile(house)
    await keep()

    expect(await correcting).toMatchObject(refusal('conflict', /登记为缺席/))
    expect((await stored(meeting)).state).toBe('absent')
  })

  it('never loses a word entered after it looked, even one that says the same', async () => {
    const { meeting } = await opened(house)
    good(await mark('zonghe-01', meeting, 'absent', 'leave'))
    const enteredAt = after(0.01)
    const { keep } = await hold(house, 'attendances', `${meeting}:zonghe-08`, { enteredAt })
    const correcting = mark('zonghe-02', meeting, 'leave', 'late')
    await meanwhile(house)
    await keep()
    await correcting

    const row = await stored(meeting)
    expect([row, ...row.changes].map((word) => word.enteredAt)).toContain(enteredAt)
  })

  it('a scan and an officer at once leave one row that says what both were told', async () => {
    const codes = await Promise.all(Array.from({ length: 10 }, () => opened(house)))
    await Promise.all(
      codes.map(async (code) => {
        good(await mark('zonghe-01', code.meeting, 'absent', 'leave'))
        const officer = mark('zonghe-02', code.meeting, 'leave', 'absent')
        const [scan] = await Promise.all([scanned(house, 'zonghe-08', code), officer])
        const { state, changes } = await stored(code.meeting)
        if (scan.ok) expect([state, ...changes.map((change) => change.state)]).toContain('present')
        expect(changes[0]?.state).toBe('leave')
      }),
    )
  })
})
