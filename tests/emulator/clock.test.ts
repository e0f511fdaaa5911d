import { call, functions } from './call'
import { connect, refusal } from './client'
import type { Launched } from './launch'
import { launch } from './launch'

const morning = '2026-03-01T09:00:00+08:00'
const start = Date.parse(morning)
/** No test takes longer than this. */
const MOMENT = 60_000

let emulator: Launched
beforeEach(async () => {
  emulator = await launch({ functions, now: morning })
})
afterEach(() => emulator.stop())

const isNow = (instant: unknown, since = start): void => {
  expect(instant).toBeGreaterThanOrEqual(since)
  expect(instant).toBeLessThan(since + MOMENT)
}
const move = (now: string) => fetch(`${emulator.url}/clock`, { method: 'PUT', body: JSON.stringify({ now }) })

it('shows the given instant', async () => {
  const { now } = (await (await fetch(`${emulator.url}/clock`)).json()) as { now: string }
  isNow(Date.parse(now))
})
it('is the one of a function, from its loading on', async () => {
  const { loadedAt, now, made, text } = (await call(emulator, 'clock')).body as Record<string, number>
  isNow(loadedAt)
  isNow(now)
  isNow(made)
  isNow(text, start - 1000)
})
it('is the one a function writes out, when it names no date', async () => {
  await move('2041-07-01T00:00:00Z')
  const { written, inParts } = (await call(emulator, 'clock')).body as Record<string, string>
  expect([written, inParts]).toEqual(['2041', '2041'])
})
it('leaves everything else of Date as it is, in UTC', async () => {
  expect((await call(emulator, 'clock')).body).toMatchObject({
    fixed: '2026-01-01T00:00:00.000Z',
    parsed: Date.UTC(2026, 0, 1),
    utc: Date.UTC(2026, 0, 1),
    isDate: true,
    isBirthday: true,
    zone: 0,
    writtenFixed: '1999',
    isOneFormat: true,
  })
})
it('can be read in another time zone', async () => {
  const chinese = await launch({ functions, env: { TZ: 'Asia/Shanghai' } })
  expect((await call(chinese, 'clock')).body).toMatchObject({ zone: 8 })
  await chinese.stop()
})
it('is the one of server dates', async () => {
  const db = connect(emulator.url)
  await db.createCollection('any')
  await db.collection('any').add({ _id: 'a', at: db.serverDate() })
  const { data } = (await db.collection('any').doc('a').get()) as { data: { at: Date }[] }
  isNow(data[0]?.at.getTime())
})
it('moves for warm functions as well', async () => {
  await call(emulator, 'clock')
  expect((await move('2027-01-01T00:00:00Z')).status).toBe(200)
  isNow(((await call(emulator, 'clock')).body as { now: number }).now, Date.UTC(2027, 0, 1))
})
it('moves for a call that is running', async () => {
  const running = call(emulator, 'watch', { from: Date.UTC(2026, 2, 2) })
  await move('2027-01-01T00:00:00Z')
  isNow(((await running).body as { seen: number }).seen, Date.UTC(2027, 0, 1))
})
it.each(['tomorrow', '2026-03-01', '2026-03-01T09:00:00', '2026-02-30T09:00:00Z'])(
  'does not move to %s',
  async (now) => {
    expect((await move(now)).status).toBe(400)
  },
)

describe('a transaction', () => {
  const age = async (seconds: number) => {
    const db = connect(emulator.url)
    await db.createCollection('any')
    const transaction = await db.startTransaction()
    await transaction.collection('any').add({ _id: 'a' })
    const { now } = (await (await fetch(`${emulator.url}/clock`)).json()) as { now: string }
    await move(new Date(Date.parse(now) + seconds * 1000).toISOString())
    return { db, transaction }
  }

  it('lives for thirty seconds', async () => {
    const { db, transaction } = await age(25)
    await transaction.commit()
    expect((await db.collection('any').count()).total).toBe(1)
  })
  it('is gone after that, with all it wrote', async () => {
    const { db, transaction } = await age(30)
    const { code, message } = await refusal(transaction.commit())
    expect(code).toBe('DATABASE_TRANSACTION_FAIL')
    expect(message).toMatch(/TransactionNotExist/)
    expect((await db.collection('any').count()).total).toBe(0)
  })
  it('holds nobody up after that', async () => {
    const { db } = await age(30)
    expect(await db.collection('any').add({ _id: 'a' })).toMatchObject({ id: 'a' })
  })
})
