import type { MinutesPage } from '#types/minutes'
import { resultOf, type Room } from '#domain/meetings/votes'
import { asVote, hasBegun, lacking } from './to-send'
import type { TypedVote } from './typed'

/**
 * Who may vote, by what the page counts. A meeting that needs no quorum counts no voters: then nobody's vote is doubted
 * that somebody present could have cast, and the server, which knows the list, has the last word.
 */
export function roomAt({ meeting: { kind }, tally: { quorum, due, present } }: MinutesPage): Room {
  return {
    ...{ kind, ...(quorum && { quorum: quorum.rule }) },
    voters: quorum ? { due: quorum.voters, present: quorum.present } : { due, present },
  }
}

type Judged = { is: 'good' | 'open' | 'wrong'; say: string }

/** What a vote comes to as far as it is typed; nothing before the first letter. */
export function judge(vote: TypedVote, room: Room): Judged | undefined {
  if (!hasBegun(vote)) return undefined
  const lacks = lacking(vote, '这项表决')
  if (lacks) return { is: 'open', say: lacks }
  const { wrong, carried, elected, say } = resultOf(asVote(vote), room)
  if (wrong) return { is: 'wrong', say: wrong }
  return { is: carried || (elected && elected.length > 0) ? 'good' : 'open', say }
}
