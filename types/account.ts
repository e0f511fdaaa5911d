import * as z from 'zod'
import type { Instant } from './calendar'
import type { Grant, MemberId, Membership } from './member'
import type { OrganizationId } from './organization'

export const Nothing = z.strictObject({})
export const Id = z.string().regex(/^[\w-]{1,64}$/)

/** Eight digits, however they were grouped when typed. */
export const BindCode = z.strictObject({
  code: z
    .string()
    .max(40)
    .transform((text) => text.normalize('NFKC').replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{8}$/, '绑定码是 8 位数字，请核对后再输')),
})
export const CodeFor = z.strictObject({ member: Id })
export const RosterQuery = z.strictObject({ branch: Id, after: Id.optional() })

export type Me = {
  member: MemberId
  name: string
  branch: OrganizationId
  group?: OrganizationId
  grants: Grant[]
}

export type RosterRow = {
  member: MemberId
  name: string
  membership: Membership
  group?: OrganizationId
  bound: boolean
}

export type AccountApi = {
  /** `me` is missing as long as this WeChat is bound to nobody. */
  whoAmI: { input: z.input<typeof Nothing>; output: { me?: Me } }
  bind: { input: z.input<typeof BindCode>; output: { me: Me } }
  /** A one-time code for one member of the officer's branch; a new one voids the one before. */
  issueCode: { input: z.input<typeof CodeFor>; output: { code: string; name: string; expiresAt: Instant } }
  /** A page of 100 by id; ask again with `after` = `next`. */
  roster: { input: z.input<typeof RosterQuery>; output: { rows: RosterRow[]; next?: MemberId } }
}
