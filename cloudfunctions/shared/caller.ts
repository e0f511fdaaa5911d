import type { Binding } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { chinaDay, now } from './clock'
import { findBinding } from './collections/bindings'
import { callerOpenid } from './database'
import { SCHEMA } from './schema'
import { refuse } from './refuse'
import { allows, inForce, type Act } from './rights'

export type Caller = {
  /** The WeChat identity, by the platform's word; a call without one is refused. */
  openid: () => string
  /** Whether no person is calling: a console or another server. It proves nothing by itself. */
  isNobody: () => boolean
  /** The member this identity is bound to, if any, and still on the roll. One read, once a call. */
  find: () => Promise<Binding | undefined>
  /** The same with the rights in force today, refused with the mend when there is none. */
  member: () => Promise<Binding>
}

/** Who is calling, read when first asked. */
export function openCaller(): Caller {
  const openid = callerOpenid()
  const known = (): string => openid ?? refuse('signedOut', '没有识别到您的微信身份，请从微信里打开')
  let reading: Promise<Binding | undefined> | undefined
  const find = (): Promise<Binding | undefined> => (reading ??= findBinding(known()).then(check))

  return {
    openid: known,
    isNobody: () => openid === undefined,
    find,
    member: async () =>
      (await find()) ?? refuse('signedOut', '您的微信还没有绑定党员身份，请向支部书记要一个绑定码'),
  }
}

function check(binding: Binding | undefined): Binding | undefined {
  if (!binding) return undefined
  if (binding.schema !== SCHEMA) refuse('failed', '数据版本与程序不一致，请管理员部署与数据相符的程序')
  const today = chinaDay(now())
  if (binding.until && binding.until < today)
    refuse('forbidden', '您已不在党员名册上，如有疑问请联系原支部书记')
  return { ...binding, grants: binding.grants.filter((grant) => inForce(grant, today)) }
}

/** Refuses whoever holds no post that allows the act there. */
export function demand(binding: Binding, act: Act, path: readonly OrganizationId[], say: string): void {
  if (!allows(binding.grants, act, path)) refuse('forbidden', say)
}
