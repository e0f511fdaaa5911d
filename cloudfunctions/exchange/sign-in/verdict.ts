import type { SignInLine } from '#types/exchange'
import type { Said } from './said'

export type Verdict = Pick<SignInLine, 'state' | 'leftEarly' | 'problem'>

/** What all cells of a line come to: nothing in them means 缺席, two things that exclude each other are left to the host. */
export function verdictOf(said: readonly Said[]): Verdict {
  const says = (...these: Said[]): boolean => these.some((one) => said.includes(one))
  const came = says('present', 'late', 'leftEarly')
  const stayedAway = says('leave', 'absent')
  if (says('waits')) return { problem: '还在等主持人批准或确认，请在点名页处理，这一行不读入' }
  if (says('unclear'))
    return { problem: '看不出到没到会，请在表里改成 ✓、迟到、请假或缺席后重新上传，或在点名页登记' }
  if (came && stayedAway) return { problem: '又写了到会，又写了请假或缺席，请核对后在点名页登记' }
  if (came) return { state: says('late') ? 'late' : 'present', ...(says('leftEarly') && { leftEarly: true }) }
  return { state: says('leave') ? 'leave' : 'absent' }
}
