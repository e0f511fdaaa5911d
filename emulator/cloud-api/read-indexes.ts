import { isRecord } from '../http/exchange'
import type { Index, IndexField } from '../store/store'
import { CloudApiError } from './answers'

export type WantedIndex = Omit<Index, 'id'>

/** Reads `CreateIndexes`; none means an empty list. */
export function readIndexes(value: unknown): WantedIndex[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) return refuse('CreateIndexes must be a list')
  return value.map(readIndex)
}

function readIndex(value: unknown): WantedIndex {
  const { IndexName: name, MgoKeySchema: schema } = isRecord(value) ? value : {}
  if (typeof name !== 'string' || name === '') return refuse('IndexName is missing')
  if (!isRecord(schema)) return refuse(`MgoKeySchema of ${name} is missing`)
  const { MgoIndexKeys: keys, MgoIsUnique: unique } = schema
  if (!Array.isArray(keys) || keys.length === 0) return refuse(`MgoIndexKeys of ${name} is empty`)
  if (typeof unique !== 'boolean') return refuse(`MgoIsUnique of ${name} must be a boolean`)
  return { name, fields: keys.map(readField), unique }
}

function readField(value: unknown): IndexField {
  const { Name: path, Direction: direction } = isRecord(value) ? value : {}
  if (typeof path !== 'string' || !/^[^$.][^$]*$/.test(path)) return refuse('Name of an index key is missing')
  if (direction === '1') return { path, direction: 1 }
  if (direction === '-1') return { path, direction: -1 }
  return refuse(
    `The emulator does not know the index direction ${String(direction)}. Add it to emulator/cloud-api/read-indexes.ts`,
  )
}

function refuse(message: string): never {
  throw new CloudApiError('InvalidParameter', message)
}
