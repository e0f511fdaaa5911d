import type { PartName, PartValue, Vote } from '#types/minutes'
import { plainText } from '#types/plain-text'
import { bare, type Count, type Typed, type TypedBallot, type TypedVote } from './typed'

/** What can be sent as it stands, or why it has to wait on the phone. */
export type Prepared<P extends PartName> = { value: PartValue<P> } | { waits: string }

/** A call carries 100 KB; what goes with the text needs a little of it. */
const mostBytes = 90_000

const filled = (...texts: (string | undefined)[]) => texts.some((text) => text?.trim())

const prepare: { [P in PartName]: (typed: Typed<P>) => Prepared<P> } = {
  facts: (facts) => ({
    value: {
      ...facts,
      recorderName: facts.recorderName.trim(),
      hostName: facts.hostName.trim(),
      place: facts.place.trim(),
      lecturerName: facts.lecturerName.trim(),
      paperPlace: facts.paperPlace.trim(),
      paperKeeper: facts.paperKeeper.trim(),
    },
  }),
  agenda: (items) => ({ value: bare(items) }),
  points: (points) => ({
    value: points
      .map(({ speaker, text }) => ({ speaker: speaker.trim(), text: plainText(text) }))
      .filter(({ speaker, text }) => filled(speaker, text)),
  }),
  resolutions: (resolutions) => ({
    value: resolutions
      .filter(({ text, owner, dueOn, doneOn }) => filled(text, owner, dueOn, doneOn))
      .map(({ text, owner, ...rest }) => ({ ...rest, text: plainText(text), owner: owner.trim() })),
  }),
  votes: (votes) => {
    const begun = votes.filter(hasBegun)
    const waits = begun.map((vote, place) => lacking(vote, `第 ${place + 1} 项表决`)).find(Boolean)
    return waits ? { waits } : { value: begun.map(asVote) }
  },
}

/** Leaves out what is blank. */
export function toSend<P extends PartName>(part: P, typed: Typed<P>): Prepared<P> {
  const prepared = prepare[part](typed)
  if ('value' in prepared && bytesOf(JSON.stringify(prepared.value)) > mostBytes)
    return { waits: '这一部分太长，一次存不上：请写得概括一些，原文可以作为附件上传' }
  return prepared
}

/** As many as the text takes on its way: three for most Chinese characters. */
export const bytesOf = (text: string) => {
  let bytes = 0
  for (const letter of text) {
    const code = letter.codePointAt(0)!
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

const counts: readonly Count[] = [
  'inFavour',
  'against',
  'abstained',
  'written',
  'seats',
  'handedOut',
  'cameBack',
]

/** Whether anything was written into it yet. */
export const hasBegun = (vote: TypedVote): boolean =>
  filled(vote.matter) ||
  counts.some((count) => vote[count] !== undefined) ||
  namedOf(vote.candidates).length > 0

const namedOf = (candidates: TypedBallot[] = []) =>
  candidates.filter(({ name, inFavour }) => filled(name) || inFavour !== undefined)

/** What a vote still lacks before it means anything; against, abstained and written count as none when left open. */
export function lacking(vote: TypedVote, unnamed: string): string | undefined {
  const { matter, business, inFavour, seats, candidates } = vote
  const which = filled(matter) ? `“${matter.trim()}”` : unnamed
  if (!filled(matter)) return `${which}还没有写表决事项`
  if (business !== 'election') return inFavour === undefined ? `${which}还没有填赞成票数` : undefined
  if (!seats) return `${which}还没有填应选名额`
  const open = namedOf(candidates).find((each) => !filled(each.name) || each.inFavour === undefined)
  if (open)
    return filled(open.name) ? `${which}还没有填${open.name.trim()}的得票数` : `${which}还有候选人没有写姓名`
  return undefined
}

export function asVote({ id, matter, business, candidates, ...counts }: TypedVote): Vote {
  const { inFavour = 0, against = 0, abstained = 0, written = 0, seats, handedOut, cameBack } = counts
  const common = { id, matter: matter.trim(), business }
  if (business !== 'election')
    return { ...common, inFavour, against, abstained, written: business === 'admission' ? written : 0 }
  return {
    ...{ ...common, inFavour: 0, against: 0, abstained: 0, written: 0 },
    ...(seats !== undefined && { seats }),
    ...(handedOut !== undefined && { handedOut }),
    ...(cameBack !== undefined && { cameBack }),
    candidates: namedOf(candidates).map(({ name, inFavour: got = 0 }) => ({
      name: name.trim(),
      inFavour: got,
    })),
  }
}
