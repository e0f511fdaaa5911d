import { Verification } from '#types/journal'
import { action, serve } from '../shared/serve'
import { seal } from './seal'
import { verify } from './verify'

export const main = serve<'journal'>({ verify: action(Verification, verify) }, { seal })
