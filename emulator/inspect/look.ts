import type { Engine } from '../database/engine'
import { read } from '../database/engine'
import { isEmpty, matching } from '../database/matching'
import type { Document } from '../database/values'
import { decodeDocument } from '../database/values'
import type { Host } from '../functions/host'
import { refuseParameter } from '../refusal'

/** Every collection with the number of its documents and the names of its indexes. */
export function lookAtCollections({ store }: Engine): object[] {
  return store.collections().map((collection) => ({
    name: collection.name,
    documents: store.count(collection),
    indexes: collection.indexes.map(({ name, unique }) => (unique ? `${name} (unique)` : name)),
  }))
}

/** Documents on one page: as many as there are, and those from `offset` on as relaxed EJSON. Throws Refusal. */
export function lookAtDocuments(engine: Engine, asked: URLSearchParams): object {
  const query = readQuery(asked, engine.clock.now())
  const offset = readCount(asked, 'offset', 0, Number.MAX_SAFE_INTEGER)
  const limit = readCount(asked, 'limit', 20, 100)
  return read(engine, asked.get('collection') ?? '', undefined, (view) => {
    const documents: unknown[] = []
    let total = 0
    for (const { seen } of matching(view, query)) {
      if (total >= offset && documents.length < limit) documents.push(JSON.parse(seen.body))
      total++
      if (isEmpty(query) && documents.length === limit) return { total: view.count(), documents }
    }
    return { total, documents }
  })
}

/** `query` is a filter as JSON or EJSON; `id` an _id, which may be a text or a number. */
function readQuery(asked: URLSearchParams, now: number): Document {
  const [query, id] = [asked.get('query'), asked.get('id')]
  if (query !== null) return decodeDocument(query, now)
  if (id === null) return {}
  const number = Number(id)
  return { _id: { $in: Number.isFinite(number) ? [id, number] : [id] } }
}

function readCount(asked: URLSearchParams, name: string, usual: number, most: number): number {
  const text = asked.get(name)
  if (text === null) return usual
  const count = Number(text)
  if (/^\d+$/.test(text) && count <= most) return count
  return refuseParameter(`${name} takes a whole number from 0 to ${most}`)
}

/** The functions as they lie on the disk at this moment, with what is wrong with their settings. */
export function lookAtFunctions(host: Host): object[] {
  const broken: object[] = []
  const sound = host.list((error, name) => broken.push({ name, problem: error.message }))
  return [...sound.map(({ name, timeLimitMs }) => ({ name, timeLimitMs })), ...broken]
}
