import type { MeetingCard } from '#types/meetings'
import { earliestCodeMinutes } from '#domain/meetings/settings'
import { paths } from '../../components/paths'
import { serverNow } from '../../api/server-clock'

/** Where one goes on from a new meeting: to its roll when it was held already, to its code when it is near, else to its notice. */
export function nextPage({ id, afterwards, startsAt }: MeetingCard): string {
  if (afterwards) return paths.attendance(id)
  const near = Date.parse(startsAt) - serverNow() <= earliestCodeMinutes * 60_000
  return near ? paths.host(id) : paths.editMeeting(id)
}
