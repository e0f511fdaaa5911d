import type { Database } from './client'
import { refusal, useDatabase } from './client'

const database = useDatabase('run_transaction')
const accounts = () => database().collection('run_transaction')
type Transaction = Awaited<ReturnType<Database['startTransaction']>>

const within = (transaction: Transaction) => transaction.collection('run_transaction')
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

describe('runTransaction', () => {
  it('runs again after a conflict, on fresh data', async () => {
    let runs = 0
    await database().runTransaction(async (transaction: Transaction) => {
      const n = Number(await seen(transaction, 'a'))
      if (++runs === 1) await accounts().doc('a').update({ n: 100 })
      await within(transaction)
        .doc('a')
        .update({ n: n + 1 })
    })
    expect([runs, await balance('a')]).toEqual([2, 101])
  })
  it('gives up after three more runs', async () => {
    let runs = 0
    const { code } = await refusal(
      database().runTransaction(async (transaction: Transaction) => {
        runs++
        await within(transaction).doc('b').get()
        await accounts().doc('a').update({ n: runs })
        await within(transaction).doc('a').update({ n: 0 })
      }),
    )
    expect([code, runs]).toEqual(['DATABASE_TRANSACTION_CONFLICT', 4])
  })
  it('does not run again after another mistake, and keeps nothing', async () => {
    let runs = 0
    const failure = database().runTransaction(async (transaction: Transaction) => {
      runs++
      await within(transaction).doc('a').update({ n: 2 })
      throw new Error('no')
    })
    await expect(failure).rejects.toThrow('no')
    expect([runs, await balance('a')]).toEqual([1, 1])
  })
  it('loses no update of many that meet at one document, when each tries until it gets through', async () => {
    const increment = async (): Promise<void> => {
      try {
        await database().runTransaction(async (transaction: Transaction) => {
          await within(transaction)
            .doc('a')
            .update({ n: database().command.inc(1) })
        })
      } catch (error) {
        if ((error as { code: string }).code !== 'DATABASE_TRANSACTION_CONFLICT') throw error
        await increment()
      }
    }
    await Promise.all(Array.from({ length: 10 }, increment))
    expect(await balance('a')).toBe(11)
  })
})
