import type { MakeUp } from '#types/make-up'
import type { Attendance, DuePerson, Outcome } from '#types/meeting'
import { attended } from './tally'

type Row = Pick<Attendance, 'member' | 'state' | 'reason' | 'leftEarly'>
type Made = Pick<MakeUp, 'member' | 'status' | 'doneOn' | 'minutes' | 'answer'>

/**
 * How a meeting went for each person due, in the order of the list. Only what was accepted counts as made up, and only
 * of those who were not there: whoever turns out to have come needs nothing made up.
 */
export function outcomesOf(
  due: readonly Pick<DuePerson, 'member'>[],
  rows: readonly Row[],
  makeUps: readonly Made[] = [],
): Outcome[] {
  const rowOf = new Map(rows.map((row) => [row.member, row]))
  const madeOf = new Map(makeUps.map((made) => [made.member, made]))
  return due.map(({ member }) => {
    const row: Row = rowOf.get(member) ?? { member, state: 'absent' }
    if (attended(row.state)) return { member, state: row.state, ...(row.leftEarly && { leftEarly: true }) }
    const madeUp = accepted(madeOf.get(member))
    return { member, state: row.state, ...(row.reason && { reason: row.reason }), ...(madeUp && { madeUp }) }
  })
}

function accepted(made: Made | undefined): Outcome['madeUp'] {
  if (made?.status !== 'accepted' || !made.answer) return undefined
  return { doneOn: made.doneOn, acceptedAt: made.answer.at, minutes: made.minutes }
}
