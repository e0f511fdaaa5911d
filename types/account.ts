import * as z from 'zod'
import type { Instant } from './calendar'
import { Cursor, Id, Named, type Nothing } from './inputs'
import type { Grant, MemberId } from './member'
import type { Level, OrganizationId } from './organization'

/** Eight digits, however they were grouped when typed. */
export const BindCode = z.strictObject({
  code: z
    .string()
    .max(40)
    .transform((text) => text.normalize('NFKC').replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{8}$/, '绑定码是 8 位数字，请核对后再输')),
})
export const CodeFor = z.strictObject({
  member: Id,
  /** For somebody who is bound already and has a new phone or account: the old one ends when the code is used. */
  again: z.boolean().default(false),
})
/** What WeChat's phone-number button handed over: good once, for five minutes. */
export const PhoneCode = z.strictObject({ code: z.string().min(1).max(200) })
export const ClaimName = z.strictObject({ name: Named('姓名', 30) })
export const ClaimsQuery = z.strictObject({ at: Id, after: Cursor.optional() })
export const ClaimAnswer = z.strictObject({
  claim: Id,
  /** Who it is; without one it is turned down. */
  member: Id.optional(),
})
export const Release = z.strictObject({ member: Id })

/** A right as a screen offers it: what one may be, and where. */
export type Seat = Grant & { atName: string; level: Level }

export type Me = {
  member: MemberId
  name: string
  branch: OrganizationId
  branchName: string
  group?: OrganizationId
  grants: Seat[]
}

/** needsName: the phone's number stands on no roster, or on several; waiting: a secretary has to say who it is. */
export type ClaimState = 'needsName' | 'waiting' | 'refused'

/** Somebody who says they stand on the roster, as the secretary sees it. */
export type ClaimRow = {
  claim: string
  name: string
  /** The last four digits of the number WeChat vouched for. */
  tail: string
  askedAt: Instant
  candidates: { member: MemberId; name: string; branchName: string; tail?: string; bound: boolean }[]
}

export type AccountApi = {
  /** `me` is missing as long as this WeChat is bound to nobody; `claim` says whether it has asked to be. */
  whoAmI: { input: z.input<typeof Nothing>; output: { me?: Me; claim?: ClaimState } }
  bind: { input: z.input<typeof BindCode>; output: { me: Me } }
  /** Binds at once where the number stands for one member who is bound to nobody; else a secretary decides. */
  bindByPhone: { input: z.input<typeof PhoneCode>; output: { me?: Me; claim?: ClaimState } }
  claim: { input: z.input<typeof ClaimName>; output: { claim: ClaimState } }
  claims: { input: z.input<typeof ClaimsQuery>; output: { rows: ClaimRow[]; next?: string } }
  settleClaim: { input: z.input<typeof ClaimAnswer>; output: { name?: string } }
  /**
   * A one-time code for one member of the officer's branch; a new one voids the one before. `tail`, the last four
   * digits of the phone on the roster if it has one, tells apart two who bear one name.
   */
  issueCode: {
    input: z.input<typeof CodeFor>
    output: { code: string; name: string; tail?: string; expiresAt: Instant }
  }
  /** One's own WeChat from one's own name. */
  unbind: { input: z.input<typeof Nothing>; output: Record<string, never> }
  /** The same, by an officer, for a phone that is lost. */
  release: { input: z.input<typeof Release>; output: { name: string } }
}
