import type * as z from 'zod'
import type { ClaimName, ClaimRow, ClaimsQuery } from '#types/account'
import type { Output } from '#types/api'
import type { Instant } from '#types/calendar'
import type { Binding } from '#types/member'
import { claimDays, mayBind } from '#domain/roster/binding'
import { demand, type Caller } from '../shared/caller'
import { addMinutes, chinaDay, now } from '../shared/clock'
import {
  claimIdOf,
  findClaim,
  pageOfClaims,
  putClaim,
  type Claim,
  type ClaimLine,
} from '../shared/collections/claims'
import { membersOfName } from '../shared/collections/members'
import { findOrganization } from '../shared/collections/organizations'
import { refuse } from '../shared/refuse'
import { allows } from '../shared/rights'
import { countOrRefuse } from './tries'

const pageSize = 20

/** Claims older than this have lapsed. */
export const lapsed = (): Instant => addMinutes(now(), -claimDays * 24 * 60)

/** An identity's own claim, unless it has lapsed. */
export async function openClaim(openid: string): Promise<Claim | undefined> {
  const claim = await findClaim(claimIdOf(openid))
  return claim && claim.askedAt >= lapsed() ? claim : undefined
}

/** Says who the caller is. The answer is the same whether or not such a name stands on a roster. */
export async function claim(
  { name }: z.output<typeof ClaimName>,
  caller: Caller,
): Promise<Output<'account', 'claim'>> {
  const openid = caller.openid()
  await countOrRefuse(openid)
  const mine = await openClaim(openid)
  if (!mine) return refuse('closed', '请先点“用手机号绑定”，再填写姓名')
  if (mine.state === 'waiting' && mine.name === name) return { claim: 'waiting' }
  if (mine.state !== 'needsName')
    return refuse('conflict', '您的申请已经提交；如要修改姓名，请重新点“用手机号绑定”')

  const today = chinaDay(now())
  const found = (await membersOfName(name)).filter((member) => mayBind(member, today))
  const candidates = new Map(mine.candidates.map((candidate) => [candidate.member, candidate]))
  for (const { _id, path } of found) candidates.set(_id, { member: _id, path })
  const { tail } = mine
  await putClaim({
    ...{ openid, tail, name, candidates: [...candidates.values()] },
    ...{ state: 'waiting', askedAt: now() },
  })
  return { claim: 'waiting' }
}

/** Who waits to be told who they are, among those the caller may issue codes for. */
export async function claims(
  { at, after }: z.output<typeof ClaimsQuery>,
  caller: Caller,
): Promise<Output<'account', 'claims'>> {
  const officer = await caller.member()
  const place = (await findOrganization(at)) ?? refuse('notFound', '没有找到这个党组织，请返回重新选择')
  demand(officer, 'issueBindCodes', place.path, '只有本支部书记、委员或上级党组织可以核对绑定申请')
  // Who may be nobody belongs nowhere: the office of the whole unit looks after them.
  const asked = { at, strangers: place.path.length === 1, since: lapsed() }
  const lines = await pageOfClaims(asked, readCursor(after), pageSize)
  const last = lines.length === pageSize ? lines.at(-1) : undefined
  return {
    rows: lines.flatMap((line) => rowOf(line, officer, at)),
    ...(last && { next: `${last.askedAt}|${last._id}` }),
  }
}

/** What the officer is shown of it: of the candidates those they look after, unless none is left of several. */
function rowOf(line: ClaimLine, officer: Binding, at: string): ClaimRow[] {
  const { _id, name = '', tail, askedAt, candidates, people, branches } = line
  const nameOf = new Map(branches.map((branch) => [branch._id, branch.name]))
  const shown = people.filter(
    ({ path }) => path.includes(at) && allows(officer.grants, 'issueBindCodes', path),
  )
  if (candidates.length > 0 && shown.length === 0) return []
  return [
    {
      ...{ claim: _id, name, tail, askedAt },
      candidates: shown.map((person) => ({
        ...{ member: person._id, name: person.name, branchName: nameOf.get(person.branch) ?? '' },
        ...(person.phone && { tail: person.phone.tail }),
        bound: person.boundTo !== undefined,
      })),
    },
  ]
}

function readCursor(after: string | undefined): Pick<Claim, 'askedAt' | '_id'> | undefined {
  if (after === undefined) return undefined
  const [askedAt, _id] = after.split('|')
  return askedAt && _id ? { askedAt, _id } : refuse('invalid', '翻页的位置不对，请返回重新打开列表')
}
