import type { Reason } from '#types/verdict'
import { say } from './reasons'

/** What people call a member or a group, as far as whoever reads it may know. */
export type NameOf = (id: string) => string | undefined

/** A reason as a sentence with names in the place of ids; who has no name for the reader is not mentioned. */
export function sayNamed(reason: Reason, nameOf: NameOf): string {
  if (!('lacking' in reason) || !reason.lacking) return say(reason)
  return say({ ...reason, lacking: reason.lacking.flatMap((id) => nameOf(id) ?? []) })
}
