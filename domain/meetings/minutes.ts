import type { Meeting, RecordSummary, VoteCount } from '#types/meeting'
import type { Minutes, Part, Resolution, Vote } from '#types/minutes'

const unwritten = <T>(value: T): { revision: number; value: T } => ({ revision: 0, value })

/** The minutes of a meeting before anybody has written in them: what the plan knows is there already. */
export function blankParts({
  agenda,
  hostName,
  place,
}: Pick<Meeting, 'agenda' | 'hostName' | 'place'>): Minutes['parts'] {
  return {
    facts: unwritten({
      ...{ recorderName: '', hostName, place, lecturerName: '' },
      ...{ form: 'onSite' as const, paperPlace: '', paperKeeper: '' },
    }),
    agenda: unwritten(agenda),
    points: unwritten([]),
    resolutions: unwritten([]),
    votes: unwritten([]),
  }
}

/** Something somebody has to carry out; what only was decided needs no doing. */
const isTask = ({ owner, dueOn, doneOn }: Resolution): boolean =>
  owner !== '' || dueOn !== undefined || doneOn !== undefined

/** What the rules and the lists need of the minutes. */
export function summaryOf({ status, steps, parts, files }: Omit<Minutes, '_id'>): RecordSummary {
  const { recorderName, lecturer } = parts.facts.value
  const tasks = parts.resolutions.value.filter(isTask)
  const confirmed = status === 'confirmed' || status === 'closed'
  const confirmedAt = confirmed && steps.filter(({ did }) => did === 'confirmed').at(-1)?.at
  return {
    status,
    ...(confirmedAt && { confirmedAt }),
    ...(recorderName && { recorderName }),
    ...(lecturer && { lecturer }),
    photos: files.filter(({ sort }) => sort === 'photo').length,
    resolutions: tasks.length,
    carriedOut: tasks.filter(({ doneOn }) => doneOn !== undefined).length,
  }
}

/** What the rules need of the votes: those whose procedure a standard asks about, by their numbers alone. */
export const votesOf = ({ parts }: Pick<Minutes, 'parts'>): VoteCount[] =>
  parts.votes.value.flatMap((vote) => countsOf(vote) ?? [])

function countsOf(vote: Vote): VoteCount | undefined {
  const { id, business, inFavour, against, abstained, written, seats, handedOut, cameBack, candidates } = vote
  if (business === 'ordinary') return undefined
  return {
    ...{ id, business, inFavour, against, abstained, written },
    ...(seats !== undefined && { seats }),
    ...(handedOut !== undefined && { handedOut }),
    ...(cameBack !== undefined && { cameBack }),
    ...(candidates && { candidates: candidates.map((candidate) => candidate.inFavour) }),
  }
}

/** A part with something else in it; the next writer begins from there. */
export const rewritten = <T extends Part>(
  part: T,
  value: T['value'],
  by: Pick<Part, 'by' | 'byName' | 'at'>,
): T => ({
  ...part,
  ...by,
  value,
  revision: part.revision + 1,
})
