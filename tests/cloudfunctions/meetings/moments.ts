import type { Attendance, Meeting } from '#types/meeting'
import type { Input } from '#types/api'
import { tokenAt } from '../../../cloudfunctions/meetings/token'
import { after, good, type House } from '../house'

export type Purpose = 'in' | 'out'
export type Mark = Input<'meetings', 'rollCall'>

/** What a test asks of one house again and again. */
export function asking(house: House) {
  const meetingOf = async (meeting: string) => (await house.stored<Meeting>('meetings', meeting))!
  return {
    meetingOf,
    rowOf: (meeting: string, member: string) =>
      house.stored<Attendance>('attendances', `${meeting}:${member}`),
    /** A code as it was on the screen so many minutes from the morning. */
    codeAt: async (meeting: string, minutes: number, purpose: Purpose = 'in') => {
      const { key } = await meetingOf(meeting)
      return { meeting, token: tokenAt(meeting, key, after(minutes), purpose).token }
    },
    mark: (by: string, mark: Mark) => house.as(by)('meetings', 'rollCall', mark),
    close: async (meeting: string, by = 'zonghe-01') =>
      good(await house.as(by)('meetings', 'close', { meeting })),
    seen: async (meeting: string, by = 'zonghe-01') =>
      good(await house.as(by)('meetings', 'attendance', { meeting })),
  }
}
