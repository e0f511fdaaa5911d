import { BindCode, CodeFor, Nothing, RosterQuery } from '#types/account'
import { action, serve } from '../shared/serve'
import { roster, whoAmI } from './actions'
import { bind, issueCode } from './binding'

export const main = serve<'account'>({
  whoAmI: action(Nothing, whoAmI),
  bind: action(BindCode, bind),
  issueCode: action(CodeFor, issueCode),
  roster: action(RosterQuery, roster),
})
