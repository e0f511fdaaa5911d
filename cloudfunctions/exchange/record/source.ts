import type { Attendance, Meeting } from '#types/meeting'
import type { Minutes, PartName, PartValue, VoteResult } from '#types/minutes'
import type { OrganizationId } from '#types/organization'

/** What a record is made from. */
export type Source = {
  meeting: Meeting
  rows: readonly Attendance[]
  /** None where nobody has written any yet. */
  minutes?: Minutes
  votes: readonly VoteResult[]
  /** The branches whose absentees the reader may see by name. */
  named: readonly OrganizationId[]
}

/** What a part of the minutes says, or what stands there before anybody has written. */
export const partOf = <P extends PartName>({ minutes }: Source, part: P): PartValue<P> | undefined =>
  minutes?.parts[part].value
