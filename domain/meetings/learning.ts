import type { Happening, StudyRecord } from '#types/records'
import { chinaDayOf, minutesBetween } from '#domain/calendar/instants'
import type { Held } from './held'

/** Absences from what is made up afterwards, each answered by what was accepted of it. Leave is an absence like any other. */
export function absencesFrom({ meeting, people, closedOn }: Held): Happening[] {
  if (!meeting.makeUp) return []
  return people
    .filter(({ present }) => !present)
    .map(({ member, madeUp }) => ({
      id: `${meeting._id}:${member}`,
      on: meeting.day,
      enteredOn: closedOn,
      trigger: 'absence',
      act: meeting._id,
      ...(madeUp && { answered: { on: madeUp.doneOn, enteredOn: chinaDayOf(madeUp.acceptedAt) } }),
    }))
}

/** Minutes of study from a meeting that earns hours: its length for those who were there, their own for whoever made it up. */
export function studyFrom({ meeting, people, closedOn }: Held): StudyRecord[] {
  if (!meeting.earns) return []
  const minutes = minutesBetween(meeting.startsAt, meeting.endsAt)
  return people.flatMap(({ member, present, madeUp }): StudyRecord[] => {
    const id = `${meeting._id}:${member}`
    if (present) return [{ id, on: meeting.day, enteredOn: closedOn, member, minutes }]
    if (!madeUp) return []
    const enteredOn = chinaDayOf(madeUp.acceptedAt)
    return [{ id: `${id}:madeUp`, on: madeUp.doneOn, enteredOn, member, minutes: madeUp.minutes }]
  })
}
