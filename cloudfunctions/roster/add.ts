import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Binding, Member } from '#types/member'
import type { Newcomer } from '#types/roster-inputs'
import { arrived, type Destination } from '#domain/roster/moves'
import type { Caller } from '../shared/caller'
import { about } from '../shared/change-member'
import { chinaDay, now } from '../shared/clock'
import { note } from '../shared/collections/journal'
import { addMember, findMember, isThere } from '../shared/collections/members'
import { takeTurn } from '../shared/collections/organizations'
import { markStale } from '../shared/collections/standings'
import { inTransaction, type Transaction } from '../shared/database'
import { refuse } from '../shared/refuse'
import { SCHEMA } from '../shared/schema'
import { columnsOf } from './edited'
import { fitting } from './keep'
import { carried } from './move'
import { openPage, pageNow } from './page'
import { branchFor, destination } from './place'

type New = z.output<typeof Newcomer>

/** Somebody new on the roster. Sent twice, it adds one and answers the same. */
export async function add(asked: New, caller: Caller): Promise<Output<'roster', 'add'>> {
  const officer = await caller.member()
  const added = await inTransaction((transaction) => put(transaction, asked, officer))
  return added ? pageNow(asked.id, officer) : openPage(asked.id, officer)
}

/** Whether it added anybody: whoever is there already may have gone elsewhere since. */
async function put(transaction: Transaction, asked: New, officer: Binding): Promise<boolean> {
  const there = await findMember(asked.id, transaction)
  if (there && isTheSame(there, asked)) return false
  if (there) refuse('conflict', '这个编号已经用过了，请返回名册重新新增')

  const place = await branchFor(officer, 'keepRoster', asked.branch, transaction)
  const member = newMember(asked, await destination(transaction, place, asked.group))
  await refuseTwin(transaction, member)
  const fields = Object.keys(member).filter((field) => !['_id', 'schema', 'revision'].includes(field))
  await addMember(transaction, member)
  const by = { by: officer.member, byName: officer.name }
  await note({ ...by, did: 'roster.add', fields, ...about(member) }, transaction)
  await markStale(transaction, member.branch, today().slice(0, 4), now())
  return true
}

/** Read with the unit's turn taken, so that of two who add the same person at once one finds the other's. */
async function refuseTwin(transaction: Transaction, { name, phone, path: [unit] }: Member): Promise<void> {
  if (!phone) return
  await takeTurn(transaction, unit!)
  if (await isThere(unit!, name, phone.mac, today()))
    refuse('conflict', `本单位名册上已有同名、同手机号的${name}同志，请先查找；如已离开，请用“恢复”`)
}

function newMember({ id, from, came, brought, columns }: New, to: Destination): Member {
  const nobody: Member = {
    ...{ _id: id, schema: SCHEMA, revision: 0, ...columnsOf(id, columns) },
    ...{ branch: to.branch, path: to.path, onRollFrom: from, stays: [], statuses: [], posts: [] },
  }
  return fitting(arrived(nobody, to, { from, came, ...(brought && { brought: carried(brought) }) }, today()))
}

const isTheSame = ({ name, stays: [first] }: Member, { columns, branch, from }: New): boolean =>
  name === columns.name && first?.branch === branch && first.from === from

const today = () => chinaDay(now())
