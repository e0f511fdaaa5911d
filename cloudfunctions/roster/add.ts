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
import { markStale } from '../shared/collections/standings'
import { inTransaction, type Transaction } from '../shared/database'
import { macOf } from '../shared/phone'
import { refuse } from '../shared/refuse'
import { SCHEMA } from '../shared/schema'
import { columnsOf } from './edited'
import { fitting } from './keep'
import { carried } from './move'
import { pageNow } from './page'
import { branchFor, destination } from './place'

type New = z.output<typeof Newcomer>

/** Somebody new on the roster. Sent twice, it adds one and answers the same. */
export async function add(asked: New, caller: Caller): Promise<Output<'roster', 'add'>> {
  const officer = await caller.member()
  const { path } = await branchFor(officer, 'keepRoster', asked.branch)
  const { name, phone } = asked.columns
  const twin =
    phone && !(await findMember(asked.id)) && (await isThere(path[0]!, name, macOf(phone), today()))
  if (twin) refuse('conflict', `本单位名册上已有同名、同手机号的${name}同志，请先查找；如已离开，请用“恢复”`)
  await inTransaction((transaction) => put(transaction, asked, officer))
  return pageNow(asked.id, officer)
}

async function put(transaction: Transaction, asked: New, officer: Binding): Promise<void> {
  const there = await findMember(asked.id, transaction)
  if (there && isTheSame(there, asked)) return
  if (there) refuse('conflict', '这个编号已经用过了，请返回名册重新新增')

  const place = await branchFor(officer, 'keepRoster', asked.branch, transaction)
  const member = newMember(asked, await destination(transaction, place, asked.group))
  const fields = Object.keys(member).filter((field) => !['_id', 'schema', 'revision'].includes(field))
  await addMember(transaction, member)
  const by = { by: officer.member, byName: officer.name }
  await note({ ...by, did: 'roster.add', fields, ...about(member) }, transaction)
  await markStale(transaction, member.branch, today().slice(0, 4), now())
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
