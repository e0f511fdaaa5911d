import type { Change } from '#types/meeting'
import type { PersonRow } from '#types/meetings'
import type { Said, Saying } from '../../api/use-roll-call'

const said: readonly string[] = ['present', 'late', 'leave', 'absent'] satisfies Said[]

/** What an officer has to say so that a row stands as it did before; nothing where there is no way back. */
export function wayBack({ state, changes }: Pick<PersonRow, 'state' | 'changes'>): Saying | undefined {
  const before = changes[changes.length - 1]
  if (before && said.includes(before.state)) return sayingOf(before)
  // Nobody can say of another that they ask for leave: there the way back is that nothing is known.
  return state === 'absent' ? undefined : { state: 'absent' }
}

const sayingOf = ({ state, reason, leftEarly }: Change): Saying => ({
  state: state as Said,
  ...(reason && { reason }),
  ...((state === 'present' || state === 'late') && { leftEarly: leftEarly === true }),
})
