import type { MeetingCard } from '#types/meetings'
import type { Asked } from '#types/tally'
import { within } from '#domain/calendar/days'

/** The meeting that is planned already for what is still asked, if there is one among these. */
export const plannedFor = (
  { activity, group, period }: Pick<Asked, 'activity' | 'group' | 'period'>,
  meetings: readonly MeetingCard[],
): MeetingCard | undefined =>
  meetings.find(
    (meeting) =>
      (meeting.status === 'planned' || meeting.status === 'open') &&
      meeting.activities.includes(activity) &&
      (group === undefined || meeting.group === group.id) &&
      within(meeting.for ?? meeting.day, period),
  )
