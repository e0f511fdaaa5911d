import { Refusal } from '../refusal'
import type { Collection } from '../store/store'

/** Refuses a second document under one key, in the form the real service words it. */
export function duplicateKey(
  operation: 'Insert' | 'Update',
  collection: Collection,
  index: string,
  key: string,
): never {
  const error = `E11000 duplicate key error collection: emulator.${collection.name} index: ${index} dup key: ${key}`
  const words =
    operation === 'Insert'
      ? `bulk write error: [{${error}}]`
      : `multiple write errors: [{write errors: [{${error}}]}, {<nil>}]`
  throw new Refusal('DATABASE_REQUEST_FAILED', `[FailedOperation.${operation}] ${words}`)
}
