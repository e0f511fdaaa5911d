import { Preparation } from '#types/setup'
import { action, serve } from '../shared/serve'
import { prepare } from './actions'

export const main = serve<'setup'>({ prepare: action(Preparation, prepare) })
