import type * as z from 'zod'
import type { ImportState, OneImport } from '#types/exchange'
import type { Member } from '#types/member'
import type { Organization } from '#types/organization'
import { changeWithin } from '../shared/change-member'
import type { Caller } from '../shared/caller'
import { chinaDay, now } from '../shared/clock'
import {
  beginImport,
  chunksLeft,
  dropChunks,
  endChunk,
  findChunk,
  noteProgress,
  type Entry,
  type Import,
} from '../shared/collections/imports'
import { note } from '../shared/collections/journal'
import { addMember, findMember } from '../shared/collections/members'
import { findOrganization } from '../shared/collections/organizations'
import { markStale } from '../shared/collections/standings'
import { inTransaction, type Transaction } from '../shared/database'
import { dropFile } from '../shared/files'
import { refuse } from '../shared/refuse'
import { importOf, state } from './imports'

/** A call writes for so long and then says how far it has come: well within the function's own time. */
const turnMs = 6_000

type By = { member: string; name: string }

/** Writes what is left of an import, for a while. Killed, repeated or asked twice at once, every line is written once. */
export async function apply(
  { import: id }: z.output<typeof OneImport>,
  caller: Caller,
): Promise<ImportState> {
  const { found, branch, officer } = await importOf(id, caller)
  if (found.state === 'done') return state(found, branch.name)
  if (found.problems.length > 0)
    return refuse('invalid', `表里还有 ${found.problems.length} 处问题，改好后重新上传；在那之前名册不会变动`)
  await beginImport(id)

  const until = Date.now() + turnMs
  const left = await chunksLeft(id)
  let written = 0
  while (written < left.length && Date.now() < until) await writeChunk(found, left[written++]!, officer)
  return settle(found, branch, left.length - written)
}

async function settle(found: Import, branch: Organization, left: number): Promise<ImportState> {
  const { _id, counts, chunks, file } = found
  const isDone = left === 0
  const all = counts.add + counts.change
  const done = isDone ? all : Math.floor((all * (chunks - left)) / chunks)
  await noteProgress(_id, isDone ? 'done' : 'running', done)
  if (isDone) {
    await dropFile(file)
    await dropChunks(_id)
  }
  return state({ ...found, state: isDone ? 'done' : 'running', counts: { ...counts, done } }, branch.name)
}

/** Some lines in one transaction, with the mark that they are written. */
function writeChunk({ _id, branch }: Import, number: number, by: By): Promise<void> {
  return inTransaction(async (transaction) => {
    const chunk = await findChunk(_id, number, transaction)
    if (!chunk || chunk.done) return
    // Where the branch stands may have changed since the file was read.
    const { path, ended } =
      (await findOrganization(branch, transaction)) ?? refuse('notFound', '这个党支部已经不在了')
    if (ended) refuse('closed', '这个党支部已经撤销或合并，不能再导入名册')
    const added: Member[] = []
    for (const entry of chunk.entries) {
      const member = await write(transaction, entry, path, by)
      if (member) added.push(member)
    }
    if (added.length > 0) await noteAdded(transaction, { chunk: chunk._id, branch, added, by })
    await endChunk(transaction, _id, number)
  })
}

/** Somebody who was added meanwhile by another import of the same file is there already. */
async function write(
  transaction: Transaction,
  entry: Entry,
  path: readonly string[],
  by: By,
): Promise<Member | undefined> {
  if (entry.fate === 'same') return undefined
  if (entry.fate === 'change') {
    const asked = { member: entry.member, did: 'exchange.apply', by }
    await changeWithin(transaction, asked, (member) => ({ ...member, ...entry.change }))
    return undefined
  }
  if (await findMember(entry.member, transaction)) return undefined
  const member = { ...entry.add, path: [...path] }
  await addMember(transaction, member)
  return member
}

type Added = { chunk: string; branch: string; added: readonly Member[]; by: By }

async function noteAdded(transaction: Transaction, { chunk, branch, added, by }: Added): Promise<void> {
  const fields = [...new Set(added.flatMap((member) => Object.keys(member)))].sort()
  const deed = { did: 'exchange.apply', collection: 'imports', document: chunk, fields, chain: branch }
  await note({ by: by.member, byName: by.name, ...deed }, transaction)
  await markStale(transaction, branch, chinaDay(now()).slice(0, 4), now())
}
