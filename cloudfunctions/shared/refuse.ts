import type { RefusalCode } from '#types/api'

/** An expected no: the code is for the program, the sentence for the person. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly say: string,
  ) {
    super(`${code}: ${say}`)
  }
}

export function refuse(code: RefusalCode, say: string): never {
  throw new Refusal(code, say)
}
