import type { Cadence, Day } from '#types/calendar'
import type { ClauseChange } from '#types/ruling'
import type { Clause, ClauseId, DecisionNote, Must } from '#types/standard'
import { addDays, day, yearOf } from '#domain/calendar/days'
import { periodsOf } from '#domain/calendar/periods'

/**
 * The clauses with one of them succeeded from a day on: the version in force ends the day before, and another takes its
 * place. What had been asked until then stays asked; where the periods change, too, the new ones begin with the next
 * period that begins in both.
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
    const must = { ...clause.must, ...change.must } as Must
    const begins = beginOf(clause.must, must, from > effective.from ? from : effective.from)
    const next: Clause = {
      ...clause,
      ...change,
      must,
      effective: { ...effective, from: begins },
      ...(note && { decided: [...decided.filter(({ ruling }) => ruling !== note.ruling), note] }),
    }
    return isOver(clause, begins) ? [clause] : [...until(clause, begins), next]
  })
}

const lengths: Partial<Record<string, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 }

/** The day itself, or the first one after it on which periods of both lengths begin. */
function beginOf(old: Must, next: Must, from: Day): Day {
  const [a, b] = [old, next].map((must) => ('every' in must ? lengths[must.every] : undefined))
  if (a === undefined || b === undefined || a === b) return from
  const starts = periodsOf(a > b ? cadenceOf(old) : cadenceOf(next), yearOf(from)).map(
    (period) => period.from,
  )
  return starts.find((start) => start >= from) ?? day(yearOf(from) + 1, 1, 1)
}

const cadenceOf = (must: Must): Cadence => ('every' in must && must.every !== 'term' ? must.every : 'year')

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
