import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Preparation } from '#types/setup'
import type { Caller } from '../shared/caller'
import { about } from '../shared/change-member'
import { now } from '../shared/clock'
import { collections } from '../shared/collections/all'
import { invitations } from '../shared/collections/invitations'
import { note } from '../shared/collections/journal'
import { findMember } from '../shared/collections/members'
import { storedSchema } from '../shared/collections/meta'
import { SCHEMA } from '../shared/schema'
import { inTransaction } from '../shared/database'
import { invite } from '../shared/invite'
import { refuse } from '../shared/refuse'
import { isSame } from '../shared/seal'
import { demonstrate } from './demonstration/demonstrate'
import { foundUnit } from './found-unit'
import { makeCollection } from './make-collection'

/** Makes the database ready. Whoever deploys calls it, with the key set in the function's environment. */
export async function prepare(
  { key, demonstration, invite: member, found }: z.output<typeof Preparation>,
  caller: Caller,
): Promise<Output<'setup', 'prepare'>> {
  refuseOutsiders(key, caller)
  if (demonstration && process.env['DEMONSTRATION'] !== 'allowed')
    return refuse('forbidden', '正式环境不装演示数据；如确实需要，请先把环境变量 DEMONSTRATION 设为 allowed')

  const { schema, indexes } = await makeReady()
  const people = demonstration ? await demonstrate(now()) : []
  const made = { schema, collections: collections.length, indexes, people }
  if (found) await foundUnit(found)
  const invited = member ?? (found && (await unbound(found.officer.id)))
  return { ...made, ...(invited && { code: await codeFor(invited) }) }
}

async function makeReady(): Promise<{ schema: number; indexes: number }> {
  let indexes = 0
  for (const collection of collections) indexes += await makeCollection(collection)
  const schema = await storedSchema()
  if (schema === SCHEMA) return { schema, indexes }
  return refuse(
    'failed',
    `数据是第 ${schema} 版，程序需要第 ${SCHEMA} 版：请换用对应版本的程序；只有演示数据的，可以清空后重新准备（本机用 --reset）`,
  )
}

/** Somebody, unless they are bound: setup may well be run again after that. */
const unbound = async (member: string): Promise<string | undefined> =>
  (await findMember(member))?.boundTo ? undefined : member

/** The first officer has nobody to ask for a code but whoever deploys. */
async function codeFor(member: string): Promise<string> {
  const found = (await findMember(member)) ?? refuse('notFound', '名册上没有这位党员，请核对编号')
  if (found.boundTo) return refuse('conflict', '这位党员已经绑定了微信')
  return inTransaction(async (transaction) => {
    const { code } = await invite(found, 'setup', transaction)
    const document = { ...about(found), collection: invitations.name, fields: ['digest', 'expiresAt'] }
    await note({ by: 'setup', byName: '系统部署', did: 'setup.prepare', ...document }, transaction)
    return code
  })
}

/** A person never prepares a database, whatever they know; nor does anybody without the operator's key. */
function refuseOutsiders(key: string, caller: Caller): void {
  if (!caller.isNobody()) refuse('forbidden', '只有部署人员可以准备数据库')
  const right = process.env['SETUP_KEY']
  if (!right || right.length < 16)
    refuse('failed', '请先在 setup 云函数的环境变量里设置 SETUP_KEY（至少 16 个字符）')
  if (!isSame(key, right)) refuse('forbidden', '部署密钥不对，请核对 SETUP_KEY')
}
