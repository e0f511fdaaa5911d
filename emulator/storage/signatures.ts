import { createHmac } from 'node:crypto'

/** A signature in hex over the parts, which only this data folder can make. */
export type Sign = (...parts: readonly (string | number)[]) => string

export function createSign(secret: string): Sign {
  return (...parts) => createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex')
}
