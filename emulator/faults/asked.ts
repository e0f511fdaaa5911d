import type { Request } from '../database/operations/request'
import type { Asked } from './faults'

/** The action of a call, by whichever door it comes. */
export const INVOKE = 'functions.invokeFunction'
/** What the links and tickets of storage lead to, as COS names it; a client's own upload too. */
export const PUT_OBJECT = 'storage.putObject'
export const GET_OBJECT = 'storage.getObject'
/** What the cloud API's actions begin with here: the name of its product. */
export const CLOUD_API = 'tcb.'

/** A request on the wire, which may come from a function. */
export function askedOnTheWire(request: Request, from: string | undefined): Asked {
  const action = String(request.action)
  return {
    action,
    collection: name(request.collectionName),
    function: action === INVOKE ? name(request.function_name) : from,
    transactionId: name(request.transactionId),
  }
}

export function askedToCall(functionName: string): Asked {
  return { action: INVOKE, function: functionName }
}

export function askedOfCloudApi(action: string, body: Readonly<Record<string, unknown>>): Asked {
  return { action: `${CLOUD_API}${action}`, collection: name(body.TableName ?? body.CollectionName) }
}

function name(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
