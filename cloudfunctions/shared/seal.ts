import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** A new key nobody can guess. */
export const makeKey = (): string => randomBytes(32).toString('base64url')

/** Signs words with a key; `length` characters of the seal are enough where it must be short. */
export function seal(key: string, words: readonly (string | number)[], length = 43): string {
  return createHmac('sha256', key).update(JSON.stringify(words)).digest('base64url').slice(0, length)
}

/** Whether a seal was made with this key for these words, compared so that time tells nothing. */
export function isSeal(
  given: string,
  key: string,
  words: readonly (string | number)[],
  length = 43,
): boolean {
  const right = Buffer.from(seal(key, words, length))
  const wrong = Buffer.from(given)
  return right.length === wrong.length && timingSafeEqual(right, wrong)
}

/** What can be kept of a code in place of the code. */
export const digestOf = (code: string): string => createHash('sha256').update(code).digest('hex')

/** Eight digits: easy to read out over the telephone. */
export const makeBindCode = (): string => String(randomInt(0, 100_000_000)).padStart(8, '0')

/** Whether two secrets are the same, compared so that time tells nothing. */
export const isSame = (a: string, b: string): boolean => timingSafeEqual(hash(a), hash(b))

const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
