import type * as z from 'zod'
import type { Output } from '#types/api'
import type { Day } from '#types/calendar'
import type { MakeUp, MakeUpTask } from '#types/make-up'
import type { OwnMeeting, OwnYearQuery } from '#types/tally'
import { addDays } from '#domain/calendar/days'
import { peopleOf, type Person } from '#domain/meetings/held'
import { dueOn } from '#domain/meetings/make-ups'
import { personOf } from '#domain/meetings/rates'
import { makeUpDays } from '#domain/meetings/settings'
import type { Caller } from '../shared/caller'
import { chinaDay, now, startOf } from '../shared/clock'
import { ownYear, type OwnMet } from '../shared/collections/own-years'
import { card } from '../shared/meeting-card'

type Own = { met: OwnMet; person: Person }

/** One's own year of meetings, and what of them is still to be made up: of the last weeks of the year before as well. */
export async function mine(
  { year }: z.output<typeof OwnYearQuery>,
  caller: Caller,
): Promise<Output<'tally', 'mine'>> {
  const { member, name } = await caller.member()
  const from = addDays(`${year}-01-01`, -makeUpDays)
  const all = await ownYear(member, startOf(from), startOf(`${year + 1}-01-01` as Day))
  const own = all.flatMap((met): Own[] => {
    const [due] = met.due
    return due ? peopleOf(due.branch, met).map((person) => ({ met, person })) : []
  })
  const ofYear = own.filter(({ met }) => met.day.startsWith(`${year}-`))
  return {
    year,
    meetings: ofYear.map(meetingOf),
    tally: personOf(
      member,
      ofYear.map(({ person }) => person),
      chinaDay(now()),
      name,
    ),
    tasks: own.flatMap((one) => taskOf(one) ?? []),
  }
}

function meetingOf({ met, person: { state, reason, leftEarly, madeUp } }: Own): OwnMeeting {
  return {
    meeting: card(met),
    state,
    ...(reason && { reason }),
    ...(leftEarly && { leftEarly }),
    ...(madeUp && { madeUp }),
  }
}

function taskOf({ met, person }: Own): MakeUpTask | undefined {
  if (!met.makeUp || person.present || person.madeUp) return undefined
  const [report] = met.makeUps
  return {
    ...{ meeting: met._id, member: person.member, name: person.name },
    ...{ kindName: met.kindName, title: met.title, day: met.day, dueOn: dueOn(met.day) },
    status: report?.status ?? 'owed',
    ...(report && { report: reportOf(report) }),
  }
}

function reportOf({
  what,
  way,
  minutes,
  doneOn,
  reportedAt,
  answer,
}: MakeUp): NonNullable<MakeUpTask['report']> {
  return { what, way, minutes, doneOn, reportedAt, ...(answer && { answer }) }
}
