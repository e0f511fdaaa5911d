import type { Reply } from '#types/api'
import * as z from 'zod'
import { Id } from '#types/inputs'
import { RosterQuery } from '#types/roster-inputs'
import { action, serve } from '../shared/serve'
import { count, list } from './list'

const actions = {
  list: action(RosterQuery, list),
  count: action(z.strictObject({ at: Id }), count),
}

export const main = serve<'roster'>(actions as never) as (event: unknown) => Promise<Reply<unknown>>
