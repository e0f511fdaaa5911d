/** Whose half is meant: of all who may vote, or only of those who came. Readings differ; all who may vote is the default. */
export type MajorityBase = 'due' | 'present'

type Voters = { due: number; present: number }

/** More than half in favour: the half itself is not enough. */
export const carries = (inFavour: number, voters: Voters, base: MajorityBase = 'due'): boolean =>
  inFavour * 2 > voters[base]

/** As many candidates at least as there are seats and a fifth more, a part of a person counted whole. */
export const leastCandidates = (seats: number): number => seats + Math.ceil(seats / 5)

/** An election stands when no more ballots came in than people were there to vote. */
export const ballotsStand = (ballots: number, present: number): boolean => ballots <= present
