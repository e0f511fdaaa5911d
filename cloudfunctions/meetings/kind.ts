import type { MeetingKind } from '#types/meeting'
import { kinds, type Kind } from '#domain/meetings/kinds'
import { findOwnKind } from '../shared/collections/own-kinds'
import { refuse } from '../shared/refuse'

/** What a kind of meeting asks for, whether everybody has it or the unit added it. */
export async function kindOf({
  kind,
  ownKind,
}: {
  kind: MeetingKind
  ownKind?: string | undefined
}): Promise<Kind> {
  if (kind !== 'own') return kinds[kind]
  const own = ownKind && (await findOwnKind(ownKind))
  if (!own) return refuse('notFound', '没有找到这种会议，它可能已被删除，请另选一种')
  const { name, due, quorum, minutes, activities: serves, makeUp, earns } = own
  return {
    name,
    due,
    ...(quorum && { quorum: { ordinary: quorum } }),
    minutes,
    serves,
    makeUp,
    earns,
    onPaper: false,
    lecture: false,
  }
}
