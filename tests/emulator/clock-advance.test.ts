import { diaryOnly, now, shows, useDiary } from './diary'

const DAY = 24

const { begin, ask, advance, entries } = useDiary()

describe('moving the clock forward', () => {
  it('fires what falls due, in order, each with the clock at its due time', async () => {
    await begin()
    const { body } = await advance({ hours: 2 * DAY, skip: diaryOnly })
    const due = ['2026-03-01T01:00:00.000Z', '2026-03-02T00:30:00.000Z', '2026-03-02T01:00:00.000Z']
    expect(body.fired.map((firing) => firing.due)).toEqual(due)
    expect(body.fired.map(({ trigger }) => trigger)).toEqual(['daily', 'monday', 'daily'])
    const written = await entries()
    expect(written.map(({ event }) => event.Time)).toEqual(due.map((each) => each.replace('.000', '')))
    written.forEach(({ at }, i) => {
      shows(at, due[i]!)
    })
    shows(body.now, '2026-03-03T08:00:00+08:00')
  })
  it('lives a year of daily timers', async () => {
    await begin()
    const { body } = await advance({ to: '2027-03-01T08:00:00+08:00', skip: diaryOnly })
    expect(body.fired).toHaveLength(365 + 52)
    expect(body.fired.filter(({ code }) => code !== undefined)).toEqual([])
    const written = await entries()
    expect(written).toHaveLength(365 + 52)
    expect(written.map(({ at }) => at)).toEqual(written.map(({ at }) => at).sort())
    expect(new Set(written.map(({ event }) => event.Time)).size).toBe(365 + 52)
  })
  it('tells what it left out', async () => {
    await begin()
    const { body } = await advance({ hours: 1, skip: ['ticker/minute', 'fragile', 'diary'] })
    expect(body.fired).toEqual([])
    expect(body.skipped).toEqual([
      { function: 'diary', trigger: 'daily', times: 1 },
      { function: 'diary', trigger: 'monday', times: 0 },
      { function: 'fragile', trigger: 'half-hourly', times: 2 },
      { function: 'ticker', trigger: 'minute', times: 60 },
    ])
  })
  it('goes on after a timer that fails', async () => {
    await begin()
    const { body } = await advance({ hours: 2, skip: ['ticker', 'diary'] })
    expect(body.fired.map(({ code }) => code)).toEqual([
      undefined,
      'FUNCTIONS_EXECUTE_FAIL',
      undefined,
      'FUNCTIONS_EXECUTE_FAIL',
    ])
  })
  it('is refused, naming the number, when it would fire too many, and nothing has moved', async () => {
    await begin()
    const { status, body } = await advance({ hours: 365 * DAY })
    expect(status).toBe(400)
    expect(body.message).toMatch(/fire 543537 timers \(ticker\/minute 525600, fragile\/half-hourly 17520,/)
    shows((await ask('GET', '/clock')).body.now, now)
    expect(await entries()).toEqual([])
  })
  it.each([
    {},
    { hours: '1' },
    { to: 'tomorrow' },
    { hours: 1, to: now },
    { hours: 1, skip: 'all' },
    { hours: 1e9 },
  ])('is refused as %j', async (body) => {
    await begin()
    expect(await advance(body)).toMatchObject({ status: 400, body: { code: 'INVALID_PARAM' } })
  })
  it('is refused when it is to skip a timer that is not there', async () => {
    await begin()
    expect((await advance({ hours: 1, skip: ['diary/nightly'] })).body.message).toMatch(/diary\/nightly/)
  })
  it('backwards fires nothing', async () => {
    await begin()
    const { status, body } = await advance({ to: '2026-01-01T08:00:00+08:00' })
    expect([status, body.fired]).toEqual([200, []])
    shows(body.now, '2026-01-01T08:00:00+08:00')
  })
  it('by PUT /clock fires nothing either way', async () => {
    await begin()
    await ask('PUT', '/clock', { now: '2026-03-05T10:00:00+08:00' })
    await ask('PUT', '/clock', { now: '2026-03-01T10:00:00+08:00' })
    expect(await entries()).toEqual([])
  })
  it('twice at once goes one after the other', async () => {
    await begin()
    const both = await Promise.all([
      advance({ hours: DAY, skip: diaryOnly }),
      advance({ hours: DAY, skip: diaryOnly }),
    ])
    expect(both.map(({ body }) => body.fired.length)).toEqual([1, 2])
    shows(both[1].body.now, '2026-03-03T08:00:00+08:00')
    expect(await entries()).toHaveLength(3)
  })
})
