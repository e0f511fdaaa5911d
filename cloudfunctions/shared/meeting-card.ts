import type { MeetingCard } from '#types/meetings'
import type { MeetingLine } from './collections/meetings'

/** What everybody may know of a meeting: a closed list, so that its key never slips out. */
const onCard = [
  ...(['kind', 'kindName', 'activities', 'business', 'title', 'holder', 'place', 'agenda'] as const),
  ...(['branch', 'branches', 'group', 'host', 'hostName', 'status', 'signOut', 'makeUp'] as const),
  ...(['day', 'for', 'opensAt', 'startsAt', 'lateAfter', 'endsAt', 'closedAt', 'noticedAt'] as const),
  ...(['tally', 'cancelledFor', 'afterwards', 'lateEntry', 'record'] as const),
] satisfies (keyof MeetingCard & keyof MeetingLine)[]

export function card(meeting: MeetingLine): MeetingCard {
  const shown = onCard.filter((field) => meeting[field] !== undefined)
  const fields = Object.fromEntries(shown.map((field) => [field, meeting[field]]))
  return { id: meeting._id, ...fields } as MeetingCard
}
