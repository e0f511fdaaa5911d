import type { VoteCount } from '#types/meeting'
import type { Vote } from '#types/minutes'
import type { Case } from '#types/records'
import { ballotsStand, leastCandidates } from '#domain/attendance/votes'
import type { Held } from './held'
import { resultOf, type Room } from './votes'

/** What each vote of a complete record says of the procedures it had to keep to. Before that nothing is certain. */
export function voteCasesOf(held: Held): Case[] {
  const { meeting, minutedOn } = held
  if (!minutedOn) return []
  const room = roomIn(held)
  return (meeting.votes ?? []).flatMap((vote) =>
    Object.entries(procedures[vote.business](vote, room)).map(([procedure, lawful]) => ({
      ...{ id: `${meeting._id}:${vote.id}:${procedure}`, on: meeting.day, enteredOn: minutedOn },
      ...{ procedure, lawful },
    })),
  )
}

function roomIn({ meeting: { kind, quorum }, people }: Held): Room {
  const voters = people.filter(({ voter }) => voter)
  const present = voters.filter((person) => person.present).length
  return { kind, ...(quorum && { quorum }), voters: { due: voters.length, present } }
}

type Procedures = (vote: VoteCount, room: Room) => Record<string, boolean>

const procedures: Readonly<Record<VoteCount['business'], Procedures>> = {
  admission: (vote, room) => ({ admissionVote: stands(vote, room) }),
  election: (vote, room) => ({
    electionSurplus: (vote.candidates?.length ?? 0) >= leastCandidates(vote.seats ?? 0),
    electionMajority: stands(vote, room),
    votingRights: ballotsStand(vote.handedOut ?? 0, room.voters.present),
  }),
}

/** Whether enough voters were there and the count can be so; nobody is elected without the majority. */
function stands(vote: VoteCount, room: Room): boolean {
  const { wrong, quorate } = resultOf(named(vote), room)
  return quorate && wrong === undefined
}

/** With names again, as the count of a vote tells candidates apart by them: their places serve as well. */
function named({ candidates, ...numbers }: VoteCount): Vote {
  const each = candidates?.map((inFavour, place) => ({ name: String(place + 1), inFavour }))
  return { ...numbers, matter: '', ...(each && { candidates: each }) }
}
