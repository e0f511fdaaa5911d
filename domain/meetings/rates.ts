import type { Day } from '#types/calendar'
import type { MemberId } from '#types/member'
import type { Happening } from '#types/records'
import type { BranchTally, PersonYear, Share } from '#types/tally'
import { countQuorum } from '#domain/attendance/quorum'
import { attendanceRates } from '#domain/attendance/rates'
import { chinaDayOf } from '#domain/calendar/instants'
import { group } from '#domain/view'
import { headCount } from './acts'
import type { Held, Person } from './held'
import { absencesFrom } from './learning'
import { dueOn } from './make-ups'

/** How a branch's meetings went: over one of them, a period or a year, as it was known on a day. */
export function tallyOf(all: readonly Held[], asOf: Day): BranchTally {
  const known = knownOn(all, asOf)
  const people = known.flatMap((held) => held.people)
  const absences = known.flatMap(absencesFrom)
  return {
    meetings: known.length,
    ...attendanceRates(known.map(headCount), absences, asOf),
    late: people.filter(isLate).length,
    leftEarly: people.filter(isEarly).length,
    notQuorate: notQuorate(known),
    madeUpInTime: madeUpInTime(absences, asOf),
  }
}

/** The same by month of the day they were held, the first month first. */
export const monthsOf = (all: readonly Held[], asOf: Day): { month: string; tally: BranchTally }[] =>
  [...group(knownOn(all, asOf), ({ meeting }) => meeting.day.slice(0, 7))]
    .map(([month, own]) => ({ month, tally: tallyOf(own, asOf) }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))

/** How the meetings went for each person due, in the order they first appear there. */
export function peopleIn(all: readonly Held[], asOf: Day): PersonYear[] {
  const rows = knownOn(all, asOf).flatMap(({ people }) => people)
  return [...group(rows, ({ member }) => member)].map(([member, own]) => personOf(member, own, asOf))
}

/** One person's meetings, whichever branch's they were. */
export function personOf(
  member: MemberId,
  own: readonly Person[],
  asOf: Day,
  name = own[0]?.name ?? '',
): PersonYear {
  const count = (is: (person: Person) => boolean): number => own.filter(is).length
  const [due, present, leave] = [
    own.length,
    count((one) => one.present),
    count(({ state }) => state === 'leave'),
  ]
  return {
    ...{ member, name, due, present, leave, late: count(isLate), leftEarly: count(isEarly) },
    absent: due - present - leave,
    madeUp: count(({ madeUp }) => madeUp !== undefined && isAccepted(madeUp, asOf)),
  }
}

const knownOn = (all: readonly Held[], asOf: Day): Held[] =>
  all.filter(({ meeting, closedOn }) => meeting.day <= asOf && closedOn <= asOf)

const isLate = ({ state }: Person): boolean => state === 'late'
const isEarly = ({ present, leftEarly }: Person): boolean => present && leftEarly === true

const isAccepted = ({ doneOn, acceptedAt }: NonNullable<Person['madeUp']>, asOf: Day): boolean =>
  doneOn <= asOf && chinaDayOf(acceptedAt) <= asOf

/** Of the meetings that need so many voters, those that had fewer. */
function notQuorate(known: readonly Held[]): Share {
  const ruled = known.flatMap((held) => {
    const { voters = 0, votersPresent = 0 } = headCount(held)
    const { quorum } = held.meeting
    return quorum ? [countQuorum(quorum, voters, votersPresent)] : []
  })
  return { done: ruled.filter(({ reached }) => !reached).length, of: ruled.length }
}

/** Of what was made up or had to be by now: what was done in the days there are. Whoever still has time stands aside. */
function madeUpInTime(absences: readonly Happening[], asOf: Day): Share {
  const known = absences.map(({ on, answered }) => ({
    lastDay: dueOn(on),
    doneOn: answered && answered.enteredOn <= asOf ? answered.on : undefined,
  }))
  const settled = known.filter(({ lastDay, doneOn }) => doneOn !== undefined || lastDay < asOf)
  return {
    done: settled.filter(({ lastDay, doneOn }) => doneOn !== undefined && doneOn <= lastDay).length,
    of: settled.length,
  }
}
