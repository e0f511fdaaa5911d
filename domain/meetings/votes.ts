import type { Business, DuePerson, Meeting, Outcome, QuorumCount, QuorumRule } from '#types/meeting'
import type { Vote, VoteResult } from '#types/minutes'
import { countQuorum } from '#domain/attendance/quorum'
import { attended } from '#domain/attendance/tally'
import { carries, type MajorityBase } from '#domain/attendance/votes'
import { sayElection, sayVote, sayWrong } from '#domain/wording/votes'
import { kinds, quorumFor } from './kinds'
import { wrongIn } from './wrong-votes'

/** Where something is put to the vote: how many may vote, and how many of them are there. */
export type Room = Pick<Meeting, 'kind' | 'quorum'> & { voters: { due: number; present: number } }

/** Only full members vote, and only those who are there; whoever still waits for the host's word is not. */
export function roomOf(
  { kind, quorum, due }: Pick<Meeting, 'kind' | 'quorum' | 'due'>,
  rows: readonly Pick<Outcome, 'member' | 'state'>[],
): Room {
  const here = new Set(rows.flatMap(({ member, state }) => (attended(state) ? member : [])))
  const voters = due.filter(({ voter }: DuePerson) => voter)
  const present = voters.filter(({ member }) => here.has(member)).length
  return { kind, ...(quorum && { quorum }), voters: { due: voters.length, present } }
}

/**
 * What came of a vote. How many must be there is asked of the vote's own business, whatever the meeting was called for;
 * the majority is of all who may vote, and of an election (X40) by `base`, which a committee may settle otherwise.
 */
export function resultOf(vote: Vote, room: Room, base: MajorityBase = 'due'): VoteResult {
  const { id, business } = vote
  const count = quorumOf(room, business)
  const wrong = wrongIn(vote, room)
  if (wrong) {
    const say = sayWrong(wrong)
    return { id, wrong: say, quorate: count.reached, say }
  }
  if (!count.reached) return { id, quorate: false, say: sayVote(vote, count) }
  if (business === 'election') {
    const { elected, ...left } = elect(vote, room.voters, base)
    return { id, quorate: true, elected, say: sayElection(elected, left, base) }
  }
  const carried = carries(vote.inFavour + vote.written, room.voters)
  return { id, quorate: true, carried, say: sayVote(vote, count, carried) }
}

export const resultsOf = (votes: readonly Vote[], room: Room, base?: MajorityBase): VoteResult[] =>
  votes.map((vote) => resultOf(vote, room, base))

/** Where no number is asked for, it is enough that there is somebody to decide. */
function quorumOf({ kind, quorum, voters }: Room, business: Business): QuorumCount | NoQuorum {
  const rule = kind === 'own' ? quorum : quorumFor(kinds[kind], business)
  return rule
    ? countQuorum(rule, voters.due, voters.present)
    : { voters: voters.due, present: voters.present, reached: voters.present > 0 }
}
export type NoQuorum = Omit<QuorumCount, 'rule' | 'needed'> & { rule?: QuorumRule }

/** Those who stand on the last seats with as many votes each, and the seats that nobody won. */
export type Left = { tied: string[]; open: number }

/** The most votes first, of those with a majority. A tie about the last seats elects none of those in it. */
function elect(
  { candidates = [], seats = 0 }: Vote,
  voters: Room['voters'],
  base: MajorityBase,
): Left & { elected: string[] } {
  const passed = candidates
    .filter(({ inFavour }) => carries(inFavour, voters, base))
    .sort((a, b) => b.inFavour - a.inFavour)
  const names = (some: typeof passed): string[] => some.map(({ name }) => name)
  const [last, next] = [passed[seats - 1], passed[seats]]
  if (!last || !next || last.inFavour > next.inFavour) {
    const elected = names(passed.slice(0, seats))
    return { elected, tied: [], open: seats - elected.length }
  }
  const elected = names(passed.filter(({ inFavour }) => inFavour > last.inFavour))
  const tied = names(passed.filter(({ inFavour }) => inFavour === last.inFavour))
  return { elected, tied, open: seats - elected.length }
}
