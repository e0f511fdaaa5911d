import type { Request } from '../database/operations/request'
import type { Asked } from './faults'

/** The action of a call, by whichever door it comes. */
export const INVOKE = 'functions.invokeFunction'

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

/** A call by a door of its own. */
export function askedToCall(functionName: string): Asked {
  return { action: INVOKE, function: functionName }
}

function name(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
