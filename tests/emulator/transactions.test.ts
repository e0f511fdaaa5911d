import type { Database } from './client'
import { refusal, useDatabase } from './client'

const database = useDatabase('transactions')
const accounts = () => database().collection('transactions')
type Transaction = Awaited<ReturnType<Database['startTransaction']>>

const within = (transaction: Transaction) => transaction.collection('transactions')
const begin = (): Promise<Transaction> => database().startTransaction()
const balance = async (id: string): Promise<unknown> =>
  ((await accounts().doc(id).get()) as { data: { n: number }[] }).data[0]?.n
const seen = async (transaction: Transaction, id: string): Promise<unknown> =>
  ((await within(transaction).doc(id).get()) as unknown as { data: { n: number } | null }).data?.n

beforeEach(() =>
  accounts().add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ]),
)

describe('what a transaction sees', () => {
  it('is its own writes, and nobody else sees them before the commit', async () => {
    const transaction = await begin()
    await within(transaction).doc('a').update({ n: 2 })
    await within(transaction).add({ _id: 'c', n: 3 })
    expect([await seen(transaction, 'a'), await seen(transaction, 'c')]).toEqual([2, 3])
    expect([await balance('a'), await balance('c')]).toEqual([1, undefined])
    await transaction.commit()
    expect([await balance('a'), await balance('c')]).toEqual([2, 3])
  })
  it('is how things stood at its first operation', async () => {
    const transaction = await begin()
    await accounts().doc('a').update({ n: 5 })
    expect(await seen(transaction, 'a')).toBe(5)
    await accounts().doc('b').update({ n: 6 })
    await accounts().add({ _id: 'c', n: 7 })
    await accounts().doc('a').remove()
    expect([await seen(transaction, 'a'), await seen(transaction, 'b')]).toEqual([5, 1])
    expect(await seen(transaction, 'c')).toBeUndefined()
    await transaction.rollback()
  })
  it('is the snapshot in a query as well', async () => {
    const transaction = await begin()
    await within(transaction).doc('a').update({ n: 9 })
    await accounts().add({ _id: 'c', n: 9 })
    await accounts().doc('b').update({ n: 9 })
    const { data } = await within(transaction).where({ n: 9 }).get()
    expect(data).toEqual([{ _id: 'a', n: 9 }])
    await transaction.rollback()
  })
  it('is null where there is no document', async () => {
    const transaction = await begin()
    expect((await within(transaction).doc('none').get()).data).toBeNull()
    await transaction.rollback()
  })
  it('is nothing of a document it has removed', async () => {
    const transaction = await begin()
    await within(transaction).doc('a').remove()
    expect(await seen(transaction, 'a')).toBeUndefined()
    expect(await balance('a')).toBe(1)
    await transaction.commit()
    expect(await balance('a')).toBeUndefined()
  })
})

describe('a transaction', () => {
  it('leaves nothing behind when it is rolled back', async () => {
    const transaction = await begin()
    await within(transaction).doc('a').update({ n: 2 })
    await transaction.rollback()
    expect(await balance('a')).toBe(1)
  })
  it('tells what set has made', async () => {
    const transaction = await begin()
    expect(await within(transaction).doc('c').set({ n: 1 })).toMatchObject({
      updated: 0,
      upserted: [{ _id: 'c' }],
    })
    await transaction.commit()
  })
  it('refuses a document under an id that is taken', async () => {
    const transaction = await begin()
    const { message } = await refusal(within(transaction).add({ _id: 'a' }))
    expect(message).toMatch(/E11000/)
  })
  it('is gone once it is committed', async () => {
    const transaction = await begin()
    await transaction.commit()
    const { code, message } = await refusal(within(transaction).doc('a').get())
    expect(code).toBe('DATABASE_TRANSACTION_FAIL')
    expect(message).toMatch(/TransactionNotExist/)
  })
})

describe('a conflict', () => {
  const isConflict = { code: 'DATABASE_TRANSACTION_CONFLICT' }

  it('arises at once when another transaction has written the document', async () => {
    const [first, second] = [await begin(), await begin()]
    await within(first).doc('a').update({ n: 2 })
    expect(await refusal(within(second).doc('a').update({ n: 3 }))).toMatchObject(isConflict)
    await first.commit()
    expect(await balance('a')).toBe(2)
  })
  it('arises when the document has changed since the snapshot', async () => {
    const transaction = await begin()
    await within(transaction).doc('b').get()
    await accounts().doc('a').update({ n: 2 })
    expect(await refusal(within(transaction).doc('a').update({ n: 3 }))).toMatchObject(isConflict)
  })
  it('arises when two make a document under one id', async () => {
    const [first, second] = [await begin(), await begin()]
    await within(first).add({ _id: 'c', n: 1 })
    expect(await refusal(within(second).add({ _id: 'c', n: 2 }))).toMatchObject(isConflict)
    await first.commit()
  })
  it('ends the transaction that meets it', async () => {
    const [first, second] = [await begin(), await begin()]
    await within(first).doc('a').update({ n: 2 })
    await refusal(within(second).doc('a').update({ n: 3 }))
    expect(await refusal(second.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
    await first.rollback()
  })
  it('does not arise from reading: each may write what the other has read', async () => {
    const [first, second] = [await begin(), await begin()]
    expect([await seen(first, 'b'), await seen(second, 'a')]).toEqual([1, 1])
    await within(first).doc('a').update({ n: 0 })
    await within(second).doc('b').update({ n: 0 })
    await first.commit()
    await second.commit()
    expect([await balance('a'), await balance('b')]).toEqual([0, 0])
  })
})

describe('a plain write to a document a transaction has written', () => {
  it('waits until the transaction has committed', async () => {
    const transaction = await begin()
    await within(transaction).doc('a').update({ n: 10 })
    const write = accounts()
      .doc('a')
      .update({ n: database().command.inc(1) })
    await transaction.commit()
    expect(await write).toMatchObject({ updated: 1 })
    expect(await balance('a')).toBe(11)
  })
  it('waits until the transaction has rolled back', async () => {
    const transaction = await begin()
    await within(transaction).add({ _id: 'c', n: 1 })
    const write = accounts().add({ _id: 'c', n: 2 })
    await transaction.rollback()
    await write
    expect(await balance('c')).toBe(2)
  })
})
