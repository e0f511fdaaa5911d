import type { Meeting } from '#types/meeting'
import type { Binding } from '#types/member'
import type { Minutes } from '#types/minutes'
import type { OrganizationId } from '#types/organization'
import { branchesFor } from './joint'
import { isDue } from './person-rows'
import { allows } from './rights'

export type Of = { meeting: Meeting; minutes: Pick<Minutes, 'status' | 'parts'> }

/** Whether they keep this record: by their post, as its host, or because they were named to write it down. */
export function keeps({ meeting, minutes }: Of, { member, grants }: Binding): boolean {
  const isNamed = member === meeting.host || member === minutes.parts.facts.value.recorder
  return isNamed || allows(grants, 'keepMinutes', meeting.path)
}

/** A record stands once it was confirmed, until it is sent back. */
export const stands = ({ status }: Pick<Minutes, 'status'>): boolean =>
  status === 'confirmed' || status === 'closed'

/**
 * The branches whose absentees somebody reads by name in the record; nothing for whoever may not read it. Those who keep
 * it read all of it at any time. Once it stands those due and those of the branches do, with the names of those whose
 * roll they may call.
 */
export async function namesInRecord(of: Of, binding: Binding): Promise<OrganizationId[] | undefined> {
  const { meeting, minutes } = of
  if (keeps(of, binding)) return meeting.branches
  if (!stands(minutes)) return undefined
  const own = await branchesFor(binding, 'callRoll', meeting)
  const isConcerned = meeting.branches.includes(binding.branch) || isDue(meeting, binding.member)
  return isConcerned || own.length > 0 ? own : undefined
}
