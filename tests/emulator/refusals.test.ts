import { call, functions } from './call'
import type { Database } from './client'
import { connect, refusal } from './client'
import type { Launched } from './launch'
import { launch } from './launch'

// What the emulator does not know it refuses out loud, naming the file to mend.

let emulator: Launched
let db: Database
const things = () => db.collection('things')

beforeAll(async () => {
  emulator = await launch({ functions })
  db = connect(emulator.url)
  await db.createCollection('things')
  await things().add({ _id: 'a', n: 1, t: [1] })
})
afterAll(() => emulator.stop())

const send = async (body: string): Promise<unknown> => {
  const response = await fetch(`${emulator.url}/admin`, { method: 'POST', body })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  return response.json()
}

it('an action', async () => {
  const answer = await send('{"action":"database.watch"}')
  expect(answer).toEqual({
    code: 'INVALID_ACTION',
    message: 'The emulator does not know database.watch. Add it to emulator/actions.ts',
    requestId: expect.any(String) as unknown,
  })
})
it.each(['', 'null', '[]', '{', '{"action":1}', '{"action":"constructor"}'])(
  'a body without an action: %s',
  async (body) => {
    expect(await send(body)).toMatchObject({ code: 'INVALID_ACTION' })
  },
)
it.each<[string, object]>([
  ['at the top', { $where: '1' }],
  ['on a field', { n: { $near: 1 } }],
  ['beside one that is known', { n: { $gt: 0, $close: 1 } }],
  ['inside not', { n: { $not: { $odd: 1 } } }],
  ['inside elemMatch', { t: { $elemMatch: { $odd: 1 } } }],
  ['inside or', { $or: [{ n: { $odd: 1 } }] }],
])('a query operator %s', async (_where, query) => {
  const { code, message } = await refusal(things().options({ raw: true }).where(query).get())
  expect(code).toBe('DATABASE_INVALID_OPERRATOR')
  expect(message).toContain('emulator/database/check-query.ts')
})
it('a geographic query', async () => {
  const query = { p: db.command.geoNear({ geometry: new db.Geo.Point(120, 30), maxDistance: 1 }) }
  expect((await refusal(things().where(query).get())).message).toContain('$nearSphere')
})
it('an update operator', async () => {
  const { code, message } = await refusal(
    things()
      .options({ raw: true })
      .where({})
      .update({ $currentDate: { n: true } }),
  )
  expect(code).toBe('DATABASE_INVALID_OPERRATOR')
  expect(message).toContain('emulator/database/update/update.ts')
})
it('a positional path', async () => {
  const { message } = await refusal(things().where({}).update({ 't.$[]': 1 }))
  expect(message).toContain('emulator/database/update/update.ts')
})
it('a projection operator', async () => {
  const { message } = await refusal(
    things()
      .field({ n: { $meta: 'x' } } as never)
      .get(),
  )
  expect(message).toContain('emulator/database/projection.ts')
})
it('an address', async () => {
  const response = await fetch(`${emulator.url}/timers`, { method: 'POST' })
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('emulator/routes.ts')
})
it('and a refused update changes nothing', async () => {
  expect((await things().get()).data).toEqual([{ _id: 'a', n: 1, t: [1] }])
})

describe('a where() without a transaction id, while a transaction is open,', () => {
  it.each(['update', 'remove', 'count'] as const)('is warned of: %s', async (verb) => {
    const transaction = await db.startTransaction()
    const none = transaction.collection('things').where({ _id: 'none' })
    await (verb === 'update' ? none.update({ n: 1 }) : none[verb]())
    await transaction.rollback()
    expect(emulator.log()).toContain(`where().${verb}() on things ran OUTSIDE the open transaction`)
  })
  it('is not warned of when the transaction is someone else’s', async () => {
    const before = emulator.log()
    const transaction = await db.startTransaction()
    await call(emulator, 'who', { collection: 'things', verb: 'count' })
    await transaction.rollback()
    expect(emulator.log()).toBe(before)
  })
})
