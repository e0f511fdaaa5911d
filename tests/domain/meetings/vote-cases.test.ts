import type { VoteCount } from '#types/meeting'
import { heldBy } from '#domain/meetings/held'
import { voteCasesOf } from '#domain/meetings/vote-cases'
import { aMeeting, type Wished } from './a-meeting'

const settings = { entryDays: 30 }
const votes = (business: VoteCount['business'], more: Partial<VoteCount> = {}): VoteCount => ({
  ...{ id: 'v1', business, inFavour: 0, against: 0, abstained: 0, written: 0 },
  ...more,
})

/** Ten who may vote, of whom so many came, and one who may not. */
const meeting = (present: number, vote: VoteCount, more: Wished = {}) => {
  const voters = Array.from({ length: 10 }, (_, index) => [
    `m${index}`,
    { state: index < present ? 'present' : 'absent' } as const,
  ])
  const people = { ...Object.fromEntries(voters), probationary: { voter: false } } as Wished['people']
  return aMeeting({ ...(people && { people }), votes: [vote], ...more })
}
const casesOf = (...wished: Parameters<typeof meeting>) =>
  Object.fromEntries(
    heldBy('b', [meeting(...wished)], settings)
      .flatMap(voteCasesOf)
      .map(({ procedure, lawful }) => [procedure, lawful]),
  )

describe('接收和选举的表决 — votes of a record as cases', () => {
  const admission = votes('admission', { inFavour: 6 })

  it.each([
    [6, true],
    [5, false],
  ])('an admission with %i of ten voters there is in order: %s', (present, lawful) => {
    expect(casesOf(present, { ...admission, inFavour: 5 })).toEqual({ admissionVote: lawful })
  })

  it('an admission with more votes than voters who came is not', () => {
    expect(casesOf(6, { ...admission, inFavour: 6 })).toEqual({ admissionVote: true })
    expect(casesOf(6, { ...admission, inFavour: 7 })).toEqual({ admissionVote: false })
  })

  const election = votes('election', {
    ...{ seats: 5, handedOut: 8, cameBack: 8 },
    candidates: [8, 8, 7, 7, 6, 1],
  })
  const inOrder = { electionSurplus: true, electionMajority: true, votingRights: true }

  it('an election with four fifths there and a fifth more candidates than seats is in order', () => {
    expect(casesOf(8, election)).toEqual(inOrder)
  })

  it('with fewer there, no majority counts', () => {
    const ballots = { handedOut: 7, cameBack: 7, candidates: [7, 7, 7, 6, 6, 1] }

    expect(casesOf(7, { ...election, ...ballots })).toEqual({ ...inOrder, electionMajority: false })
  })

  it('with as many candidates as seats, there was no choice', () => {
    const candidates = [8, 8, 7, 7, 6]

    expect(casesOf(8, { ...election, candidates })).toMatchObject({ electionSurplus: false })
  })

  it('with a ballot more than voters, somebody voted who may not', () => {
    expect(casesOf(8, { ...election, handedOut: 9 })).toMatchObject({ votingRights: false })
  })

  it('says nothing before the record is confirmed, nor of ordinary business', () => {
    const record = { status: 'draft', photos: 0, resolutions: 0, carriedOut: 0 } as const

    expect(casesOf(8, admission, { record })).toEqual({})
    expect(casesOf(8, admission, { votes: [] })).toEqual({})
  })

  it('counts from the day the record was complete', () => {
    const confirmedAt = '2025-05-25T12:00:00.000Z'
    const record = { status: 'confirmed', confirmedAt, photos: 0, resolutions: 0, carriedOut: 0 } as const
    const [found] = heldBy('b', [meeting(8, admission, { record })], settings).flatMap(voteCasesOf)

    expect(found).toMatchObject({ on: '2025-05-20', enteredOn: '2025-05-25' })
  })
})
