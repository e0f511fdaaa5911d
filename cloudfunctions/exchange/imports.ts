import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Day } from '#types/calendar'
import type {
  BranchImport,
  ColumnChoice,
  ImportQuery,
  ImportState,
  OneImport,
  RosterFile,
} from '#types/exchange'
import type { Nothing } from '#types/inputs'
import type { Organization } from '#types/organization'
import type { RosterChoice, RosterField } from '#types/roster-sheet'
import { demand, type Caller } from '../shared/caller'
import { addMinutes, chinaDay, now } from '../shared/clock'
import { dropImport, findChunk, findImport, importUnderWay, type Import } from '../shared/collections/imports'
import { letPass } from '../shared/collections/passing-files'
import { findOrganization } from '../shared/collections/organizations'
import { dropFile, inboxOf, takeFromInbox } from '../shared/files'
import { refuse } from '../shared/refuse'
import { makeKey } from '../shared/seal'
import { check } from './check'
import { importHours } from './forget'

const pageSize = 50
const notTheirs = '只有本支部书记、委员或上级党组织可以导入名册'

export function inbox(_: z.output<typeof Nothing>, caller: Caller): Promise<Output<'exchange', 'inbox'>> {
  return Promise.resolve({ path: inboxOf(caller.openid()) })
}

/** Takes the file out of the inbox, reads it and checks it whole. The roster itself stays as it is. */
export async function readRosterFile(
  { branch: at, file, name, from }: z.output<typeof RosterFile>,
  caller: Caller,
): Promise<ImportState> {
  const officer = await caller.member()
  const branch = await branchAt(at)
  demand(officer, 'keepRoster', branch.path, notTheirs)
  const today = chinaDay(now())
  const start = from ?? (`${today.slice(0, 4)}-01-01` as Day)
  if (start > today) return refuse('invalid', '“在册起始日”不能在今天以后，请重新选择')

  const id = makeKey().slice(0, 20)
  const kept = await takeFromInbox(file, caller.openid(), `imports/${id}`)
  // Whatever becomes of the reading, the file goes.
  await letPass(kept, addMinutes(now(), importHours * 60))
  const asked = { _id: id, by: officer.member, name, file: kept, from: start }
  return state(await check(asked, branch).catch(dropping(kept)), branch.name)
}

/** Reads the same file again, with columns taken as the person says. */
export async function chooseColumns(
  { import: id, columns }: z.output<typeof ColumnChoice>,
  caller: Caller,
): Promise<ImportState> {
  const { found, branch } = await importOf(id, caller)
  if (found.state !== 'checked') return refuse('closed', '这次导入已经开始写入，不能再改各列的含义')
  return state(await check(found, branch, choiceOf(columns)), branch.name)
}

/** By the letters of the columns, as the reader knows them. */
const choiceOf = (columns: Readonly<Record<string, string>>): RosterChoice['columns'] =>
  Object.fromEntries(
    Object.entries(columns).map(([cell, key]) => [
      cell.replace(/\d+$/, ''),
      key === 'ignored' ? 'none' : (key as RosterField),
    ]),
  )

/** The caller's own import for a branch that waits or is under way, to go on with. */
export async function underWay(
  { branch: at }: z.output<typeof BranchImport>,
  caller: Caller,
): Promise<Output<'exchange', 'underWay'>> {
  const officer = await caller.member()
  const branch = await branchAt(at)
  demand(officer, 'keepRoster', branch.path, notTheirs)
  const found = await importUnderWay(at, officer.member)
  return found ? { import: state(found, branch.name) } : {}
}

/** A page of what is wrong, or of what the rows come to. */
export async function lines(
  { import: id, show, after }: z.output<typeof ImportQuery>,
  caller: Caller,
): Promise<Output<'exchange', 'lines'>> {
  const { found } = await importOf(id, caller)
  const start = Number(after ?? 0)
  if (!Number.isInteger(start) || start < 0) return refuse('invalid', '翻页的位置不对，请从头看起')
  if (show === 'problems') {
    const problems = found.problems.slice(start, start + pageSize)
    return { problems, rows: [], ...next(start + pageSize, found.problems.length) }
  }
  const chunk = await findChunk(id, start)
  const rows = (chunk?.entries ?? []).map(({ row, shown, fate }) => ({ row, values: shown, fate }))
  return { problems: [], rows, ...next(start + 1, found.chunks) }
}

const next = (start: number, all: number): { next?: string } => (start < all ? { next: String(start) } : {})

export async function discard(
  { import: id }: z.output<typeof OneImport>,
  caller: Caller,
): Promise<Output<'exchange', 'discard'>> {
  const { found } = await importOf(id, caller)
  if (found.state === 'running')
    return refuse('closed', '这次导入已经写入了一部分，请继续导入到完成；写入的内容可以在名册里逐条更正')
  await forget(found)
  return {}
}

/** An import of a branch whose roster the caller keeps. */
export async function importOf(
  id: string,
  caller: Caller,
): Promise<{ found: Import; branch: Organization; officer: Awaited<ReturnType<Caller['member']>> }> {
  const officer = await caller.member()
  const found = (await findImport(id)) ?? refuse('notFound', '这次导入已经不在了，请重新上传名册')
  const branch = await branchAt(found.branch)
  demand(officer, 'keepRoster', branch.path, notTheirs)
  return { found, branch, officer }
}

async function branchAt(id: string): Promise<Organization> {
  const branch = await findOrganization(id)
  if (branch?.level !== 'branch') return refuse('notFound', '名册按党支部导入，请选一个党支部')
  if (branch.ended) return refuse('closed', '这个党支部已经撤销或合并，不能再导入名册')
  return branch
}

export function state(found: Import, branchName: string): ImportState {
  const { _id, name, branch, sheet, headerRow, columns, counts, notes, readAt } = found
  return {
    ...{ import: _id, name, branch, branchName, state: found.state },
    ...{ sheet, headerRow, columns, counts, notes, readAt },
  }
}

async function forget({ _id, file }: Import): Promise<void> {
  await dropFile(file)
  await dropImport(_id)
}

/** What cannot be read is not kept either. */
const dropping =
  (file: string) =>
  async (error: unknown): Promise<never> => {
    await dropFile(file)
    throw error
  }
