import type { PartName, PartValue, VoteResult } from '#types/minutes'
import type { OrganizationId } from '#types/organization'
import type { Kept } from '../../shared/collections/minutes'

/** What a record is made from. */
export type Source = Kept & {
  votes: readonly VoteResult[]
  /** The branches whose absentees the reader may see by name. */
  named: readonly OrganizationId[]
}

export const partOf = <P extends PartName>({ minutes }: Source, part: P): PartValue<P> =>
  minutes.parts[part].value
