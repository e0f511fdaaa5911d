import { MAX_COLLECTIONS } from '../../limits'
import { Refusal, refuseParameter } from '../../refusal'
import type { Engine } from '../engine'
import type { Operation } from './request'
import { readCollectionName } from './request'

export const addCollection: Operation = (request, { engine }) => {
  createCollection(engine, readCollectionName(request))
  return {}
}

/** Makes a collection; one of that name must not exist. */
export function createCollection({ store }: Engine, name: string): void {
  if (!/^[\p{L}_][\p{L}\p{N}_-]{0,63}$/u.test(name)) {
    refuseParameter(
      `"${name}" cannot name a collection: it begins with a letter, goes on with letters, digits, _ and -, and has at most 64 of them`,
    )
  }
  if (store.collection(name)) {
    throw new Refusal('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceInUse] Table exist: ${name}`)
  }
  if (store.collections().length >= MAX_COLLECTIONS) {
    throw new Refusal('DATABASE_COLLECTION_EXCEED_LIMIT', `more than ${MAX_COLLECTIONS} collections`)
  }
  store.addCollection(name)
}
