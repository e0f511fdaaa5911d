import type { PartName, PartValue, Vote } from '#types/minutes'

export type Count = 'inFavour' | 'against' | 'abstained' | 'written' | 'seats' | 'handedOut' | 'cameBack'
export type TypedBallot = { name: string; inFavour?: number | undefined }
/** A vote while it is being typed: counts not given yet are missing. */
export type TypedVote = Pick<Vote, 'id' | 'matter' | 'business'> & { [C in Count]?: number | undefined } & {
  candidates?: TypedBallot[] | undefined
}

/** A part of the minutes as it stands in the fields. */
export type Typed<P extends PartName = PartName> = P extends 'votes' ? TypedVote[] : PartValue<P>

/** Whether two values say the same; what is missing and what is undefined is one. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!one || !other || typeof one !== 'object' || typeof other !== 'object') return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every((name) => same(one[name as keyof typeof one], other[name as keyof typeof other]))
}

/** Without what is blank. */
export const bare = (texts: readonly string[]): string[] => texts.map((text) => text.trim()).filter(Boolean)
