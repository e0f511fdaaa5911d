import { randomUUID } from 'node:crypto'
import { addCollection } from './database/operations/add-collection'
import { aggregateDocuments } from './database/operations/aggregate-documents'
import { calculateDocument } from './database/operations/calculate-document'
import { getDocument } from './database/operations/get-document'
import { insertDocument } from './database/operations/insert-document'
import { modifyAndReturnDoc } from './database/operations/modify-and-return-doc'
import { modifyDocument } from './database/operations/modify-document'
import { removeDocument } from './database/operations/remove-document'
import type { Circumstances, Operation, Request } from './database/operations/request'
import { abortTransaction, commitTransaction, startTransaction } from './database/operations/transactions'
import { invokeFunction } from './functions/invoke'
import { ConnectionDropped } from './http/exchange'
import { Refusal } from './refusal'
import { batchCopyFile } from './storage/operations/batch-copy-file'
import { batchDeleteFile } from './storage/operations/batch-delete-file'
import { batchGetDownloadUrl } from './storage/operations/batch-get-download-url'
import { getFileAuthority } from './storage/operations/get-file-authority'
import { getUploadMetadata } from './storage/operations/get-upload-metadata'

/** What the emulator can do, by the name the SDK uses on the wire. */
const operations = new Map<string, Operation>(
  Object.entries({
    'database.addCollection': addCollection,
    'database.aggregateDocuments': aggregateDocuments,
    'database.insertDocument': insertDocument,
    'database.getDocument': getDocument,
    'database.calculateDocument': calculateDocument,
    'database.modifyDocument': modifyDocument,
    'database.modifyAndReturnDoc': modifyAndReturnDoc,
    'database.removeDocument': removeDocument,
    'database.startTransaction': startTransaction,
    'database.commitTransaction': commitTransaction,
    'database.abortTransaction': abortTransaction,
    'storage.getUploadMetadata': getUploadMetadata,
    'storage.batchGetDownloadUrl': batchGetDownloadUrl,
    'storage.batchDeleteFile': batchDeleteFile,
    'storage.batchCopyFile': batchCopyFile,
    'storage.getFileAuthority': getFileAuthority,
    'functions.invokeFunction': invokeFunction,
  }),
)

export const knownActions = (): readonly string[] => [...operations.keys()]

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
    if (error instanceof ConnectionDropped) throw error
    if (error instanceof Refusal) return { code: error.code, message: error.message, requestId }
    return { ...explain(error as Error, action), requestId }
  }
}

/** A mistake of the emulator's own. */
function explain({ message, stack }: Error, action: string): { code: string; message: string } {
  process.stderr.write(`${action} failed inside the emulator: ${stack ?? message}\n`)
  return { code: 'SYS_ERR', message: `The emulator failed: ${message}` }
}
