import type { Case } from '#types/records'
import { countQuorum } from '#domain/attendance/quorum'
import { chinaDayOf } from '#domain/calendar/instants'
import { isOwn, type Held } from './held'
import { voteCasesOf } from './vote-cases'

/** Procedures that each meeting goes through, or that its business calls for. */
export const casesFrom = (held: Held): Case[] =>
  isOwn(held.meeting) ? [...threePhases(held), ...electionOf(held), ...voteCasesOf(held)] : []

/** 会前、会中、会后: noticed at least a day before, with an agenda, recorded, and what was resolved carried out. */
function threePhases({ meeting, closedOn, minutedOn }: Held): Case[] {
  const first: Case = {
    id: `${meeting._id}:phases`,
    on: meeting.day,
    enteredOn: closedOn,
    procedure: 'meetingThreePhase',
    lawful: false,
  }
  const { resolutions = 0, carriedOut = 0 } = meeting.record ?? {}
  const isWhole = isPrepared(meeting) && carriedOut >= resolutions
  if (!isWhole || !minutedOn) return [first]
  return [
    first,
    { ...first, id: `${first.id}:whole`, replaces: first.id, enteredOn: minutedOn, lawful: true },
  ]
}

/** Of what was held on paper and written down afterwards nobody can say here when it was made known. */
function isPrepared({ agenda, noticedAt, afterwards, day }: Held['meeting']): boolean {
  const isNoticed = afterwards !== undefined || (noticedAt !== undefined && chinaDayOf(noticedAt) < day)
  return isNoticed && agenda.length > 0
}

/** Four fifths of those who may vote have to come to an election. */
function electionOf({ meeting, people, closedOn }: Held): Case[] {
  if (meeting.business !== 'election') return []
  const voters = people.filter(({ voter }) => voter)
  const here = voters.filter(({ present }) => present).length
  return [
    {
      id: `${meeting._id}:election`,
      on: meeting.day,
      enteredOn: closedOn,
      procedure: 'electionAttendance',
      lawful: countQuorum('fourFifths', voters.length, here).reached,
    },
  ]
}
