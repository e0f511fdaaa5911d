import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Verification } from '#types/journal'
import { demand, type Caller } from '../shared/caller'
import { findOrganization } from '../shared/collections/organizations'
import { refuse } from '../shared/refuse'
import { verifyChain } from '../shared/verify-chain'

/** Looks through the journal of one organization, a stretch at a time. */
export async function verify(
  { at, after }: z.output<typeof Verification>,
  caller: Caller,
): Promise<Output<'journal', 'verify'>> {
  const officer = await caller.member()
  const place = (await findOrganization(at)) ?? refuse('notFound', '没有找到这个党组织，请返回重新选择')
  demand(officer, 'verifyJournal', place.path, '只有本支部书记、委员或上级党组织可以核验日志')
  return verifyChain(at, after)
}
