import type { Day } from '#types/calendar'
import type { ClauseChange } from '#types/ruling'
import type { Clause, ClauseId, DecisionNote, Must } from '#types/standard'
import { addDays } from '#domain/calendar/days'

/**
 * The clauses with one of them succeeded from a day on: the version in force ends the day before, and another takes its
 * place. What had been asked until then stays asked.
 */
export function succeed(
  clauses: readonly Clause[],
  id: ClauseId,
  from: Day,
  change: ClauseChange,
  note?: DecisionNote,
): Clause[] {
  return clauses.flatMap((clause) => {
    if (clause.id !== id || isOver(clause, from)) return [clause]
    const { effective, decided = [] } = clause
    const next: Clause = {
      ...clause,
      ...change,
      must: { ...clause.must, ...change.must } as Must,
      effective: { ...effective, from: from > effective.from ? from : effective.from },
      ...(note && { decided: [...decided, note] }),
    }
    return [...until(clause, from), next]
  })
}

/** The clauses with one of them no longer asked from a day on. */
export const retire = (clauses: readonly Clause[], id: ClauseId, from: Day): Clause[] =>
  clauses.flatMap((clause) => (clause.id === id && !isOver(clause, from) ? until(clause, from) : [clause]))

/** A clause as it was until the day before; nothing of it, where it had not begun by then. */
const until = (clause: Clause, from: Day): Clause[] =>
  clause.effective.from < from
    ? [{ ...clause, effective: { ...clause.effective, until: addDays(from, -1) } }]
    : []

const isOver = ({ effective: { until: last } }: Clause, from: Day): boolean =>
  last !== undefined && last < from
