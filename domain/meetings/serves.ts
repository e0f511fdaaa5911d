import { heldAs, isHeldActivity } from './clauses'
import { kinds, type CommonKind, type Kind } from './kinds'

type Meets = Pick<Kind, 'due' | 'quorum' | 'serves' | 'onPaper'>

/** What a meeting may count as beside what its kind does anyway: 党课 within 主题党日. What is no meeting, never. */
export const otherThings = (kind: Meets): string[] =>
  Object.keys(heldAs).filter((activity) => !kind.serves.includes(activity) && mayServe(kind, activity))

/**
 * Whether a meeting of this kind may count as that, too. Where that has a kind of its own, whatever is asked of it holds
 * here as well: its quorum, those it calls together, and that what is said there stays on paper.
 */
export function mayServe(kind: Meets, activity: string): boolean {
  if (kind.serves.includes(activity)) return true
  if (!isHeldActivity(activity)) return false
  const own = ownKindOf(activity)
  return !own || (isEnough(kind, own) && reaches(kind, own))
}

/** All that a meeting counts as, each once. */
export const activitiesOf = ({ serves }: Pick<Kind, 'serves'>, also: readonly string[]): string[] => [
  ...new Set([...serves, ...also]),
]

/** The kind that must be held for it; the others are done at whatever meeting. */
function ownKindOf(activity: string): Kind | undefined {
  if (activity === 'reportToGeneralMeeting') return kinds.generalMeeting
  return activity in kinds ? kinds[activity as CommonKind] : undefined
}

const isEnough = (kind: Meets, own: Kind): boolean =>
  (!own.quorum || kind.quorum !== undefined) && (!own.onPaper || kind.onPaper)

const reaches = (kind: Meets, own: Kind): boolean =>
  kind.due === own.due ||
  (own.due === 'committeeOrMembers' && (kind.due === 'members' || kind.due === 'committee'))
