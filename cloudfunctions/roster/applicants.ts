import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Applicant } from '#types/applicant'
import type { Day } from '#types/calendar'
import type { Binding, Member, MemberId } from '#types/member'
import type { OrganizationId } from '#types/organization'
import type { Advance, ApplicantEnd, ApplicantsQuery, NewApplicant } from '#types/roster-inputs'
import { advanced, ended } from '#domain/roster/applicants'
import type { Caller } from '../shared/caller'
import { chinaDay, now } from '../shared/clock'
import {
  addToApplicants,
  findApplicant,
  pageOfApplicants,
  putApplicant,
} from '../shared/collections/applicants'
import { note } from '../shared/collections/journal'
import { findMember } from '../shared/collections/members'
import { takeTurn } from '../shared/collections/organizations'
import { inTransaction, type Transaction } from '../shared/database'
import { initialsOf } from '../shared/initials'
import { refuse } from '../shared/refuse'
import { SCHEMA } from '../shared/schema'
import { openCursor, pageOf, pageSize } from './cursor'
import { fitting } from './keep'
import { branchFor, placeFor } from './place'

const notTheirs = '只有本支部委员和上级党组织可以查看和登记入党申请人'
const unknown = '没有找到这位入党申请人'

export async function applicants(
  { branch, after }: z.output<typeof ApplicantsQuery>,
  caller: Caller,
): Promise<Output<'roster', 'applicants'>> {
  await placeFor(await caller.member(), 'seeRoster', branch, notTheirs)
  const [initials, _id] = openCursor(after) ?? []
  const found = await pageOfApplicants(branch, _id ? { initials: initials!, _id } : undefined, pageSize + 1)
  return pageOf(
    found,
    (one) => one,
    (one) => [one.initials, one._id],
  )
}

/** Sent twice, it adds one and answers the same. */
export async function addApplicant(
  { id, branch, name, appliedOn }: z.output<typeof NewApplicant>,
  caller: Caller,
): Promise<Output<'roster', 'addApplicant'>> {
  const officer = await caller.member()
  return inTransaction(async (transaction) => {
    const { path } = await branchFor(officer, 'keepRoster', branch, transaction)
    if (appliedOn > chinaDay(now())) return refuse('invalid', `申请日期 ${appliedOn} 还没有到，请核对`)
    const there = await findApplicant(id, transaction)
    if (there?.branch === branch && there.name === name) return there
    if (there) return refuse('conflict', '这个编号已经用过了，请返回重新登记')
    const applicant: Applicant = {
      ...{ _id: id, schema: SCHEMA, revision: 0, name, initials: initialsOf(name) },
      ...{ branch, path, stage: 'applicant', appliedOn, mentors: [] },
    }
    await takeTurn(transaction, branch)
    await addToApplicants(transaction, applicant)
    await noteOf(transaction, officer, 'addApplicant', applicant, ['name', 'appliedOn'])
    return applicant
  })
}

export async function advance(
  { applicant, revision, mentors: ids, stage, on, talkedOn }: z.output<typeof Advance>,
  caller: Caller,
): Promise<Output<'roster', 'advance'>> {
  const officer = await caller.member()
  return change(officer, { applicant, revision }, 'advance', async (found, today, transaction) => {
    const mentors = ids && (await Promise.all(ids.map((id) => mentor(transaction, id, found.branch))))
    const step = { stage, on, ...(talkedOn && { talkedOn }), ...(mentors && { mentors }) }
    return advanced(found, step, today)
  })
}

export async function endApplicant(
  { on, became, ...one }: z.output<typeof ApplicantEnd>,
  caller: Caller,
): Promise<Output<'roster', 'endApplicant'>> {
  const officer = await caller.member()
  return change(officer, one, 'endApplicant', async (found, today, transaction) => {
    const member = became ? await everOf(found.branch, became, transaction) : undefined
    if (became && !member) return '本支部名册上没有找到这位党员，请先在名册里新增这位预备党员'
    return ended(found, on, member, today)
  })
}

type Result = Applicant | string
type Change = (found: Applicant, today: Day, transaction: Transaction) => Promise<Result>

/** Changes one applicant and notes it: all of it or nothing. */
function change(
  officer: Binding,
  { applicant: id, revision }: { applicant: string; revision: number },
  did: string,
  how: Change,
): Promise<Applicant> {
  return inTransaction(async (transaction) => {
    const before = (await findApplicant(id, transaction)) ?? refuse('notFound', unknown)
    await placeFor(officer, 'keepRoster', before.branch, notTheirs, transaction)
    if (before.revision !== revision)
      refuse('conflict', `${before.name}同志的登记刚被别人改过，请核对现在的内容，再提交一次`)
    const after = { ...fitting(await how(before, chinaDay(now()), transaction)), revision: revision + 1 }
    const fields = (Object.keys(after) as (keyof Applicant)[]).filter(
      (field) => after[field] !== before[field],
    )
    await putApplicant(transaction, after)
    await noteOf(transaction, officer, did, after, fields)
    return after
  })
}

async function mentor(transaction: Transaction, id: MemberId, branch: OrganizationId): Promise<Member> {
  return (
    (await everOf(branch, id, transaction)) ??
    refuse('notFound', '本支部名册上没有找到这位培养联系人，请重新选择')
  )
}

/** Somebody who is or was on the branch's roll: of anybody else not even the name is told. */
async function everOf(
  branch: OrganizationId,
  id: MemberId,
  transaction: Transaction,
): Promise<Member | undefined> {
  const found = await findMember(id, transaction)
  return found?.stays.some((stay) => stay.branch === branch) ? found : undefined
}

function noteOf(
  transaction: Transaction,
  { member: by, name: byName }: Binding,
  did: string,
  { _id, branch }: Applicant,
  fields: string[],
): Promise<void> {
  const document = { collection: 'applicants', document: _id, chain: branch }
  return note({ by, byName, did: `roster.${did}`, ...document, fields }, transaction)
}
