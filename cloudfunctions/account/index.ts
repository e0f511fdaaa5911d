import { BindCode, CodeFor } from '#types/account'
import { Nothing } from '#types/inputs'
import { action, serve } from '../shared/serve'
import { whoAmI } from './actions'
import { bind, issueCode } from './binding'

export const main = serve<'account'>({
  whoAmI: action(Nothing, whoAmI),
  bind: action(BindCode, bind),
  issueCode: action(CodeFor, issueCode),
})
