import { Refusal } from '../refusal'
import type { Collection, Index } from '../store/store'

type Named = Pick<Index, 'name' | 'fields'>

const onId: Named = { name: '_id_', fields: [{ path: '_id', direction: 1 }] }

/** Refuses a second document under one key, in the form the real service words it; `entry` is the key as the index holds it. */
export function duplicateKey(
  operation: 'Insert' | 'Update',
  collection: Collection,
  index: Named,
  entry: string,
): never {
  const error = describeDuplicate(collection, index, entry)
  const words =
    operation === 'Insert'
      ? `bulk write error: [{${error}}]`
      : `multiple write errors: [{write errors: [{${error}}]}, {<nil>}]`
  throw new Refusal('DATABASE_REQUEST_FAILED', `[FailedOperation.${operation}] ${words}`)
}

/** Refuses a second document under one _id, which is given as JSON. */
export function duplicateId(collection: Collection, id: string): never {
  return duplicateKey('Insert', collection, onId, `[${id}]`)
}

export function describeDuplicate(collection: Collection, { name, fields }: Named, entry: string): string {
  const values = JSON.parse(entry) as unknown[]
  const key = fields.map(({ path }, i) => `${path}: ${JSON.stringify(values[i])}`).join(', ')
  return `E11000 duplicate key error collection: emulator.${collection.name} index: ${name} dup key: { ${key} }`
}
