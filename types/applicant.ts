import type { Day } from './calendar'
import type { MemberId } from './member'
import type { OrganizationId } from './organization'

/** 入党申请人 · 入党积极分子 · 发展对象 */
export type Stage = 'applicant' | 'activist' | 'candidate'

/** Somebody on the way to joining: kept apart from the members and never counted with them. */
export type Applicant = {
  _id: string
  schema: number
  revision: number
  name: string
  initials: string
  branch: OrganizationId
  /** From the top committee down to the branch. */
  path: OrganizationId[]
  stage: Stage
  /** The day each stage began; the first is that of the application. */
  appliedOn: Day
  activistOn?: Day
  candidateOn?: Day
  /** The talk that is due within a month of the application. */
  talkedOn?: Day
  /** 培养联系人: two full members. */
  mentors: MemberId[]
  endedOn?: Day
  /** The member this person became. */
  became?: MemberId
}
