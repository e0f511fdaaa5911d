import type { Day } from '#types/calendar'
import type { Binding } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { branchYear, type BranchYear } from '../shared/collections/branch-years'
import { startOf } from '../shared/clock'
import { refuse } from '../shared/refuse'
import { allows } from '../shared/rights'

/** What was missed in a year's first days may be made up since the autumn before, what was meant for its last held after it. */
const [monthBefore, monthAfter] = ['11', '04'] as const

export type Seen = BranchYear & {
  /** Whether the reader looks after the branch, and may see how each person's year went. */
  seesPeople: boolean
  nameOf: (id: string) => string | undefined
}

/** A branch's year, for whoever may look at it. */
export async function readYear(at: OrganizationId, year: number, binding: Binding): Promise<Seen> {
  const from = `${year - 1}-${monthBefore}-01` as Day
  const until = `${year + 1}-${monthAfter}-01` as Day
  const found = await branchYear(at, startOf(from), startOf(until))
  if (!found) return refuse('notFound', '没有找到这个党支部，请返回重新选择')
  const { path, level } = found.place
  if (at !== binding.branch && !allows(binding.grants, 'seeMeetings', path))
    refuse('forbidden', '您不能查看这个党支部的会议情况，如需了解请联系它的书记或上级党组织')
  if (level !== 'branch') refuse('invalid', '会议情况按党支部统计，请选择一个党支部')
  const seesPeople = allows(binding.grants, 'seeMember', path)
  const named = [...found.groups, ...(seesPeople ? found.members : [])]
  const names = new Map(named.map(({ _id, name }) => [_id, name]))
  return { ...found, seesPeople, nameOf: (id) => names.get(id) }
}
