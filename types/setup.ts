import * as z from 'zod'
import { Id } from './inputs'

export const Preparation = z.strictObject({
  /** The operator's key, as set in the function's environment: no person has it. */
  key: z.string().min(16).max(200),
  demonstration: z.boolean().default(false),
  /** Someone on the roster to make a bind code for: how the first officer gets in. */
  invite: Id.optional(),
})

/** Someone of the demonstration whom a local screen may offer to be. */
export type Player = { openid: string; name: string; role: string }

export type SetupApi = {
  /** Collections, indexes and, if asked for, the demonstration. Repeats are harmless. */
  prepare: {
    input: z.input<typeof Preparation>
    output: { schema: number; collections: number; indexes: number; people: Player[]; code?: string }
  }
}
