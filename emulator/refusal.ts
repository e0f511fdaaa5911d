/** What the cloud would refuse, with the code and the sentence the caller gets to see. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** A request the database understood but will not carry out. */
export function refuseRequest(message: string): never {
  throw new Refusal('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`)
}

/** A request that lacks something or is malformed. */
export function refuseParameter(message: string): never {
  throw new Refusal('INVALID_PARAM', message)
}
