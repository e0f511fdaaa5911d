import { randomUUID } from 'node:crypto'
import { CloudApiError } from '../cloud-api/answers'
import { performCloudApi } from '../cloud-api/operations'
import type { Engine } from '../database/engine'
import { refuseConflict } from '../database/transactions'
import { askedOfCloudApi } from '../faults/asked'
import type { Faults } from '../faults/faults'
import { suffer } from '../faults/suffer'
import type { Route } from '../http/exchange'
import { isRecord, readJson, sendJson } from '../http/exchange'
import { Refusal } from '../refusal'

const MAX_BYTES = 1024 * 1024

/** The database's codes and those the cloud API has for the same. */
const CODES: Readonly<Record<string, string>> = {
  DATABASE_COLLECTION_NOT_EXIST: 'ResourceNotFound',
  DATABASE_COLLECTION_ALREADY_EXIST: 'ResourceInUse',
  DATABASE_COLLECTION_EXCEED_LIMIT: 'LimitExceeded',
  INVALID_PARAM: 'InvalidParameter',
  SYS_ERR: 'InternalError',
  SERVER_TIMEOUT: 'InternalError',
  EXCEED_REQUEST_LIMIT: 'RequestLimitExceeded',
  EXCEED_CONCURRENT_REQUEST_LIMIT: 'RequestLimitExceeded',
  EXCEED_RATELIMIT: 'RequestLimitExceeded',
}

/** The Tencent Cloud API 3.0, where indexes are made; the signature is not checked. */
export function cloudApiRoutes(engine: Engine, faults: Faults): Route[] {
  return [
    {
      method: 'POST',
      path: /^\/cloud-api\/?$/,
      async answer({ request, response }) {
        const body = await readJson(request, MAX_BYTES)
        const action = String(request.headers['x-tc-action'])
        const answer = await perform(engine, faults, action, isRecord(body) ? body : {})
        sendJson(response, 200, { Response: { ...answer, RequestId: randomUUID() } })
      },
    },
  ]
}

async function perform(
  engine: Engine,
  faults: Faults,
  action: string,
  body: Readonly<Record<string, unknown>>,
): Promise<object> {
  try {
    const met = faults.meet(askedOfCloudApi(action, body))
    return await suffer(met, refuseConflict, async () => performCloudApi(engine, action, body))
  } catch (error) {
    if (error instanceof CloudApiError) return { Error: { Code: error.code, Message: error.message } }
    if (error instanceof Refusal) {
      return { Error: { Code: CODES[error.code] ?? 'FailedOperation', Message: error.message } }
    }
    throw error
  }
}
