import type { DueCircle, Meeting, MeetingKind } from '#types/meeting'
import type { OrganizationId } from '#types/organization'
import { kinds, type Kind } from '#domain/meetings/kinds'
import { findOwnKind } from '../shared/collections/own-kinds'
import { refuse } from '../shared/refuse'

type Wanted = { kind: MeetingKind; ownKind?: string | undefined }

/** What a kind of meeting asks for, whether everybody has it or it was added at or above whoever meets. */
export async function kindOf({ kind, ownKind }: Wanted, path: readonly OrganizationId[]): Promise<Kind> {
  if (kind !== 'own') return kinds[kind]
  const own = ownKind && (await findOwnKind(ownKind))
  if (!own || !path.includes(own.at))
    return refuse('notFound', '没有找到这种会议，它可能已被删除，请另选一种')
  const { name, due, quorum, minutes, activities: serves, makeUp, earns } = own
  return {
    ...{ name, due, minutes, serves, makeUp, earns, onPaper: false, lecture: false },
    ...(quorum && { quorum: { ordinary: quorum } }),
  }
}

/** Whom a planned meeting calls together. */
export const circleOf = ({ kind, circle }: Pick<Meeting, 'kind' | 'circle'>): DueCircle =>
  kind === 'own' ? circle! : kinds[kind].due
