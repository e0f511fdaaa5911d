import type * as z from 'zod'
import type { ClaimAnswer } from '#types/account'
import type { Output } from '#types/api'
import type { Binding, MemberId } from '#types/member'
import { demand, type Caller } from '../shared/caller'
import { claimIdOf, claims, findClaim, narrowClaim, type Claim } from '../shared/collections/claims'
import { note } from '../shared/collections/journal'
import { findMember } from '../shared/collections/members'
import { inTransaction, type Transaction } from '../shared/database'
import { refuse } from '../shared/refuse'
import { allows } from '../shared/rights'
import { lapsed } from './claim'
import { refuseAbove } from './reach'
import { refuseGone, tie, whileTying } from './tie'

const did = 'account.settleClaim'
const answered = '这个申请已经处理过或已过期，请刷新列表'

/** Says who somebody is who claimed to stand on the roster, or that it is none of those the officer looks after. */
export async function settleClaim(
  { claim, member }: z.output<typeof ClaimAnswer>,
  caller: Caller,
): Promise<Output<'account', 'settleClaim'>> {
  const officer = await caller.member()
  return member ? { name: await confirm(claim, member, officer) } : turnDown(claim, officer)
}

/** Binds the claimant to a member; an older binding of that member ends. Answered twice it is the same. */
function confirm(id: string, member: MemberId, officer: Binding): Promise<string> {
  return whileTying(async (transaction) => {
    const found = (await findMember(member, transaction)) ?? refuse('notFound', '名册上没有找到这位党员')
    demand(officer, 'issueBindCodes', found.path, '只能确认本支部或下级党组织的党员')
    if (found.boundTo && claimIdOf(found.boundTo) === id) return found.name
    const { openid } = await waiting(transaction, id, officer)
    await refuseAbove(officer.grants, found, transaction)
    refuseGone(found)
    await tie(transaction, found, openid, { did, by: officer })
    return found.name
  })
}

/** Rules out whom the officer looks after; somebody else may know the person, so it is over when nobody is left. */
function turnDown(id: string, officer: Binding): Promise<Record<string, never>> {
  return inTransaction(async (transaction) => {
    const { candidates } = await waiting(transaction, id, officer)
    const left = candidates.filter(({ path }) => !allows(officer.grants, 'issueBindCodes', path))
    await narrowClaim(transaction, id, {
      candidates: left,
      state: left.length > 0 ? 'waiting' : 'refused',
    })
    const entry = { collection: claims.name, document: id, fields: ['candidates', 'state'] }
    await note(
      { by: officer.member, byName: officer.name, did, chain: officer.branch, ...entry },
      transaction,
    )
    return {}
  })
}

/** A claim that waits and that the officer is shown. */
async function waiting(transaction: Transaction, id: string, officer: Binding): Promise<Claim> {
  const claim = await findClaim(id, transaction)
  if (claim?.state !== 'waiting' || claim.askedAt < lapsed()) return refuse('conflict', answered)
  const paths = claim.candidates.map(({ path }) => path)
  // With no candidate it is for the office of the whole unit.
  const places = paths.length > 0 ? paths : [officer.path.slice(0, 1)]
  if (!places.some((path) => allows(officer.grants, 'issueBindCodes', path)))
    refuse('forbidden', '这个申请不归您核对，请由相关支部或党委办公室处理')
  return claim
}
