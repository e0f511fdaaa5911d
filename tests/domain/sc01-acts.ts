import type { Day } from '#types/calendar'
import type { Act } from '#types/records'
import { addDays, day, endOfMonth } from '#domain/calendar/days'
import { did, met } from './builders'
import { everyone, groups, months, year } from './sc01-people'

/** Seventy-two meetings: seventy signed for, sixty-six with complete minutes. */
export function meetings(): Act[] {
  return [
    ...committeeMeetings(),
    ...groupMeetings(),
    ...generalMeetings(),
    met('2025-04-10', 'partyLecture'),
    met('2025-05-15', 'partyLecture'),
    ...months.filter((month) => month !== 2).map(themedDay),
    ...[6, 9, 10, 11, 12].map((month) => met(day(year, month, 24), 'collectiveStudy')),
    met('2025-12-18', ['organizationalLifeMeeting', 'memberAppraisal']),
  ]
}

/** Four of the themed days were days of study as well; none was held in February. */
function themedDay(month: number): Act {
  const alsoStudy = [1, 3, 4, 5].includes(month)
  return met(day(year, month, 5), ['themedPartyDay', ...(alsoStudy ? ['collectiveStudy'] : [])])
}

/** None in February; in August two of five came; three times the work of mass organizations was on the table. */
function committeeMeetings(): Act[] {
  const voters = { voters: 5, votersPresent: 5 }
  const monthly = months
    .filter((month) => month !== 2 && month !== 8)
    .map((month) => {
      const alsoMass = [3, 6, 9].includes(month) ? ['massOrganizationStudy'] : []
      return met(day(year, month, 8), ['committeeMeeting', ...alsoMass], voters)
    })
  const withoutMinutes = { ...voters, minuted: false }
  return [
    ...monthly,
    met('2025-03-26', 'committeeMeeting', withoutMinutes),
    met('2025-08-08', 'committeeMeeting', { ...withoutMinutes, votersPresent: 2 }),
    met('2025-10-27', 'committeeMeeting', withoutMinutes),
  ]
}

/** Every group met every month; three meetings have no minutes, and two of those nobody signed for. */
function groupMeetings(): Act[] {
  const spoilt: Record<string, Partial<Act>> = {
    'group-1/2': { minuted: false, signed: false },
    'group-2/2': { minuted: false, signed: false },
    'group-3/8': { minuted: false },
  }
  return groups.flatMap((by, index) =>
    months.map((month) =>
      met(day(year, month, 12 + index), 'groupMeeting', { by, ...spoilt[`${by}/${month}`] }),
    ),
  )
}

function generalMeetings(): Act[] {
  const general = (on: Day, present: number, due: number, votersPresent: number, voters: number): Act =>
    met(on, 'generalMeeting', { due, present, voters, votersPresent })
  return [
    general('2025-03-20', 18, 20, 18, 20),
    general('2025-06-12', 19, 21, 18, 20),
    general('2025-07-15', 20, 22, 19, 21),
    general('2025-11-25', 21, 23, 19, 21),
  ]
}

/** Two were not talked with. */
export function talks(): Act[] {
  return everyone
    .filter((member) => !['M19', 'M20'].includes(member))
    .map((member) => did('2025-10-16', 'memberTalk', member))
}

/** The dues were not published in February and August. */
export function notices(): Act[] {
  return months
    .filter((month) => month !== 2 && month !== 8)
    .map((month) => did(day(year, month, 28), 'duesPublication'))
}

/** Each month's dues were remitted by the tenth of the next; those of May never were. */
export function remittances(): Act[] {
  return months
    .filter((month) => month !== 5)
    .map((month) => {
      const last = endOfMonth(day(year, month, 1))
      return { ...did(addDays(last, 10), 'duesRemittance'), for: last }
    })
}
