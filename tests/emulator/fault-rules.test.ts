import type { Database } from './client'
import { connect, refusal } from './client'
import { commit, faults, insert, order as orderAt, read, went } from './faults'
import type { Launched } from './launch'
import { launch } from './launch'

// Which requests a rule strikes is decided by counting, never by chance.

let emulator: Launched
let db: Database
const things = () => db.collection('things')
const order = (...rules: object[]) => orderAt(emulator, ...rules)
const add = (_id: string): Promise<unknown> => things().add({ _id })

beforeAll(async () => {
  emulator = await launch()
  db = connect(emulator.url)
  for (const name of ['things', 'others']) await db.createCollection(name)
})
beforeEach(async () => {
  await faults(emulator, 'DELETE')
  await things().where({}).remove()
})
afterAll(() => emulator.stop())

describe('a rule', () => {
  const failing = { ...insert, fault: 'fail', code: 'SYS_ERR' }
  const four = ['a', 'b', 'c', 'd'].map((id) => () => add(id))

  it('strikes the next n requests and then no more', async () => {
    await order({ ...failing, times: 2 })
    expect(await went(...four)).toBe('--++')
  })
  it('strikes every k-th request', async () => {
    await order({ ...failing, every: 2 })
    expect(await went(...four)).toBe('+-+-')
  })
  it('strikes until it is removed', async () => {
    await order(failing)
    expect(await went(...four)).toBe('----')
    await faults(emulator, 'DELETE')
    expect(await went(...four)).toBe('++++')
  })
  it('strikes the same requests each time it is ordered', async () => {
    const runs: string[] = []
    for (let run = 0; run < 2; run++) {
      await order({ ...failing, every: 3 })
      await things().where({}).remove()
      runs.push(await went(...four))
    }
    expect(runs).toEqual(['++-+', '++-+'])
  })
  it('leaves other actions and other collections alone', async () => {
    await order({ ...failing, collection: 'others' })
    expect(
      await went(
        () => add('a'),
        () => things().get(),
        () => db.collection('others').add({}),
      ),
    ).toBe('++-')
  })
  it.each(['database.*', '*'])('takes in several actions as %s', async (action) => {
    await order({ action, fault: 'fail', code: 'SYS_ERR' })
    expect(
      await went(
        () => add('a'),
        () => things().get(),
        () => db.startTransaction(),
      ),
    ).toBe('---')
  })
  it('comes after those before it, and does not count what they stopped', async () => {
    await order({ ...failing, times: 1 }, { ...failing, code: 'DATABASE_TIMEOUT', times: 1 })
    expect([await refusal(add('a')), await refusal(add('a'))]).toMatchObject([
      { code: 'SYS_ERR' },
      { code: 'DATABASE_TIMEOUT' },
    ])
  })
  it('tells how often it was met and struck', async () => {
    await order({ ...failing, every: 2 })
    await went(...four)
    expect((await faults(emulator, 'GET')).body).toEqual([
      { ...failing, message: expect.any(String) as unknown, every: 2, met: 4, struck: 2 },
    ])
  })
  it('takes the place of those ordered before', async () => {
    await order(failing)
    await order({ ...failing, collection: 'others' })
    expect(await went(() => add('a'))).toBe('+')
  })
})

describe('a bad rule is refused, naming the field, and changes nothing:', () => {
  const good = { ...insert, fault: 'drop' }

  it.each<[string, string, unknown]>([
    ['no list', '', good],
    ['no object', '[0].', [7]],
    ['no action', '[0].action', [{ fault: 'drop' }]],
    ['an action nobody asks', '[0].action', [{ ...good, action: 'database.insertDocuments' }]],
    ['a pattern nothing fits', '[0].action', [{ ...good, action: 'data.*' }]],
    ['no fault', '[0].fault', [insert]],
    ['a fault that is none', '[0].fault', [{ ...insert, fault: 'crash' }]],
    ['a delay without length', '[0].ms', [{ ...insert, fault: 'delay' }]],
    ['a negative delay', '[0].ms', [{ ...insert, fault: 'delay', ms: -1 }]],
    ['a failure without a code', '[0].code', [{ ...insert, fault: 'fail' }]],
    ['a code the cloud does not have', '[0].code', [{ ...insert, fault: 'fail', code: 'OOPS' }]],
    ['a code called constructor', '[0].code', [{ ...insert, fault: 'fail', code: 'constructor' }]],
    ['times that are none', '[0].times', [{ ...good, times: 0 }]],
    ['every that is no number', '[0].every', [{ ...good, every: '2' }]],
    ['times and every', '[0].every', [{ ...good, times: 1, every: 2 }]],
    ['a collection without a name', '[0].collection', [{ ...good, collection: '' }]],
    [
      'a collection where none is named',
      '[0].collection',
      [{ ...commit, fault: 'drop', collection: 'things' }],
    ],
    ['a field that is not known', '[0].chance', [{ ...good, chance: 0.5 }]],
    ['a field of another fault', '[0].ms', [{ ...good, ms: 5 }]],
    ['the second of two', '[1].fault', [good, insert]],
  ])('%s', async (_what, field, rules) => {
    await order({ ...read, fault: 'delay', ms: 0 })
    const refused = await faults(emulator, 'PUT', rules)
    expect(refused).toMatchObject({ status: 400, body: { code: 'INVALID_PARAM', field } })
    expect((refused.body as { message: string }).message).toContain(field)
    expect((await faults(emulator, 'GET')).body).toMatchObject([{ ...read, fault: 'delay', ms: 0 }])
  })
})
