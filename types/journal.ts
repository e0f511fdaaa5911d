import * as z from 'zod'
import type { Instant } from './calendar'
import { Id } from './inputs'
import type { MemberId } from './member'
import type { OrganizationId } from './organization'

/** What was done, as `<function>.<action>`, or opened: `roster.member`, `exchange.exportRoster`. */
export type Deed = string

/**
 * Who did what to which document: ids and the names of the fields, never a value. Added and never changed; a timer
 * seals the entries of each chain.
 */
export type JournalEntry = {
  /** Sorts by time: the instant, then something of its own. */
  _id: string
  schema: number
  at: Instant
  /** A member, or what did it when no person called: `setup`, `timer`. */
  by: MemberId
  byName: string
  did: Deed
  collection: string
  document: string
  fields: string[]
  /** The branch (or the organization above) whose chain it belongs to. */
  chain: OrganizationId
  /** Whose personal data it is about; they may see it. */
  subject?: MemberId
  /** Everybody on the rolls below this organization, when a whole roster was taken out. */
  everybodyAt?: OrganizationId
}

/** One link of a chain: so many entries in their order, by their digests, and the link before it. */
export type JournalSeal = {
  /** `<chain>:<number>`, the number in eight digits. */
  _id: string
  schema: number
  chain: OrganizationId
  number: number
  sealedAt: Instant
  /** Every entry up to this moment is in a link by now. */
  upTo: Instant
  entries: { id: string; digest: string }[]
  /** The hash of the link before; 64 zeros for the first. */
  previous: string
  hash: string
}

export const Verification = z.strictObject({
  at: Id,
  /** The number of the link where the answer before left off. */
  after: z.int().min(0).max(99_999_999).default(0),
})

export type Verified = {
  /** How many were looked at this time. */
  links: number
  entries: number
  /** There are more links: ask again with this as `after`. */
  next?: number
  /** The last link's hash: noted down elsewhere, it shows later whether the end was cut off. */
  head?: string
  /** The first link or entry that does not fit, and why. */
  broken?: { link: string; entry?: string; say: string }
}

export type JournalApi = {
  verify: { input: z.input<typeof Verification>; output: Verified }
}
