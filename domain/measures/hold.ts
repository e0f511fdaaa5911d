import type { Period } from '#types/calendar'
import type { Act, BranchProfile, Stay } from '#types/records'
import type { By } from '#types/standard'
import type { Reason } from '#types/verdict'
import { countQuorum } from '#domain/attendance/quorum'
import { addDays, within } from '#domain/calendar/days'
import { periodsOf } from '#domain/calendar/periods'
import { ratio } from '#domain/exact/ratio'
import type { View } from '#domain/view'
import { isOpen, lifeOf, overlaps, owes, type Case, type Finding } from './measure'

/** What is written down later than this no longer counts. */
const entryDays = 30

type Judged = { act: Act; lack: Reason | undefined }

/** Somebody, and the time in which it was theirs to do: the branch itself is nobody in particular. */
type Holder = { by: string | undefined; stay: Stay }

/**
 * Enough meetings or acts in each period, by each that owes them. What one period has too many never fills another.
 * A meeting counts when enough voters were there, it was signed for and its minutes are complete.
 */
export function hold(of: Case<'hold'>): Finding[] {
  const { must, branch, view, year } = of
  const judged = (view.acts.get(must.activity) ?? []).map((act) => ({ act, lack: lackOf(act, must) }))
  return periodsOf(must.every, year, branch.semesters).map((period) => findIn(period, judged, of))
}

function findIn(
  period: Period,
  all: readonly Judged[],
  { must, clause, branch, view }: Case<'hold'>,
): Finding {
  const { activity, atLeast } = must
  const judged = all.filter(({ act }) => within(act.on, period))
  const valid = judged.flatMap(({ act, lack }) => (lack ? [] : [act]))
  const waived = view.waivers.some(
    ({ on, ...waiver }) => waiver.clause === clause.id && within(waiver.period, period) && on <= period.until,
  )
  const asked = holders(must.by, branch, view)
    .filter(({ stay }) => overlaps(stay, period))
    .map(({ by, stay }) => {
      const held = valid.filter((act) => act.by === by)
      return { held, hits: Math.min(atLeast, held.length), owed: !waived && owes(stay, period) }
    })
    .filter(({ hits, owed }) => owed || hits === atLeast)
  const done = asked.reduce((all, { hits }) => all + hits, 0)
  const nothing: Reason = waived ? { code: 'waived' } : { code: 'exempt', why: 'notFounded' }
  return {
    period,
    weight: asked.length,
    done: ratio(done, atLeast),
    possible: isOpen(period, view) ? ratio(asked.length) : ratio(done, atLeast),
    because: [
      asked.length > 0
        ? { code: 'held', activity, done, needed: atLeast, of: asked.length * atLeast }
        : nothing,
      ...judged.flatMap(({ lack }) => lack ?? []),
    ],
    counted: asked.flatMap(({ held }) => held.map(({ id }) => id)),
  }
}

/** Who it is asked of: the branch once, or each group, member or leader for themselves. */
function holders(by: By, branch: BranchProfile, { roll }: View): Holder[] {
  const stay = lifeOf(branch)
  if (by === 'group') return branch.groups.map((group) => ({ by: group, stay }))
  if (by === 'member') return roll.map((entry) => ({ by: entry.member, stay: entry }))
  if (by === 'leader')
    return roll.flatMap(({ member, leads = [] }) => leads.map((term) => ({ by: member, stay: term })))
  return [{ by: undefined, stay }]
}

/** Why a meeting does not count, if it does not. */
function lackOf(
  { on, enteredOn, ...act }: Act,
  { activity, quorum }: Case<'hold'>['must'],
): Reason | undefined {
  const { voters, votersPresent } = act
  const counted = voters !== undefined && votersPresent !== undefined
  if (act.signed === false || (quorum && !counted))
    return { code: 'notInOrder', activity, on, lacks: 'signIn' }
  if (quorum && counted && !countQuorum(quorum, voters, votersPresent).reached)
    return { code: 'notQuorate', activity, on, present: votersPresent, voters }
  if (act.minuted === false) return { code: 'notInOrder', activity, on, lacks: 'minutes' }
  return enteredOn > addDays(on, entryDays)
    ? { code: 'notInOrder', activity, on, lacks: 'timelyEntry' }
    : undefined
}
