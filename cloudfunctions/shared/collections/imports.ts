import type { Day, Instant } from '#types/calendar'
import type { ImportState, SheetProblem } from '#types/exchange'
import type { Member, MemberId } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { _, db, type Transaction } from '../database'
import type { Collection } from './collection'

/** A roster file that was read and checked; `_id` is made when it is read. */
export type Import = Omit<ImportState, 'import' | 'branchName'> & {
  _id: string
  schema: number
  by: MemberId
  branch: OrganizationId
  path: OrganizationId[]
  /** The file itself, until it is done or discarded. */
  file: string
  /** The first day on the roll of those for whom the file gives none. */
  from: Day
  problems: SheetProblem[]
  chunks: number
}

/** What one row of the sheet comes to: a new member, fields of one we know at that revision, or nothing. */
export type Entry = { row: number; member: MemberId; name: string; shown: Record<string, string> } & (
  | { fate: 'add'; add: Member }
  | { fate: 'change'; change: Partial<Member>; revision: number }
  | { fate: 'same' }
)

/** Some entries of an import, written in one transaction; `_id` is `<import>:<number>`. */
export type ImportChunk = { _id: string; schema: number; import: string; done: boolean; entries: Entry[] }

export const imports = {
  name: 'imports',
  indexes: [
    { name: 'branch', fields: ['branch', 'readAt'] },
    { name: 'read', fields: ['readAt'] },
  ],
} as const satisfies Collection

export const importChunks = {
  name: 'importChunks',
  indexes: [{ name: 'import', fields: ['import', 'done', '_id'] }],
} as const satisfies Collection

export const chunkId = (id: string, number: number): string => `${id}:${String(number).padStart(4, '0')}`

export async function findImport(id: string): Promise<Import | undefined> {
  const { data } = await db.collection(imports.name).doc(id).get()
  return data[0] as Import | undefined
}

/** Puts an import and its chunks in place of what stood under its id: the chunks first, so that none is missing. */
export async function putImport({ _id, ...rest }: Import, entries: readonly Entry[][]): Promise<void> {
  await dropChunks(_id)
  for (const [number, part] of entries.entries()) {
    const { _id: chunk, ...body } = chunkOf(_id, number, part, rest.schema)
    await db.collection(importChunks.name).doc(chunk).set(body)
  }
  await db.collection(imports.name).doc(_id).set(rest)
}

const chunkOf = (id: string, number: number, entries: Entry[], schema: number): ImportChunk => ({
  ...{ _id: chunkId(id, number), schema, import: id, done: false, entries },
})

export async function findChunk(
  id: string,
  number: number,
  transaction?: Transaction,
): Promise<ImportChunk | undefined> {
  const { data } = await (transaction ?? db).collection(importChunks.name).doc(chunkId(id, number)).get()
  return ((Array.isArray(data) ? data[0] : data) ?? undefined) as ImportChunk | undefined
}

/** The numbers of the chunks still to be written, the first ones first. */
export async function chunksLeft(id: string): Promise<number[]> {
  const { data } = await db
    .collection(importChunks.name)
    .where({ import: id, done: false })
    .field({ _id: true })
    .orderBy('_id', 'asc')
    .limit(1000)
    .get()
  return (data as { _id: string }[]).map(({ _id }) => Number(_id.split(':')[1]))
}

/** From here on its file is not read again, and it can only go on. */
export async function beginImport(id: string): Promise<void> {
  await db.collection(imports.name).doc(id).update({ state: 'running' })
}

export async function endChunk(transaction: Transaction, id: string, number: number): Promise<void> {
  await transaction.collection(importChunks.name).doc(chunkId(id, number)).update({ done: true })
}

export async function noteProgress(id: string, state: Import['state'], done: number): Promise<void> {
  await db.collection(imports.name).doc(id).update({ state, 'counts.done': done })
}

/** Forgets an import and what it would have written. */
export async function dropImport(id: string): Promise<void> {
  await dropChunks(id)
  await db.collection(imports.name).doc(id).remove()
}

export async function dropChunks(id: string): Promise<void> {
  await db.collection(importChunks.name).where({ import: id }).remove()
}

/** The last one this officer began for a branch and neither ended nor gave up. */
export async function importUnderWay(branch: OrganizationId, by: MemberId): Promise<Import | undefined> {
  const { data } = await db
    .collection(imports.name)
    .where({ branch, by, state: _.in(['checked', 'running']) })
    .orderBy('readAt', 'desc')
    .limit(1)
    .get()
  return data[0] as Import | undefined
}

/** Adds what a person should know of lines that were left out. */
export async function addNotes(
  transaction: Transaction,
  id: string,
  notes: readonly string[],
): Promise<void> {
  await transaction
    .collection(imports.name)
    .doc(id)
    .update({ notes: _.push([...notes]) })
}

/** Imports that were read before a moment: nobody comes back to them. */
export async function oldImports(before: Instant, most: number): Promise<Import[]> {
  const { data } = await db
    .collection(imports.name)
    .where({ readAt: _.lt(before) })
    .orderBy('readAt', 'asc')
    .limit(most)
    .get()
  return data as Import[]
}
