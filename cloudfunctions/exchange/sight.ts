import type { Meeting } from '#types/meeting'
import type { Binding } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { findMeeting } from '../shared/collections/meetings'
import type { Kept } from '../shared/collections/minutes'
import { refuse } from '../shared/refuse'
import { allows, type Act } from '../shared/rights'

export const noMeeting = (): never => refuse('notFound', '没有找到这次会议，请回到会议列表重新选择')

export const meetingAt = async (id: string): Promise<Meeting> => (await findMeeting(id)) ?? noMeeting()

/** The branches of a meeting whose people somebody may do this for: at a joint meeting perhaps only their own. */
export function branchesFor(
  { grants }: Pick<Binding, 'grants'>,
  act: Act,
  { path, branches }: Pick<Meeting, 'path' | 'branches'>,
): OrganizationId[] {
  return allows(grants, act, path) ? branches : branches.filter((branch) => allows(grants, act, [branch]))
}

/** The same meeting, with none but the people of these branches. */
export function within(meeting: Meeting, branches: readonly OrganizationId[]): Meeting {
  const isTheirs = ({ branch }: { branch: OrganizationId }): boolean => branches.includes(branch)
  return { ...meeting, due: meeting.due.filter(isTheirs), exempt: meeting.exempt.filter(isTheirs) }
}

/**
 * The branches whose absentees somebody reads by name in the record; nothing for whoever may not read it. Those who keep
 * it, their host and their recorder read all of it at any time. Once it stands those due and those of the branches do,
 * with the names of those whose roll they may call.
 */
export function namesInRecord(binding: Binding, { meeting, minutes }: Kept): OrganizationId[] | undefined {
  const { grants, member, branch } = binding
  const isNamed = member === meeting.host || member === minutes.parts.facts.value.recorder
  if (isNamed || allows(grants, 'callRoll', meeting.path)) return meeting.branches
  const stands = minutes.status === 'confirmed' || minutes.status === 'closed'
  const own = branchesFor(binding, 'callRoll', meeting)
  const isTheirs = meeting.branches.includes(branch) || meeting.due.some((person) => person.member === member)
  return stands && (isTheirs || own.length > 0) ? own : undefined
}
