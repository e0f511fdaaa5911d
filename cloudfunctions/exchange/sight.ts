import type { Meeting } from '#types/meeting'
import type { OrganizationId } from '#types/organization'
import { findMeeting } from '../shared/collections/meetings'
import { refuse } from '../shared/refuse'

export const noMeeting = (): never => refuse('notFound', '没有找到这次会议，请回到会议列表重新选择')

export const meetingAt = async (id: string): Promise<Meeting> => (await findMeeting(id)) ?? noMeeting()

/** The same meeting, with none but the people of these branches. */
export function within(meeting: Meeting, branches: readonly OrganizationId[]): Meeting {
  const isTheirs = ({ branch }: { branch: OrganizationId }): boolean => branches.includes(branch)
  return { ...meeting, due: meeting.due.filter(isTheirs), exempt: meeting.exempt.filter(isTheirs) }
}
