import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Binding } from '#types/member'
import type { Organization } from '#types/organization'
import type { Ending } from '#types/organizations'
import { endingComplaint } from '#domain/roster/shape'
import { demand, type Caller } from '../shared/caller'
import { countOpenApplicants } from '../shared/collections/applicants'
import { chinaDay, now } from '../shared/clock'
import { livingBelow, markFinished, markUnfinished, takeTurn } from '../shared/collections/organizations'
import { markStale } from '../shared/collections/standings'
import { anyoneSince, countRoll } from '../shared/collections/rolls'
import { inTransaction, type Transaction } from '../shared/database'
import { refuse } from '../shared/refuse'
import { clearOut } from './clear-out'
import { demandShaping, refuseIf, refuseStale, theOrganization, write } from './change'

type Asked = z.output<typeof Ending>

/**
 * Dissolves an organization, or merges it into another: it ends first, so that nothing new begins in it; then its people
 * go over, some at each asking, and with each of them their posts.
 */
export async function end(asked: Asked, caller: Caller): Promise<Output<'organizations', 'end'>> {
  const by = await caller.member()
  const ended = await inTransaction((transaction) => endItself(transaction, asked, by))
  const left = await clearOut(ended, by)
  if (left === 0) await markFinished(ended)
  return { left }
}

async function endItself(transaction: Transaction, asked: Asked, by: Binding): Promise<Organization> {
  const { at, on, into: intoId, revision } = asked
  const organization = await theOrganization(at, transaction)
  demandShaping(by, organization, 'shapeTree')
  if (organization.ended) return sameEnding(organization, asked)
  const into = intoId === undefined ? undefined : await theOrganization(intoId, transaction)
  if (into) demand(by, 'seeOrganization', into.path, '您不能把成员转到这个党组织，请联系党委办公室')
  refuseIf(endingComplaint(organization, into, on, chinaDay(now())))
  refuseStale(organization, revision)

  await takeTurn(transaction, organization.parent!)
  if (into) await takeTurn(transaction, into._id)
  const ended = { ...organization, ended: { on, ...(intoId && { into: intoId }) } }
  const after = await write(transaction, organization, ended, { by, did: 'organizations.end' })
  await markUnfinished(transaction, at)
  if (organization.level === 'branch') await markStale(transaction, at, on.slice(0, 4), now())
  await refuseInhabited(organization, asked)
  return after
}

/** Asked again, it goes on; asked otherwise, it is too late. */
function sameEnding(organization: Organization, { on, into }: Asked): Organization {
  const { name, ended } = organization
  if (ended?.on === on && ended.into === into) return organization
  return refuse('closed', `${name}已经在${ended?.on ?? on}撤销，不能再改`)
}

/** Read once nobody else can found or move anything in it: see `takeTurn`. */
async function refuseInhabited(organization: Organization, { on, into }: Asked): Promise<void> {
  const { _id, level, name } = organization
  if (level === 'group') return
  const standing = (await livingBelow(_id, 100)).find((one) => one.level !== 'group')
  if (standing) refuse('invalid', `${name}下面还有${standing.name}等党组织，请先改隶属或撤销它们`)
  if (level !== 'branch') return
  if (into === undefined && (await countRoll(organization)) > 0)
    refuse('invalid', `${name}名册上还有党员，请先转出，或选择并入哪个党组织`)
  if (into === undefined && (await countOpenApplicants(_id)) > 0)
    refuse('invalid', `${name}还有培养中的入党申请人，请先办结，或选择并入哪个党组织`)
  const late = await anyoneSince(organization, on)
  if (late) refuse('invalid', `${late.name}同志在${on}之后才编入${name}，请核对撤销日期`)
}
