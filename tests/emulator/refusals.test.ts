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
  expect((await refusal(things().where(query).get())).message).toMatch(
    /\$nearSphere.*Filter by stored numbers/,
  )
})
it('an update operator', async () => {
  const { code, message } = await refusal(
    things()
      .options({ raw: true })
      .where({})
      .update({ $nonsense: { n: true } }),
  )
  expect(code).toBe('DATABASE_INVALID_OPERRATOR')
  expect(message).toContain('emulator/database/update/update.ts')
})
it('an array filter in an update, which the SDK cannot send', async () => {
  const { code, message } = await refusal(things().where({}).update({ 't.$[one]': 1 }))
  expect(code).toBe('DATABASE_REQUEST_FAILED')
  expect(message).toContain('arrayFilters')
})
it.each([
  ['a query', { query: { _id: 'a' } }],
  ['an order', { order: { n: 1 } }],
  ['a transaction id', { transactionId: 5 }],
])('%s that is no text, which would quietly mean another request', async (_what, part) => {
  const request = { action: 'database.getDocument', collectionName: 'things', ...part }
  expect(await send(JSON.stringify(request))).toMatchObject({ code: 'INVALID_PARAM' })
})
it.each(['"up"', '0', '2'])('an order that is neither up nor down: %s', async (direction) => {
  const request = { action: 'database.getDocument', collectionName: 'things', order: `{"n":${direction}}` }
  expect(await send(JSON.stringify(request))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
})
it('a projection operator', async () => {
  const { message } = await refusal(
    things()
      .field({ n: { $meta: 'x' } } as never)
      .get(),
  )
  expect(message).toContain('emulator/database/projection.ts')
})
it.each<[string, object]>([
  ['a positional projection inside an object', { 't.$.x': 1 }],
  ['a projection of a piece of no length', { t: { $slice: [0, -1] } }],
  ['a projection of half an element', { t: { $slice: 0.5 } }],
])('%s', async (_what, fields) => {
  const { message } = await refusal(things().options({ raw: true }).where({}).field(fields).get())
  expect(message).toContain('emulator/database/projection.ts')
})
it('a projection from another field', async () => {
  const request = { action: 'database.getDocument', collectionName: 'things', projection: '{"n":"$t"}' }
  expect(((await send(JSON.stringify(request))) as { message: string }).message).toContain('projection.ts')
})
it.each([-1, -100])('a skip or a limit of %d', async (count) => {
  const file = 'emulator/database/operations/get-document.ts'
  expect((await refusal(things().skip(count).get())).message).toContain(file)
  expect((await refusal(things().where({}).limit(count).get())).message).toContain(file)
})
it.each<[string, object]>([
  ['a division by nothing', { $mod: [0, 1] }],
  ['a division by less than one', { $mod: [0.5, 1] }],
  ['a division by a text', { $mod: ['2', 1] }],
  ['a remainder that is a text', { $mod: [2, '1'] }],
  ['a negative size', { $size: -1 }],
  ['a broken size', { $size: 1.5 }],
  ['a size that is a text', { $size: '1' }],
])('%s', async (_what, condition) => {
  const { code, message } = await refusal(things().options({ raw: true }).where({ n: condition }).get())
  expect(code).toBe('DATABASE_REQUEST_FAILED')
  expect(message).toContain('emulator/database/check-query.ts')
})
it.each<[string, unknown]>([
  ['an operator', { $sin: '$n' }],
  ['an operator inside one that is known', { $gt: [{ $sin: '$t' }, 1] }],
  ['a variable', { $lt: ['$at', '$$then'] }],
  ['two operators at once', { $gt: ['$n', 1], $lt: ['$n', 2] }],
])('%s of an expression, even where no document is asked', async (_what, expression) => {
  await db.createCollection('nothing').catch(() => undefined)
  const { message } = await refusal(
    db
      .collection('nothing')
      .where(db.command.expr(expression as never))
      .get(),
  )
  expect(message).toContain('emulator/database/expression/')
})
it('a comparison of three values in an expression', async () => {
  const { message } = await refusal(
    things()
      .where(db.command.expr({ $gt: ['$n', 1, 2] }))
      .get(),
  )
  expect(message).toContain('$gt takes exactly 2 arguments')
})
it('an address', async () => {
  const response = await fetch(`${emulator.url}/rumours`, { method: 'POST' })
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
    const warnings = (): string[] => emulator.log().match(/^warning: .*$/gm) ?? []
    const before = warnings()
    const transaction = await db.startTransaction()
    await call(emulator, 'who', { collection: 'things', verb: 'count' })
    await transaction.rollback()
    expect(warnings()).toEqual(before)
  })
})
