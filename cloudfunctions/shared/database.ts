import cloudbase from '@cloudbase/node-sdk'

const app = cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV as unknown as string })

export const db = app.database()
export const _ = db.command

/** How often a transaction steps aside before it gives up; the SDK tries three times within each turn. */
const turns = 6

export type Transaction = Awaited<ReturnType<typeof db.startTransaction>>

/** Who is calling, by the platform's word: the input is never asked. */
export const callerOpenid = (): string | undefined => app.auth().getUserInfo().openId || undefined

/** What a collection's documents come to through these stages of MongoDB's own, in one round trip. */
export async function aggregate<T>(collection: string, stages: object[]): Promise<T[]> {
  const { data } = await db.collection(collection).options({ raw: true }).aggregate(stages).end()
  return data as T[]
}

/** All or nothing, tried again when somebody else was faster. Only `doc()` operations take part. */
export async function inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn++)
    try {
      return (await db.runTransaction(work)) as T
    } catch (error) {
      if (!isConflict(error) || turn === turns) throw error
      // The SDK tries again at once; whoever keeps colliding must step aside for a moment.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * turn * 60))
    }
}

export const isConflict = (error: unknown): boolean =>
  /TRANSACTION_CONFLICT|TransactionBusy/.test(describe(error))

/** The document was there already. The real cloud has been seen to say so in two ways. */
export const isDuplicate = (error: unknown): boolean => /E11000|DUPLICATE/.test(describe(error))

export const isMissingCollection = (error: unknown): boolean =>
  /COLLECTION_NOT_EXIST|Db or Table not exist/.test(describe(error))

function describe(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return `${String(code)} ${String(message)}`
}
