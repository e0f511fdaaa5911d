import * as z from 'zod'
import { ADay, Id, Named } from './inputs'

export const Preparation = z.strictObject({
  /** The operator's key, as set in the function's environment: no person has it. */
  key: z.string().min(16).max(200),
  demonstration: z.boolean().default(false),
  /** Someone on the roster to make a bind code for: how the first officer gets in. */
  invite: Id.optional(),
  /** The first unit of a database without any: its committee, its office's branch, and the person who runs it. */
  found: z
    .strictObject({
      unit: Id.max(50),
      name: Named('单位党委名称', 60),
      /** The day the committee was founded: nothing below it can be older. */
      on: ADay,
      officer: z.strictObject({ id: Id, name: Named('姓名', 30) }),
    })
    .optional(),
})

/** Someone of the demonstration whom a local screen may offer to be. */
export type Player = { openid: string; name: string; role: string }

export type SetupApi = {
  /** Collections, indexes and, if asked for, the demonstration or the first unit. Repeats are harmless. */
  prepare: {
    input: z.input<typeof Preparation>
    output: { schema: number; collections: number; indexes: number; people: Player[]; code?: string }
  }
}
