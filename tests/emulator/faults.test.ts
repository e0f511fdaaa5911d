import { call, functions } from './call'
import type { Database } from './client'
import { connect, refusal } from './client'
import { commit, faults, insert, order as orderAt, read, went } from './faults'
import type { Launched } from './launch'
import { launch } from './launch'

type Transaction = Awaited<ReturnType<Database['startTransaction']>>

// Bad luck on command: rules by wire action, collection and function.

let emulator: Launched
let db: Database
const things = () => db.collection('things')
const order = (...rules: object[]) => orderAt(emulator, ...rules)
const ids = async (): Promise<string> =>
  (await things().get()).data.map(({ _id }: { _id: string }) => _id).join('')
const add = (_id: string): Promise<unknown> => things().add({ _id })
/** Past the SDK, which goes on warning of a request that was cut off. */
const ask = (body: object, signal?: AbortSignal): Promise<Response> =>
  fetch(`${emulator.url}/admin`, { method: 'POST', body: JSON.stringify(body), ...(signal && { signal }) })
beforeAll(async () => {
  emulator = await launch({ functions })
  db = connect(emulator.url)
  for (const name of ['things', 'others']) await db.createCollection(name)
})
beforeEach(async () => {
  await faults(emulator, 'DELETE')
  await things().where({}).remove()
})
afterAll(() => emulator.stop())

describe('a failure', () => {
  it.each([
    'EXCEED_REQUEST_LIMIT',
    'EXCEED_CONCURRENT_REQUEST_LIMIT',
    'EXCEED_RATELIMIT',
    'DATABASE_TIMEOUT',
    'DATABASE_REQUEST_FAILED',
    'SERVER_TIMEOUT',
    'SYS_ERR',
  ])('with %s reaches the SDK, and nothing is done', async (code) => {
    await order({ ...insert, fault: 'fail', code })
    expect(await refusal(add('a'))).toMatchObject({ code })
    expect(await ids()).toBe('')
  })
  it('says what it is told to say', async () => {
    await order({ ...insert, fault: 'fail', code: 'SYS_ERR', message: 'out of luck' })
    expect((await refusal(add('a'))).message).toContain('out of luck')
  })
  it('of a commit leaves the transaction open and uncommitted', async () => {
    await order({ ...commit, fault: 'fail', code: 'DATABASE_TIMEOUT', times: 1 })
    const transaction = await db.startTransaction()
    await transaction.collection('things').add({ _id: 'a' })
    expect(await refusal(transaction.commit())).toMatchObject({ code: 'DATABASE_TIMEOUT' })
    expect(await ids()).toBe('')
    await transaction.commit()
    expect(await ids()).toBe('a')
  })
})

describe('a delay', () => {
  const timed = async (request: () => Promise<unknown>): Promise<number> => {
    const since = performance.now()
    await request()
    return performance.now() - since
  }

  it('holds a request back and then carries it out', async () => {
    await order({ ...insert, fault: 'delay', ms: 300, times: 1 })
    expect(await timed(() => add('a'))).toBeGreaterThanOrEqual(299)
    expect(await timed(() => add('b'))).toBeLessThan(299)
    expect(await ids()).toBe('ab')
  })
  it('longer than the client waits is a request that was carried out all the same', async () => {
    await order({ ...insert, fault: 'delay', ms: 300 })
    const request = { ...insert, collectionName: 'things', data: ['{"_id":"a"}'] }
    await expect(ask(request, AbortSignal.timeout(100))).rejects.toThrow(/timeout/)
    await add('b')
    expect(await ids()).toBe('ab')
  })
  it('comes together with another fault', async () => {
    await order({ ...insert, fault: 'delay', ms: 200 }, { ...insert, fault: 'fail', code: 'SYS_ERR' })
    expect(await timed(() => refusal(add('a')))).toBeGreaterThanOrEqual(199)
  })
})

describe('a dropped connection', () => {
  it('comes after the write is done', async () => {
    await order({ ...insert, fault: 'drop' })
    await expect(ask({ ...insert, collectionName: 'things', data: ['{"_id":"a"}'] })).rejects.toThrow(
      'fetch failed',
    )
    expect(await ids()).toBe('a')
  })
  it('comes after the transaction is committed', async () => {
    await order({ ...commit, fault: 'drop' })
    const transaction = await db.startTransaction()
    await transaction.collection('things').add({ _id: 'a' })
    const transactionId = transaction.getTransactionId()
    await expect(ask({ ...commit, transactionId })).rejects.toThrow('fetch failed')
    expect(await ids()).toBe('a')
  })
})

describe('a conflict', () => {
  it('ends the transaction, and leaves what is outside one alone', async () => {
    await order({ action: 'database.*', fault: 'conflict', times: 1 })
    await add('a')
    const transaction = await db.startTransaction()
    expect(await refusal(transaction.collection('things').doc('a').get())).toMatchObject({
      code: 'DATABASE_TRANSACTION_CONFLICT',
      message: expect.stringContaining('TransactionConflict') as unknown,
    })
    expect(await refusal(transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  })
  it('of the commit is tried again by runTransaction, and done once', async () => {
    await order({ ...commit, fault: 'conflict', times: 2 })
    let runs = 0
    await db.runTransaction(async (transaction: Transaction) => {
      runs++
      await transaction.collection('things').add({ n: runs })
    })
    expect(runs).toBe(3)
    expect((await things().get()).data).toMatchObject([{ n: 3 }])
  })
  it('that does not end is passed on when the attempts are used up', async () => {
    await order({ ...commit, fault: 'conflict' })
    const attempt = db.runTransaction((transaction: Transaction) =>
      transaction.collection('things').add({ _id: 'a' }),
    )
    expect(await refusal(attempt)).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
    expect(await ids()).toBe('')
  })
})

describe('a call of a function', () => {
  const invoke = { action: 'functions.invokeFunction' }

  it('fails at the gateway with the code that is ordered, for this function only', async () => {
    await order({ ...invoke, function: 'who', fault: 'fail', code: 'EXCEED_CONCURRENT_REQUEST_LIMIT' })
    expect(await call(emulator, 'who')).toMatchObject({
      status: 422,
      body: { code: 'EXCEED_CONCURRENT_REQUEST_LIMIT' },
    })
    expect(await call(emulator, 'reveal')).toMatchObject({ status: 200 })
  })
  it('runs to its end when its answer is dropped', async () => {
    await add('a')
    await order({ ...invoke, fault: 'drop', times: 1 })
    const event = { collection: 'things', verb: 'remove' }
    await expect(call(emulator, 'who', event)).rejects.toThrow('fetch failed')
    expect(await ids()).toBe('')
  })
  it('can be unlucky alone in what it asks of the database', async () => {
    await order({ ...read, function: 'who', fault: 'fail', code: 'DATABASE_TIMEOUT' })
    expect(await went(() => things().get())).toBe('+')
    const { body } = await call(emulator, 'who', { collection: 'things' })
    expect((body as { message: string }).message).toContain('database request timeout')
  })
})
