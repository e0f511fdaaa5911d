import type { Me } from '#types/account'
import type { MeetingKind } from '#types/meeting'
import type { OwnKind } from '#types/meeting-kind'
import { kinds, type CommonKind, type Kind } from '#domain/meetings/kinds'
import { isOfficer, mayHost } from '../../api/use-me'

/** A kind of meeting one may plan: one everybody has, or one the unit added. `key` tells them apart. */
export type Offer = Pick<Kind, 'name' | 'due' | 'quorum' | 'minutes' | 'makeUp' | 'serves' | 'onPaper'> & {
  key: string
  kind: MeetingKind
  ownKind?: string
}

const common: readonly Offer[] = (Object.keys(kinds) as CommonKind[]).map((kind) => ({
  ...kinds[kind],
  key: kind,
  kind,
}))

const ofUnit = ({ _id, quorum, activities, ...rest }: OwnKind): Offer => ({
  ...rest,
  ...(quorum && { quorum: { ordinary: quorum } }),
  serves: activities,
  onPaper: false,
  key: `own:${_id}`,
  kind: 'own',
  ownKind: _id,
})

/** What this person may call: officers everything of the branch, a group leader the group's own meetings. */
export function offersFor(me: Me, own: readonly OwnKind[]): Offer[] {
  const all = [...common, ...own.map(ofUnit)]
  if (isOfficer(me)) return all
  return me.group !== undefined && mayHost(me) ? all.filter(({ due }) => due === 'group') : []
}
