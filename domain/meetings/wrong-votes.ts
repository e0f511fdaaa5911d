import type { Business } from '#types/meeting'
import type { Vote } from '#types/minutes'
import { ballotsStand, leastCandidates } from '#domain/attendance/votes'
import { decides, kinds } from './kinds'
import type { Room } from './votes'

/** Why a count of votes cannot be so. */
export type Wrong =
  | { code: 'notDecidedHere'; business: Business }
  | { code: 'moreVotesThanVoters'; votes: number; present: number }
  | { code: 'writtenNotTaken' }
  | { code: 'moreWrittenThanAway'; written: number; away: number }
  | { code: 'electionIncomplete' }
  | { code: 'moreHandedOutThanVoters'; handedOut: number; present: number }
  | { code: 'moreBackThanHandedOut'; cameBack: number; handedOut: number }
  | { code: 'tooFewCandidates'; candidates: number; seats: number; least: number }
  | { code: 'sameName'; name: string }
  | { code: 'moreForOneThanBallots'; name: string; votes: number; cameBack: number }
  | { code: 'moreNamedThanSeats'; named: number; most: number }

/** The first thing that cannot be so in a vote, if anything is. */
export function wrongIn(vote: Vote, room: Room): Wrong | undefined {
  const { business } = vote
  if (!decides(room.kind === 'own' ? {} : kinds[room.kind], business))
    return { code: 'notDecidedHere', business }
  return business === 'election' ? wrongInElection(vote, room) : wrongInCount(vote, room)
}

function wrongInCount(
  { business, inFavour, against, abstained, written }: Vote,
  { voters: { due, present } }: Room,
): Wrong | undefined {
  const votes = inFavour + against + abstained
  if (votes > present) return { code: 'moreVotesThanVoters', votes, present }
  if (written > 0 && business !== 'admission') return { code: 'writtenNotTaken' }
  if (written > due - present) return { code: 'moreWrittenThanAway', written, away: due - present }
  return undefined
}

function wrongInElection(vote: Vote, { voters: { present } }: Room): Wrong | undefined {
  const { seats, handedOut, cameBack, candidates } = vote
  if (seats === undefined || handedOut === undefined || cameBack === undefined || !candidates)
    return { code: 'electionIncomplete' }
  if (vote.written > 0) return { code: 'writtenNotTaken' }
  if (!ballotsStand(handedOut, present)) return { code: 'moreHandedOutThanVoters', handedOut, present }
  if (!ballotsStand(cameBack, handedOut)) return { code: 'moreBackThanHandedOut', cameBack, handedOut }
  return wrongInBallots({ seats, cameBack, candidates })
}

type Ballots = { seats: number; cameBack: number; candidates: NonNullable<Vote['candidates']> }

function wrongInBallots({ seats, cameBack, candidates }: Ballots): Wrong | undefined {
  const least = leastCandidates(seats)
  if (candidates.length < least)
    return { code: 'tooFewCandidates', candidates: candidates.length, seats, least }
  const seen = new Set<string>()
  for (const { name, inFavour: votes } of candidates) {
    if (seen.has(name)) return { code: 'sameName', name }
    if (votes > cameBack) return { code: 'moreForOneThanBallots', name, votes, cameBack }
    seen.add(name)
  }
  const named = candidates.reduce((sum, { inFavour }) => sum + inFavour, 0)
  // A ballot with more names on it than there are seats is void, so that no count reaches beyond this.
  return named > cameBack * seats ? { code: 'moreNamedThanSeats', named, most: cameBack * seats } : undefined
}
