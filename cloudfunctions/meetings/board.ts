import type { Attendance, Meeting } from '#types/meeting'
import type { Purpose } from '#types/meeting-inputs'
import type { Board } from '#types/meetings'
import { attended, isAwaiting, tally } from '#domain/attendance/tally'
import { codeNow } from './codes'
import { card, isDue, people } from './show'

const latestShown = 8

/** The host's page, as of now. */
export function boardOf(meeting: Meeting, rows: readonly Attendance[], purpose: Purpose): Board {
  const code = codeNow(meeting, purpose)
  const latest = rows
    .filter(({ state }) => attended(state))
    .sort((a, b) => b.enteredAt.localeCompare(a.enteredAt))
    .slice(0, latestShown)
  return {
    meeting: card(meeting),
    ...(code && { code }),
    printedCode: meeting.printedCode,
    awaiting: people(meeting, rows).filter(({ state }) => isAwaiting(state)),
    tally: tally(meeting.due, rows, meeting.quorum),
    latest: latest.map(({ member, name, state, at }) => ({
      ...{ name, state, at },
      guest: !isDue(meeting, member),
    })),
  }
}
