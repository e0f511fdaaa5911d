import * as z from 'zod'
import { Id, Named } from './inputs'
import type { DueCircle, QuorumRule } from './meeting'
import type { OrganizationId } from './organization'

const circles = [
  'members',
  'committee',
  'committeeOrMembers',
  'group',
  'chosen',
] as const satisfies readonly DueCircle[]
const quorums = ['halfOrMore', 'moreThanHalf', 'fourFifths'] as const satisfies readonly QuorumRule[]

export const OwnKindDraft = z.strictObject({
  /** Made by whoever adds it, so that sending it twice adds one. */
  id: Id,
  /** The organization that adds it, for itself and all below it. */
  at: Id,
  name: Named('会议名称', 20),
  due: z.enum(circles),
  quorum: z.enum(quorums).optional(),
  minutes: z
    .int('请填写时长')
    .min(10, '时长至少 10 分钟')
    .max(12 * 60, '时长不能超过 12 小时'),
  activities: z.array(z.string().max(40)).max(10),
  makeUp: z.boolean(),
  earns: z.boolean(),
})
export const OwnKindsQuery = z.strictObject({ at: Id })
export const OneOwnKind = z.strictObject({ id: Id })

/** A kind of meeting that a unit added. Meetings copy what they need of it: taking it away changes none of them. */
export type OwnKind = {
  _id: string
  schema: number
  at: OrganizationId
  /** From the top committee down to `at`. */
  path: OrganizationId[]
  name: string
  due: DueCircle
  quorum?: QuorumRule
  /** How long it usually lasts. */
  minutes: number
  activities: string[]
  makeUp: boolean
  earns: boolean
}
