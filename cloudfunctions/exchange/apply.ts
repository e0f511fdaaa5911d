import type * as z from 'zod'
import type { ImportState, OneImport } from '#types/exchange'
import type { Member } from '#types/member'
import type { Organization } from '#types/organization'
import { about, changeWithin } from '../shared/change-member'
import type { Caller } from '../shared/caller'
import { chinaDay, now } from '../shared/clock'
import {
  addNotes,
  beginImport,
  chunksLeft,
  dropChunks,
  endChunk,
  findChunk,
  findImport,
  noteProgress,
  type Entry,
  type Import,
} from '../shared/collections/imports'
import { note } from '../shared/collections/journal'
import { addMember, findMember } from '../shared/collections/members'
import { findOrganization, takeTurn } from '../shared/collections/organizations'
import { markStale } from '../shared/collections/standings'
import { inTransaction, type Transaction } from '../shared/database'
import { dropFile } from '../shared/files'
import { refuse } from '../shared/refuse'
import { importOf, state } from './imports'
import { inGroup, meanwhile, type Meanwhile } from './meanwhile'

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
  return state((await findImport(_id)) ?? found, branch.name)
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
    // Nobody else adds to the branch, ends or moves it while these are written.
    await takeTurn(transaction, branch)
    const around = { branch, path, by, ...(await meanwhile(transaction, chunk.entries, path[0]!)) }
    const notes: string[] = []
    for (const entry of chunk.entries) {
      const left = await write(transaction, entry, around)
      if (left) notes.push(`第 ${entry.row} 行：${entry.name}同志${left}`)
    }
    if (chunk.entries.some(({ fate }) => fate === 'add'))
      await markStale(transaction, branch, chinaDay(now()).slice(0, 4), now())
    if (notes.length > 0) await addNotes(transaction, _id, notes)
    await endChunk(transaction, _id, number)
  })
}

type Around = { branch: string; path: string[]; by: By } & Meanwhile

/** Writes a line, or says why it was left: what a person decided since the file was read stands. */
async function write(
  transaction: Transaction,
  entry: Entry,
  { branch, path, by, namesakes, groups }: Around,
): Promise<string | undefined> {
  if (entry.fate === 'same') return undefined
  if (entry.fate === 'change') {
    const { member: id, revision } = entry
    const change = inGroup(entry.change, groups)
    const asked = { member: id, did: 'exchange.apply', by }
    const isAsRead = (member: Member) => member.branch === branch && member.revision === revision
    let left: string | undefined
    await changeWithin(transaction, asked, (member) => {
      left = isAsRead(member) ? undefined : '的信息在读表以后改过，这一行没有写入，请核对'
      return left ? member : { ...member, ...change }
    })
    return left
  }
  // Whom another import of the same file has added meanwhile is there already.
  if (await findMember(entry.member, transaction)) return undefined
  const { name, phone } = entry.add
  if (phone && namesakes.some((one) => one.name === name && one.phone?.mac === phone.mac))
    return '已由别人登记在册（姓名和手机号相同），这一行没有写入，请核对'
  const member = { ...inGroup(entry.add, groups), path }
  await addMember(transaction, member)
  const fields = Object.keys(member).filter((field) => !['_id', 'schema', 'revision'].includes(field))
  await note({ by: by.member, byName: by.name, did: 'exchange.apply', fields, ...about(member) }, transaction)
  return undefined
}
