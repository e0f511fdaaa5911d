import type { Day } from '#types/calendar'
import type { Input } from '#types/api'
import type { Business, Guests } from '#types/meeting'
import type { OrganizationId } from '#types/organization'
import { usual } from '#domain/meetings/settings'
import { fromChina, type DayAndTime } from '../../components/china-time'
import type { Found } from '../../components/Finder'
import type { Offer } from './kinds-on-offer'

/** A plan as the form holds it. What is undefined goes by the kind. */
export type Draft = DayAndTime & {
  /** Which kind: the key of an offer. */
  of: string
  alsoServes: string[]
  business: Business
  /** The branches of a joint meeting; undefined where one branch meets by itself. */
  joint: Found[] | undefined
  chosen: Found[]
  title: string
  place: string
  agenda: string[]
  minutes: number | undefined
  /** A day of the earlier period it is held for. */
  for: Day | undefined
  graceMinutes: number
  guests: Guests
  printedCode: boolean
  signOut: boolean
  makeUp: boolean | undefined
  /** Why it is only written down now, of a meeting that was held already. */
  afterwards: string | undefined
}

export const emptyDraft = {
  alsoServes: [],
  business: 'ordinary',
  joint: undefined,
  chosen: [],
  title: '',
  place: '',
  agenda: [],
  minutes: undefined,
  for: undefined,
  graceMinutes: usual.graceMinutes,
  guests: 'branch',
  printedCode: false,
  signOut: false,
  makeUp: undefined,
  afterwards: undefined,
} as const satisfies Omit<Draft, 'of' | 'day' | 'time'>

/** Who calls the meeting: the branch, or for a joint one whoever stands above all that meet. */
export type Callers = { branch: OrganizationId; above?: { at: OrganizationId } | undefined }

export type Plan = Omit<Input<'meetings', 'plan'>, 'id'>

/** The plan as it is sent: what the kind has no use for stays behind. */
export function toSend(draft: Draft, offer: Offer, group: string | undefined, callers: Callers): Plan {
  const { alsoServes, business, title, place, guests, printedCode, signOut, graceMinutes } = draft
  const { minutes, for: earlier, makeUp, afterwards } = draft
  return {
    kind: offer.kind,
    ...(offer.ownKind && { ownKind: offer.ownKind }),
    ...{ alsoServes, business, title, place, guests, printedCode, signOut, graceMinutes },
    ...calledBy(draft, callers),
    ...(offer.due === 'group' && group && { group }),
    ...(offer.due === 'chosen' && { chosen: draft.chosen.map(({ id }) => id) }),
    agenda: written(draft.agenda),
    startsAt: fromChina(draft),
    ...present({ minutes, for: earlier, makeUp, afterwards }),
  }
}

const calledBy = ({ joint }: Draft, { branch, above }: Callers): Pick<Plan, 'branch' | 'joint'> =>
  above && joint ? { branch: above.at, joint: joint.map(({ id }) => id) } : { branch }

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** What stands there; an undefined wish is not sent at all. */
const present = <T extends object>(wishes: T): Present<T> =>
  Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined)) as Present<T>

/** Lines with something in them. */
export const written = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '')

/** What has to be filled in before the plan can be sent, as a sentence. */
export function lacking(draft: Draft, { due }: Offer, group: string | undefined): string | undefined {
  if (due === 'group' && !group) return '请选一个开会的党小组。'
  if (draft.joint && draft.joint.length < 2) return '联合召开请至少选两个党支部。'
  if (due === 'chosen' && draft.chosen.length === 0) return '请选出应到的人。'
  if (draft.afterwards?.trim() === '') return '请写明现在才补录的原因。'
  return undefined
}
