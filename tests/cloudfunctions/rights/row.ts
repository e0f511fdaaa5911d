import type { ActionName, FunctionName, Input, RefusalCode } from '#types/api'
import type { Role } from './roles'

/** One row: where, who may, and what is asked. Whoever may not is forbidden, unless `instead` says otherwise. */
export type Row<I = unknown> = {
  where?: string
  may: readonly Role[]
  instead?: Partial<Record<Role, RefusalCode | 'ok'>>
  input: (who?: string) => I | Promise<I>
  /** What is asked is good for the asker only. */
  ownInput?: true
  /** Binds everybody again after a row that unbinds them. */
  unbinds?: true
}

export type Table<F extends FunctionName> = { [A in ActionName<F>]: Row<Input<F, A>>[] }

/** What somebody in this role is answered. */
export function answerDue({ may, instead }: Row, role: Role): string {
  const other = instead?.[role]
  if (other) return other
  if (may.includes(role)) return 'ok'
  return role === 'nobody' || role === 'unbound' ? 'signedOut' : 'forbidden'
}
