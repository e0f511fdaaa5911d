import type { Day, Period } from '#types/calendar'
import type { Act, BranchProfile } from '#types/records'
import type { By } from '#types/standard'
import type { Reason } from '#types/verdict'
import { countQuorum } from '#domain/attendance/quorum'
import { addDays, within } from '#domain/calendar/days'
import { periodsOf } from '#domain/calendar/periods'
import { ratio, zero } from '#domain/exact/ratio'
import type { View } from '#domain/view'
import { isOpen, type Case, type Finding } from './measure'

/** What is written down later than this counts only with the superior's consent, and then as entered in time. */
const entryDays = 30

/**
 * Enough meetings or acts in each period, by each that owes them. What one period has too many never fills another.
 * A meeting counts when enough voters were there, it was signed for and its minutes are complete.
 */
export function hold({ must, clause, branch, view, year }: Case<'hold'>): Finding[] {
  return periodsOf(must.every, year, branch.semesters).map((period): Finding => {
    const owing = owe(must.by, branch, view, period)
    if (view.waivers.some((waiver) => waiver.clause === clause.id && within(waiver.period, period)))
      return { period, weight: 0, done: zero, possible: zero, because: [{ code: 'waived' }], counted: [] }
    const acts = (view.acts.get(must.activity) ?? []).filter(({ on }) => within(on, period))
    const judged = acts.map((act) => ({ act, lack: lackOf(act, must) }))
    const valid = judged.flatMap(({ act, lack }) => (lack ? [] : [act]))
    const hits = owing.map((by) => Math.min(must.atLeast, valid.filter((act) => act.by === by).length))
    const done = hits.reduce((a, b) => a + b, 0)
    const whole = owing.length * must.atLeast
    return {
      period,
      weight: owing.length,
      done: ratio(done, must.atLeast),
      possible: isOpen(period, view) ? ratio(owing.length) : ratio(done, must.atLeast),
      because: [
        { code: 'held', activity: must.activity, done, needed: must.atLeast, of: whole },
        ...judged.flatMap(({ lack }) => lack ?? []),
      ],
      counted: valid.map(({ id }) => id),
    }
  })
}

/** Who owes it in a period: the branch itself (undefined), or each group, member or leader there on its first day. */
function owe(by: By, branch: BranchProfile, view: View, { from }: Period): (string | undefined)[] {
  if (by === 'group') return [...branch.groups]
  if (by === 'branch' || by === 'secretary') return [undefined]
  const there = view.roll.filter((entry) => within(from, entry))
  const leads =
    by === 'leader' ? there.filter((entry) => entry.leads?.some((stay) => within(from, stay))) : there
  return leads.map(({ member }) => member)
}

/** Why a meeting does not count, if it does not. */
function lackOf(act: Act, { activity, quorum }: Case<'hold'>['must']): Reason | undefined {
  const { on, voters, votersPresent } = act
  if (quorum && voters !== undefined && votersPresent !== undefined)
    if (!countQuorum(quorum, voters, votersPresent).reached)
      return { code: 'notQuorate', activity, on, present: votersPresent, voters }
  if (act.signed === false) return { code: 'notInOrder', activity, on, lacks: 'signIn' }
  if (act.minuted === false || isLate(act)) return { code: 'notInOrder', activity, on, lacks: 'minutes' }
  return undefined
}

const isLate = ({ on, enteredOn }: { on: Day; enteredOn: Day }): boolean => enteredOn > addDays(on, entryDays)
