import { randomUUID } from 'node:crypto'
import { addCollection } from './database/operations/add-collection'
import { calculateDocument } from './database/operations/calculate-document'
import { getDocument } from './database/operations/get-document'
import { insertDocument } from './database/operations/insert-document'
import { modifyAndReturnDoc } from './database/operations/modify-and-return-doc'
import { modifyDocument } from './database/operations/modify-document'
import { removeDocument } from './database/operations/remove-document'
import type { Circumstances, Operation, Request } from './database/operations/request'
import { abortTransaction, commitTransaction, startTransaction } from './database/operations/transactions'
import { invokeFunction } from './functions/invoke'
import { Refusal } from './refusal'

/** What the emulator can do, by the name the SDK uses on the wire. */
const operations = new Map<string, Operation>(
  Object.entries({
    'database.addCollection': addCollection,
    'database.insertDocument': insertDocument,
    'database.getDocument': getDocument,
    'database.calculateDocument': calculateDocument,
    'database.modifyDocument': modifyDocument,
    'database.modifyAndReturnDoc': modifyAndReturnDoc,
    'database.removeDocument': removeDocument,
    'database.startTransaction': startTransaction,
    'database.commitTransaction': commitTransaction,
    'database.abortTransaction': abortTransaction,
    'functions.invokeFunction': invokeFunction,
  }),
)

/** Carries out one request; what is not known is refused out loud, for a quiet default would hide a mistake. */
export async function perform(request: Request, circumstances: Circumstances): Promise<object> {
  const requestId = randomUUID()
  const action = String(request.action)
  try {
    const operation = operations.get(action)
    if (!operation) {
      throw new Refusal(
        'INVALID_ACTION',
        `The emulator does not know ${action}. Add it to emulator/actions.ts`,
      )
    }
    return { requestId, ...(await operation(request, circumstances)) }
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: error.message, requestId }
    return { ...explain(error, action), requestId }
  }
}

/** mingo refuses by throwing its own kind of error; anything else is a mistake of the emulator's own. */
function explain(error: unknown, action: string): { code: string; message: string } {
  const { constructor, message, stack } = error as Error
  if (constructor.name === 'MingoError')
    return { code: 'DATABASE_REQUEST_FAILED', message: `[FailedOperation] ${message}` }
  process.stderr.write(`${action} failed inside the emulator: ${stack ?? message}\n`)
  return { code: 'SYS_ERR', message: `The emulator failed: ${message}` }
}
