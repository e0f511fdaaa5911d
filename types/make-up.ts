import * as z from 'zod'
import type { Day, Instant } from './calendar'
import { ADay, Cursor, Id, Line, Named } from './inputs'
import type { MemberId } from './member'
import type { OrganizationId } from './organization'

const ways = ['ownStudy', 'recording', 'lecture', 'talk', 'other'] as const
/** 自学 · 看回放 · 参加另一场 · 与同志谈 · 其他 */
export type MakeUpWay = (typeof ways)[number]

const Meeting = z.string().regex(/^[\w-]{8,18}$/)
export const MakeUpReport = z.strictObject({
  meeting: Meeting,
  /** Oneself when absent; an officer may write it down for somebody. */
  member: Id.optional(),
  what: Named('补学内容', 100),
  way: z.enum(ways),
  minutes: z
    .int('请填写用时')
    .min(10, '用时至少 10 分钟')
    .max(12 * 60, '用时不能超过 12 小时'),
  doneOn: ADay,
})
export const MakeUpAnswer = z.strictObject({
  meeting: Meeting,
  member: Id,
  accept: z.boolean(),
  /** Of what is sent back. */
  reason: Line('退回的原因', 60).default(''),
})
export const MakeUpsQuery = z.strictObject({ at: Id, after: Cursor.optional() })

/** 待审核 · 已通过 · 已退回 */
export type MakeUpStatus = 'reported' | 'accepted' | 'sentBack'

/** What somebody made up for a meeting they were not at. `_id` is `<meeting>:<member>`. */
export type MakeUp = {
  _id: string
  schema: number
  meeting: string
  member: MemberId
  name: string
  branch: OrganizationId
  /** From the top committee down to the member's branch. */
  path: OrganizationId[]
  what: string
  way: MakeUpWay
  minutes: number
  doneOn: Day
  reportedAt: Instant
  status: MakeUpStatus
  /** Who accepted it or sent it back, when, and why. */
  answer?: { by: MemberId; byName: string; at: Instant; reason?: string }
  /** What it said before it was sent back, oldest first. */
  earlier: Pick<MakeUp, 'what' | 'way' | 'minutes' | 'doneOn' | 'reportedAt' | 'answer'>[]
}

/** Something to make up, and how far that has come; `dueOn` is the last day in time. */
export type MakeUpTask = {
  meeting: string
  member: MemberId
  name: string
  kindName: string
  title: string
  day: Day
  dueOn: Day
  status: 'owed' | MakeUpStatus
  report?: Pick<MakeUp, 'what' | 'way' | 'minutes' | 'doneOn' | 'reportedAt' | 'answer'>
}
