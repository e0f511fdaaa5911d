// What the host and an instance's worker thread say to each other.

export type WorkerStart = {
  readonly file: string
  /** The clock's, which moves during a call as well. */
  readonly offset: Float64Array
}
export type CallMessage = {
  readonly event: unknown
  readonly context: object
  /** The whole environment of this call: what is not in it must not be there. */
  readonly env: Readonly<Record<string, string>>
}
/** Why a call failed, with the code the SDK gets to see. */
export type Failure = {
  readonly code:
    'FUNCTIONS_EXECUTE_FAIL' | 'FUNCTIONS_TIME_LIMIT_EXCEEDED' | 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED'
  readonly error: string
}
/** The returned value as JSON, or what went wrong. */
export type CallResult = { readonly json: string } | Failure

export function failure(error: string): Failure {
  return { code: 'FUNCTIONS_EXECUTE_FAIL', error }
}
