import type { Day, Period } from '#types/calendar'
import type { QuorumRule } from '#types/meeting'
import type { Act, BranchProfile, Stay } from '#types/records'
import type { Reason } from '#types/verdict'
import { countQuorum } from '#domain/attendance/quorum'
import { addDays, monthOf } from '#domain/calendar/days'
import { periodsOf } from '#domain/calendar/periods'
import type { View } from '#domain/view'
import { alike, isIn, leadsAs, lifeOf, nothing, overlaps, owes, type Case, type Finding } from './measure'

type Judged = { act: Act; lack: Reason | undefined }

/** Somebody, and the time in which it was theirs to do: the branch itself is nobody in particular. */
type Holder = { by: string | undefined; stay: Stay }

/**
 * Enough meetings or acts in each period, by each that owes them. What one period has too many never fills another.
 * A meeting counts when enough voters were there, it was signed for and its minutes are complete.
 */
export function hold(of: Case<'hold'>): Finding[] {
  const { must, branch, view, year } = of
  const judged = (view.acts.get(must.activity) ?? []).map((act) => ({ act, lack: lackOf(act, of) }))
  const all = holders(must, branch, view)
  return periodsOf(must.every, year, branch.semesters).map((period) =>
    must.notIn?.includes(monthOf(period.from))
      ? nothing(period, { code: 'exempt', why: 'monthsOff' })
      : findIn(period, judged, all, of),
  )
}

function findIn(period: Period, all: readonly Judged[], held: readonly Holder[], of: Case<'hold'>): Finding {
  const { activity, atLeast, graceDays = 0 } = of.must
  const last = graceDays > 0 ? addDays(period.until, graceDays) : period.until
  const judged = actsOf(period, last, all, activity)
  const asked = held
    .filter(({ stay }) => overlaps(stay, period))
    .map((holder) => ({ holder, own: judged.filter(({ act, lack }) => !lack && act.by === holder.by) }))
    .filter(({ holder, own }) => own.length >= atLeast || isOwed(of, period, holder))
  const weight = asked.length
  const done = asked.reduce((sum, { own }) => sum + Math.min(atLeast, own.length), 0)
  const lacking = asked.flatMap(({ holder, own }) => (own.length < atLeast ? (holder.by ?? []) : []))
  const because = [
    weight > 0
      ? sayHeld({ activity, done, needed: atLeast, of: weight * atLeast }, lacking)
      : whyNone(of, period, held),
    ...judged.flatMap(({ lack }) => lack ?? []),
  ]
  return {
    period,
    weight,
    parts: atLeast,
    done,
    possible: of.view.asOf <= last ? weight * atLeast : done,
    because,
    counted: asked.flatMap(({ own }) => own.map(({ act }) => act.id)),
    mendBy: graceDays > 0 ? last : undefined,
  }
}

const sayHeld = (
  counts: Omit<Extract<Reason, { code: 'held' }>, 'code' | 'lacking'>,
  lacking: readonly string[],
): Reason => ({ code: 'held', ...counts, ...(lacking.length > 0 && { lacking }) })

/** What was done in a period, or for it by the last day that is still in time. */
const actsOf = (period: Period, last: Day, all: readonly Judged[], activity: string): Judged[] =>
  all
    .filter(({ act }) => isIn(act.for ?? act.on, period) && act.on >= period.from)
    .map((one) => (one.act.on > last && !one.lack ? { ...one, lack: tooLate(one.act, activity) } : one))

const tooLate = ({ on }: Act, activity: string): Reason => ({
  code: 'notInOrder',
  activity,
  on,
  lacks: 'time',
})

const isOwed = (of: Case<'hold'>, period: Period, { by, stay }: Holder): boolean =>
  owes(stay, period) && !isWaived(of, period, by)

const whyNone = (of: Case<'hold'>, period: Period, held: readonly Holder[]): Reason =>
  held.some(({ by }) => isWaived(of, period, by)) ? { code: 'waived' } : { code: 'exempt', why: 'notThere' }

/** Who it is asked of: the branch once, or each group, member or leader for themselves. */
function holders({ by, office }: Case<'hold'>['must'], branch: BranchProfile, view: View): Holder[] {
  const stay = lifeOf(branch, view)
  if (by === 'group')
    return branch.groups.map((group) => ({ by: group, stay: groupStay(group, branch) ?? stay }))
  if (by !== 'member' && by !== 'leader') return [{ by: undefined, stay }]
  return [...view.people].flatMap(([member, entries]) => {
    const stays = by === 'member' ? entries : entries.flatMap((entry) => leadsAs(office, entry))
    return unbroken(stays).map((one) => ({ by: member, stay: one }))
  })
}

const groupStay = (of: string, { groupStays = [] }: BranchProfile): Stay | undefined =>
  groupStays.find(({ group }) => group === of)

/** Stays that touch or overlap are one: whoever becomes a full member, or is elected again, never left. */
function unbroken(stays: readonly Stay[]): Stay[] {
  const joined: Stay[] = []
  for (const { from, until } of [...stays].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1)
    if (last && (last.until === undefined || from <= addDays(last.until, 1)))
      joined[joined.length - 1] = spanning(last.from, last.until, until)
    else joined.push(spanning(from, until, until))
  }
  return joined
}

/** From a day to the later of two ends; without an end where either has none. */
const spanning = (from: Day, a: Day | undefined, b: Day | undefined): Stay =>
  a === undefined || b === undefined ? { from } : { from, until: a > b ? a : b }

/** Whether a superior gave leave in time: to all, or to this one. */
const isWaived = (of: Case<'hold'>, period: Period, by: string | undefined): boolean =>
  of.view.waivers.some(
    (waiver) =>
      alike(of).includes(waiver.clause) &&
      isIn(waiver.period, period) &&
      waiver.on <= period.until &&
      waiver.enteredOn <= addDays(period.until, of.settings.entryDays) &&
      (waiver.by === undefined || waiver.by === by),
  )

/** Why a meeting does not count, if it does not. */
function lackOf(act: Act, { must: { activity, quorum }, settings }: Case<'hold'>): Reason | undefined {
  const { on } = act
  const disorder = act.signed === false ? 'signIn' : quorum && votesLack(act, quorum)
  if (disorder === 'signIn' || disorder === 'voters')
    return { code: 'notInOrder', activity, on, lacks: disorder }
  if (disorder) return { code: 'notQuorate', activity, on, ...disorder }
  if (act.minuted === false) return { code: 'notInOrder', activity, on, lacks: 'minutes' }
  const late = act.enteredOn > on && act.enteredOn > addDays(on, settings.entryDays)
  return late && !act.lateEntry ? { code: 'notInOrder', activity, on, lacks: 'timelyEntry' } : undefined
}

function votesLack(
  { voters, votersPresent }: Act,
  quorum: QuorumRule,
): 'voters' | { present: number; voters: number } | undefined {
  if (voters === undefined || votersPresent === undefined) return 'voters'
  return countQuorum(quorum, voters, votersPresent).reached ? undefined : { present: votersPresent, voters }
}
