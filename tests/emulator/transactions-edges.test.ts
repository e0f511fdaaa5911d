import type { Database } from './client'
import { connect, refusal } from './client'
import type { Launched } from './launch'
import { launch } from './launch'

let emulator: Launched
let db: Database
type Transaction = Awaited<ReturnType<Database['startTransaction']>>

const things = () => db.collection('things')
const within = (transaction: Transaction) => transaction.collection('things')
const isConflict = { code: 'DATABASE_TRANSACTION_CONFLICT' }
const isGone = { code: 'DATABASE_TRANSACTION_FAIL' }
const ids = async (collection: { get(): Promise<{ data: unknown }> }): Promise<string> =>
  ((await collection.get()).data as { _id: string }[]).map(({ _id }) => _id).join('')

beforeAll(async () => {
  emulator = await launch()
  db = connect(emulator.url)
  await db.createCollection('things')
})
beforeEach(async () => {
  await things().where({}).remove()
  await things().add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 2 },
  ])
})
afterAll(() => emulator.stop())

/** Begins, and takes the snapshot. */
const begin = async (): Promise<Transaction> => {
  const transaction = await db.startTransaction()
  await within(transaction).doc('none').get()
  return transaction
}

describe('a transaction after its snapshot', () => {
  it('conflicts over a document that somebody has removed', async () => {
    const transaction = await begin()
    await things().doc('a').remove()
    expect(await refusal(within(transaction).doc('a').update({ n: 5 }))).toMatchObject(isConflict)
  })
  it('conflicts over an id that somebody has taken, and does not call it a duplicate', async () => {
    const transaction = await begin()
    await things().add({ _id: 'c' })
    expect(await refusal(within(transaction).add({ _id: 'c' }))).toMatchObject(isConflict)
  })
  it('does not meet a document that somebody has added', async () => {
    const transaction = await begin()
    await things().add({ _id: 'c', n: 1 })
    expect(await within(transaction).doc('c').update({ n: 5 })).toMatchObject({ updated: 0 })
    expect(await ids(within(transaction).where({ n: 1 }))).toBe('a')
    await transaction.rollback()
  })
  it('conflicts over what another transaction has committed since', async () => {
    const [first, second] = [await begin(), await begin()]
    await within(first).doc('a').update({ n: 5 })
    await first.commit()
    expect(await refusal(within(second).doc('a').remove())).toMatchObject(isConflict)
  })
  it('may write what another one has let go of', async () => {
    const [first, second] = [await begin(), await begin()]
    await within(first).doc('a').update({ n: 5 })
    await first.rollback()
    expect(await within(second).doc('a').update({ n: 6 })).toMatchObject({ updated: 1 })
    await second.commit()
  })
})

describe('what a transaction has written', () => {
  it('it sorts, pages and filters with the rest', async () => {
    const transaction = await begin()
    await within(transaction).add({ _id: 'c', n: 0 })
    await within(transaction).doc('b').update({ n: 9 })
    expect(await ids(within(transaction).where({}).orderBy('n', 'desc').skip(1).limit(2))).toBe('ac')
    await transaction.rollback()
  })
  it('it may find and modify again', async () => {
    const transaction = await begin()
    for (const n of [2, 3]) {
      const wish = within(transaction)
        .where({ _id: 'a' })
        .updateAndReturn({ n: db.command.inc(1) })
      expect(await wish).toMatchObject({ updated: 1, doc: { _id: 'a', n } })
    }
    await transaction.commit()
    expect((await things().doc('a').get()).data).toEqual([{ _id: 'a', n: 3 }])
  })
  it('it may remove and make anew', async () => {
    const transaction = await begin()
    await within(transaction).doc('a').remove()
    await within(transaction).add({ _id: 'a', m: 1 })
    await transaction.commit()
    expect((await things().doc('a').get()).data).toEqual([{ _id: 'a', m: 1 }])
  })
})

describe('the end of a transaction', () => {
  it('comes once: what is ended can be neither committed nor rolled back', async () => {
    const [first, second] = [await begin(), await begin()]
    await first.commit()
    await second.rollback()
    for (const again of [first.commit(), first.rollback(), second.commit(), second.rollback()])
      expect(await refusal(again)).toMatchObject(isGone)
  })
  it('comes without fuss where nothing was done', async () => {
    await (await db.startTransaction()).commit()
    await (await db.startTransaction()).rollback()
  })
  it('comes with a mistake in a write, which keeps nothing of it', async () => {
    const transaction = await begin()
    await within(transaction).doc('a').update({ n: 5 })
    await refusal(
      within(transaction)
        .doc('b')
        .update({ n: db.command.push(1) }),
    )
    expect(await refusal(transaction.commit())).toMatchObject(isGone)
    expect((await things().doc('a').get()).data).toEqual([{ _id: 'a', n: 1 }])
  })
})

describe('an aggregate', () => {
  const sum = async (transactionId?: string): Promise<unknown> => {
    const stages = [{ stageKey: '$group', stageValue: '{"_id":null,"sum":{"$sum":"$n"}}' }]
    const request = { action: 'database.aggregateDocuments', collectionName: 'things', stages, transactionId }
    const response = await fetch(`${emulator.url}/admin`, { method: 'POST', body: JSON.stringify(request) })
    const { data } = (await response.json()) as { data: { list: string[] } }
    return JSON.parse(data.list[0]!)
  }

  it('sees what the transaction sees when its id is sent', async () => {
    const transaction = await begin()
    await within(transaction).doc('a').update({ n: 10 })
    await things().doc('b').update({ n: 100 })
    expect(await sum(transaction.getTransactionId())).toEqual({ _id: null, sum: 12 })
    expect(await sum()).toEqual({ _id: null, sum: 101 })
    await transaction.rollback()
  })
  it('is warned of, for the SDK sends no id with it', async () => {
    const transaction = await begin()
    await within(transaction).aggregate().count('n').end()
    await transaction.rollback()
    expect(emulator.log()).toContain('aggregate() on things ran OUTSIDE the open transaction')
  })
})
