import type { Output } from '#types/api'
import type { Meeting } from '#types/meeting'
import { countQuorum } from '#domain/attendance/quorum'
import { hourWarnings } from '#domain/meetings/warnings'
import type { Caller } from '../shared/caller'
import { addMinutes, now } from '../shared/clock'
import { meetingsOfSome, type Beside } from '../shared/collections/meeting-plans'
import { drafted, type Draft } from './drafted'
import { card } from '../shared/meeting-card'
import { refuseTwin } from './twin'

const aDay = 24 * 60

/** What a plan would come to, and what speaks against it: refused as the plan itself would be, and nothing is written. */
export async function consider(draft: Draft, caller: Caller): Promise<Output<'meetings', 'consider'>> {
  const meeting = await drafted(draft, caller)
  await refuseTwin(meeting)
  const { due, exempt, quorum, startsAt, endsAt } = meeting
  const voters = due.filter(({ voter }) => voter).length
  return {
    ...{ due: due.length, voters, exempt },
    ...(quorum && { quorum: { rule: quorum, needed: countQuorum(quorum, voters, 0).needed } }),
    minutes: (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
    warnings: await warningsOf(meeting),
  }
}

async function warningsOf(meeting: Meeting) {
  const people = meeting.due.map(({ member }) => member)
  const others = (await meetingsOfSome(people, meeting)).map((other) => clashOf(other, new Set(people)))
  // Of what was held already only the clash still says something: somebody cannot have been at both.
  const noticeUntil = meeting.afterwards ? meeting.startsAt : addMinutes(now(), aDay)
  return hourWarnings(meeting, others, noticeUntil)
}

const clashOf = (other: Beside, people: ReadonlySet<string>) => ({
  meeting: card(other),
  people: other.due.filter(({ member }) => people.has(member)).length,
})
