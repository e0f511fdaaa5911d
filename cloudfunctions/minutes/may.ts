import type { Meeting } from '#types/meeting'
import type { Minutes, MinutesPage } from '#types/minutes'
import type { Binding } from '#types/member'
import type { OrganizationId } from '#types/organization'
import { refuse } from '../shared/refuse'
import { allows } from '../shared/rights'
import { isDue } from '../shared/person-rows'

type Of = { meeting: Meeting; minutes: Pick<Minutes, 'status' | 'parts'> }

/** Whether they keep this record: by their post, as its host, or because they were named to write it down. */
export function keeps({ meeting, minutes }: Of, { member, grants }: Binding): boolean {
  const isNamed = member === meeting.host || member === minutes.parts.facts.value.recorder
  return isNamed || allows(grants, 'keepMinutes', meeting.path)
}

export const reviews = ({ meeting }: Pick<Of, 'meeting'>, { grants }: Binding): boolean =>
  allows(grants, 'reviewMinutes', meeting.path)

/** Those who keep it at any time; once it stands, those due and everybody of the branches that met. */
export function reads(of: Of, binding: Binding): boolean {
  const { meeting, minutes } = of
  const concerned = isDue(meeting, binding.member) || meeting.branches.includes(binding.branch)
  return keeps(of, binding) || (isOver(minutes) && concerned)
}

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

const isOver = ({ status }: Pick<Minutes, 'status'>): boolean => status === 'confirmed' || status === 'closed'

/** What somebody may do with a record as it stands. */
export function mayAt(of: Of, binding: Binding): MinutesPage['may'] {
  const { meeting, minutes } = of
  const [kept, reviewed, over] = [keeps(of, binding), reviews(of, binding), isOver(minutes)]
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
