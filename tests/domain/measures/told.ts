import type { Day } from '#types/calendar'
import type { BranchProfile, Records } from '#types/records'
import type { Clause, Must } from '#types/standard'
import { assess } from '#domain/assess'
import { aBranch, clauseThat, noRecords } from '../builders'

const after: Day = '2027-01-31'

export type Setting = Partial<Records> & {
  asOf?: Day
  branch?: Partial<BranchProfile>
  clause?: Partial<Clause>
}

export const verdictOn = (must: Must, { asOf = after, branch = {}, clause = {}, ...records }: Setting = {}) =>
  assess([clauseThat(must, clause)], aBranch(branch), { ...noRecords, ...records }, { year: 2025, asOf })[0]!

/** Status, secured and possible, in short. */
export const told = (must: Must, setting: Setting = {}): string => {
  const { status, secured, possible } = verdictOn(must, setting)
  return status === 'exempt' ? status : `${status} ${secured} ${possible}`
}
