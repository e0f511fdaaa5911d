import type { Member } from '#types/member'
import type { RosterLine } from '#types/roster-sheet'

/** Somebody of the unit who bears the same name. */
export type Namesake = Pick<Member, '_id' | 'branch' | 'joinedOn' | 'bornIn'> & { mac?: string }

/** Who a line of a roster is: one we know, nobody yet, or one of several whom nothing tells apart. */
export type Who = { known: Namesake } | { unsure: true } | 'new'

/**
 * The same phone, or the same day of joining with nothing against it, is the same person; so is a branch's only
 * namesake when nothing is against it. Whoever differs in one of the three is somebody else.
 */
export function whoIs(
  { joinedOn, bornIn }: Pick<RosterLine, 'joinedOn' | 'bornIn'>,
  mac: string | undefined,
  branch: string,
  namesakes: readonly Namesake[],
): Who {
  const byPhone = namesakes.filter((one) => mac !== undefined && one.mac === mac)
  if (byPhone.length === 1) return { known: byPhone[0]! }
  const possible = namesakes.filter((one) => !differ(one.joinedOn, joinedOn) && !differ(one.bornIn, bornIn))
  const byJoining = possible.filter((one) => one.joinedOn !== undefined && one.joinedOn === joinedOn)
  if (byJoining.length === 1) return { known: byJoining[0]! }
  const here = possible.filter((one) => one.branch === branch && !differ(one.mac, mac))
  if (here.length === 1 && byJoining.length === 0) return { known: here[0]! }
  return here.length > 1 || byJoining.length > 1 ? { unsure: true } : 'new'
}

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b
