import type { Tally } from '#types/meeting'
import type { PersonRow } from '#types/meetings'
import type { OrganizationId } from '#types/organization'
import { tally } from '#domain/attendance/tally'

/** How a joint meeting stands, branch by branch, in the order it was called together. */
export function tallyByBranch(
  branches: readonly OrganizationId[],
  people: readonly PersonRow[],
): { branch: OrganizationId; tally: Tally }[] {
  return branches.map((branch) => {
    const own = people.filter((person) => person.branch === branch)
    const due = own.filter((person) => person.due)
    return { branch, tally: tally(due, own.filter(hasRow)) }
  })
}

const hasRow = ({ at }: PersonRow) => at !== undefined

/** Those of one branch at a joint meeting, or everybody. */
export const ofBranch = (people: readonly PersonRow[], branch: OrganizationId | undefined) =>
  branch ? people.filter((person) => person.branch === branch) : people
