import type { Entry } from './diary'
import { diaryOnly, shows, useDiary } from './diary'

const { begin, ask, advance, entries, entriesOnce, log, url } = useDiary()

describe('a timer on demand', () => {
  beforeEach(() => begin())

  it('runs as the timer would, and as nobody', async () => {
    const { status, body } = await ask('POST', '/timers/diary/daily')
    expect(status).toBe(200)
    expect(body.fired).toMatchObject([{ function: 'diary', trigger: 'daily', coldStart: true }])
    const [{ event, context, openid } = {} as Entry] = await entries()
    expect(event).toEqual({
      Type: 'Timer',
      TriggerName: 'daily',
      Time: expect.stringMatching(/^2026-03-01T00:00:\d\dZ$/) as string,
      Message: '',
    })
    expect(context).toEqual({ TRIGGER_SRC: 'timer', TCB_SOURCE: 'wx_trigger', WX_OPENID: null })
    expect(openid).toBe('')
  })
  it('runs twice when asked to', async () => {
    const { body } = await ask('POST', '/timers/diary/daily', { twice: true })
    expect(body.fired.map(({ again }) => again)).toEqual([undefined, true])
    const both = await entries()
    expect(both).toHaveLength(2)
    expect(both[0]!.event).toEqual(both[1]!.event)
  })
  it('leaves nothing of its trigger behind for the next call', async () => {
    await ask('POST', '/timers/diary/daily')
    await fetch(`${url()}/call/diary`, { method: 'POST', headers: { 'x-wx-openid': 'me' } })
    expect((await entries())[1]).toMatchObject({
      context: { TCB_SOURCE: 'wx_client', WX_OPENID: 'me' },
      openid: 'me',
    })
    expect((await entries())[1]!.context).not.toHaveProperty('TRIGGER_SRC')
  })
  it('lends its trigger to nobody who calls meanwhile', async () => {
    const people = Array.from({ length: 12 }, (_, i) => `person-${i}`)
    await Promise.all([
      ...people.map((openid) =>
        fetch(`${url()}/call/diary`, { method: 'POST', headers: { 'x-wx-openid': openid } }),
      ),
      ...people.map(() => ask('POST', '/timers/diary/daily')),
    ])
    const written = await entries()
    const byTimer = written.filter(({ context }) => context.TRIGGER_SRC === 'timer')
    const byPerson = written.filter(({ context }) => context.TRIGGER_SRC === undefined)
    expect(byTimer.map(({ openid, event }) => [openid, event.Type])).toEqual(people.map(() => ['', 'Timer']))
    expect(byPerson.map(({ openid }) => openid).sort()).toEqual([...people].sort())
  })
  it('that fails says why', async () => {
    const { body } = await ask('POST', '/timers/fragile/half-hourly')
    expect(body.fired).toMatchObject([
      { code: 'FUNCTIONS_EXECUTE_FAIL', message: expect.stringMatching(/on purpose/) as string },
    ])
  })
  it.each(['/timers/diary/nightly', '/timers/nobody/daily', '/timers/broken/never'])(
    '%s is not there',
    async (path) => {
      expect(await ask('POST', path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
    },
  )
})

describe('the list of timers', () => {
  it('tells when each is due next, and the log whose config.json is broken', async () => {
    await begin()
    const { body } = await ask('GET', '/timers')
    expect(body).toEqual([
      { function: 'diary', trigger: 'daily', config: '0 0 9 * * * *', next: '2026-03-01T01:00:00.000Z' },
      { function: 'diary', trigger: 'monday', config: '0 30 8 * * MON *', next: '2026-03-02T00:30:00.000Z' },
      {
        function: 'fragile',
        trigger: 'half-hourly',
        config: '0 */30 * * * * *',
        next: expect.any(String) as string,
      },
      { function: 'ticker', trigger: 'minute', config: '0 * * * * * *', next: expect.any(String) as string },
    ])
    expect(log()).toMatch(/broken\/config\.json.*weekday "MONDAY"/)
  })
})

describe('while it runs', () => {
  it('a timer runs when the clock reaches it, once', async () => {
    await begin({ now: '2026-03-01T08:59:59.500+08:00' })
    const [{ event, at } = {} as Entry] = await entriesOnce(1)
    expect(event.Time).toBe('2026-03-01T01:00:00Z')
    shows(at, '2026-03-01T09:00:00+08:00')
    expect((await advance({ hours: 1, skip: diaryOnly })).body.fired).toEqual([])
    expect(await entries()).toHaveLength(1)
  })
  it('a timer is reached after a jump just before it as well', async () => {
    await begin()
    await ask('PUT', '/clock', { now: '2027-07-01T08:59:59.700+08:00' })
    expect((await entriesOnce(1))[0]!.event.Time).toBe('2027-07-01T01:00:00Z')
  })
})

it('every third firing runs twice with --timers-twice 3', async () => {
  await begin({ flags: ['--timers-twice', '3'] })
  const { body } = await advance({ hours: 6 * 24, skip: [...diaryOnly, 'diary/monday'] })
  expect(body.fired.map(({ again }) => again === true)).toEqual([
    false,
    false,
    false,
    true,
    false,
    false,
    false,
    true,
  ])
  const times = (await entries()).map(({ event }) => event.Time)
  expect([times[2], times[6]]).toEqual([times[3], times[7]])
})
