import type { Meeting } from '#types/meeting'
import type { Binding } from '#types/member'
import type { Minutes } from '#types/minutes'
import type { OrganizationId } from '#types/organization'
import { findMeeting } from '../shared/collections/meetings'
import { refuse } from '../shared/refuse'
import { allows, type Act } from '../shared/rights'

export async function meetingAt(id: string): Promise<Meeting> {
  return (await findMeeting(id)) ?? refuse('notFound', '没有找到这次会议，请回到会议列表重新选择')
}

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
 * The branches of whose absentees somebody may read by name in the record: those whose record they may write; none for
 * those who only came, who may read it once it is confirmed. Nothing for everybody else.
 */
export function recordSight(
  binding: Binding,
  meeting: Meeting,
  minutes: Minutes | undefined,
): OrganizationId[] | undefined {
  const isRecorder = minutes?.parts.facts.value.recorder === binding.member
  if (isRecorder) return meeting.branches
  const own = branchesFor(binding, 'callRoll', meeting)
  if (own.length > 0) return own
  const isConfirmed = minutes?.status === 'confirmed' || minutes?.status === 'closed'
  const isTheirs =
    meeting.branches.includes(binding.branch) || meeting.due.some(({ member }) => member === binding.member)
  return isConfirmed && isTheirs ? [] : undefined
}
