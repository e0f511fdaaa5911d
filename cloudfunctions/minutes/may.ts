import type { Meeting } from '#types/meeting'
import type { MinutesPage } from '#types/minutes'
import type { Binding } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { keeps, stands, type Of } from '../shared/record-sight'
import { refuse } from '../shared/refuse'
import { allows } from '../shared/rights'

export const reviews = ({ meeting }: Pick<Of, 'meeting'>, { grants }: Binding): boolean =>
  allows(grants, 'reviewMinutes', meeting.path)

/** The office above whoever called the meeting; nobody stands above a committee but itself. */
export function consents({ meeting }: Pick<Of, 'meeting'>, { member, grants }: Binding): boolean {
  const asked = meeting.steps.filter(({ did }) => did === 'consentAsked').at(-1)
  return asked?.by !== member && allows(grants, 'consentLate', above(meeting))
}

const above = ({ path, branch }: Meeting): OrganizationId[] => {
  const higher = path.slice(0, path.indexOf(branch))
  return higher.length > 0 ? higher : path
}

const isAsked = ({ lateEntry }: Meeting): boolean => lateEntry !== undefined && !lateEntry.answer

/** What somebody may do with a record as it stands. */
export function mayAt(of: Of, binding: Binding): MinutesPage['may'] {
  const { meeting, minutes } = of
  const [kept, reviewed, over] = [keeps(of, binding), reviews(of, binding), stands(minutes)]
  const begun = meeting.status === 'open' || meeting.status === 'closed'
  return {
    write: kept && begun && !over,
    confirm: (reviewed || binding.member === meeting.host) && meeting.status === 'closed' && !over,
    review: reviewed && minutes.status === 'confirmed',
    correct: kept && over,
    consent: isAsked(meeting) && consents(of, binding),
  }
}

export function demandKeeper(of: Of, binding: Binding): void {
  if (!keeps(of, binding))
    refuse(
      'forbidden',
      '只有主持人、记录人或本支部书记、委员可以写这次会议的记录，可以请主持人把您填为记录人',
    )
}

export function demandReviewer(of: Pick<Of, 'meeting'>, binding: Binding, what: string): void {
  if (!reviews(of, binding)) refuse('forbidden', `只有本支部书记、委员或上级党组织可以${what}会议记录`)
}

export function refuseUnheld({ status }: Meeting): void {
  if (status === 'planned') refuse('closed', '会议还没有开始，请开始签到或登记后再写记录')
  if (status === 'cancelled') refuse('closed', '会议已取消，不用写记录')
}

/** Refuses writing where it is too early, or where the record stands already. */
export function refuseUntimely({ meeting, minutes }: Of): void {
  refuseUnheld(meeting)
  if (minutes.status === 'confirmed')
    refuse('closed', '记录已经确认，不能再改；如有错漏，请写更正，或请支部书记退回后再改')
  if (minutes.status === 'closed') refuse('closed', '记录已经归档，不能再改；如有错漏，请写更正')
}
