import type { Circumstances, Operation, Request } from '../database/operations/request'
import { readText } from '../database/operations/request'
import { parseJson } from '../http/exchange'
import { MAX_CALL_DEPTH, MAX_EVENT_BYTES } from '../limits'
import { Refusal, refuseParameter } from '../refusal'
import type { Caller } from './environment'
import { callerThrough } from './environment'

/** `functions.invokeFunction`, from within a function or from a program of one's own. */
export const invokeFunction: Operation = async (request, circumstances) => {
  const name = readText(request, 'function_name')
  refuseQualifier(request)
  const event = readEvent(request)
  const outcome = await circumstances.host.call(name, event, findCaller(circumstances))
  if (!outcome) throw new Refusal('FUNCTION_NOT_FOUND', `There is no function called ${name}.`)
  const { result, requestId } = outcome
  if ('error' in result) throw new Refusal(result.code, result.error)
  return { data: { response_data: result.json }, requestId }
}

/** A call from within a function is on behalf of whoever called that one; a program of one's own is nobody. */
function findCaller({ host, instance }: Circumstances): Caller {
  const through = instance === undefined ? undefined : host.callerOf(instance)
  if (!through) return { source: 'scf' }
  if (through.source.split(',').length >= MAX_CALL_DEPTH)
    throw new Refusal(
      'FUNCTIONS_REQUEST_FAIL',
      `Functions have called each other ${MAX_CALL_DEPTH} deep (${through.source}).`,
    )
  return callerThrough(through)
}

function refuseQualifier({ qualifier = '$LATEST' }: Request): void {
  if (qualifier !== '$LATEST' && qualifier !== '')
    refuseParameter('The emulator knows no version of a function but $LATEST.')
}

function readEvent({ request_data: data = '' }: Request): unknown {
  if (typeof data !== 'string') return refuseParameter('request_data must be text')
  if (Buffer.byteLength(data) > MAX_EVENT_BYTES)
    throw new Refusal('EXCEED_MAX_PAYLOAD_SIZE', `The event is longer than ${MAX_EVENT_BYTES} bytes.`)
  const event = data === '' ? {} : parse(data)
  return event === undefined ? refuseParameter('request_data is not JSON') : event
}

function parse(data: string): unknown {
  try {
    return parseJson(data)
  } catch (error) {
    return refuseParameter((error as Error).message)
  }
}
