import { BindCode, ClaimAnswer, ClaimName, ClaimsQuery, CodeFor, PhoneCode, Release } from '#types/account'
import { Nothing } from '#types/inputs'
import { action, serve } from '../shared/serve'
import { whoAmI } from './actions'
import { claim, claims } from './claim'
import { bind, issueCode } from './code'
import { forget } from './forget'
import { bindByPhone } from './phone'
import { settleClaim } from './settle'
import { release, unbind } from './unbind'

export const main = serve<'account'>(
  {
    whoAmI: action(Nothing, whoAmI),
    bind: action(BindCode, bind),
    bindByPhone: action(PhoneCode, bindByPhone),
    claim: action(ClaimName, claim),
    claims: action(ClaimsQuery, claims),
    settleClaim: action(ClaimAnswer, settleClaim),
    issueCode: action(CodeFor, issueCode),
    unbind: action(Nothing, unbind),
    release: action(Release, release),
  },
  { forget },
)
