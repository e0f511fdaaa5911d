import type { Day } from '#types/calendar'
import type { Measured } from '#types/organization'
import type { Bound } from '#types/unit-rules'
import { addDays } from '#domain/calendar/days'

/** By which standards, each for how long; nothing where the office has decided nothing yet, and kinds propose. */
export function boundBy(measured: readonly Measured[]): Bound[] | undefined {
  if (measured.length === 0) return undefined
  const inOrder = lastOfEachDay(measured)
  const stretches = inOrder.flatMap(({ from, standards }, index) => {
    const next = inOrder[index + 1]
    const until = next && addDays(next.from, -1)
    return standards.map((standard): Bound => ({ standard, from, ...(until && { until }) }))
  })
  return stretches.reduce(join, [])
}

/**
 * The scheme a year is rated by: the one decided by its first day, so that nothing is judged by what nobody knew; in the
 * year of the first decision, that one. Null where the office decided on none, nothing where it has not decided.
 */
export function schemeOf(measured: readonly Measured[], year: number): string | null | undefined {
  const inOrder = lastOfEachDay(measured)
  const begins: Day = `${year}-01-01`
  const [first] = inOrder
  const decision =
    inOrder.filter(({ from }) => from <= begins).at(-1) ??
    (first?.from.startsWith(`${year}-`) ? first : undefined)
  return decision && (decision.scheme ?? null)
}

function lastOfEachDay(measured: readonly Measured[]): Measured[] {
  const last = new Map(measured.map((decision) => [decision.from, decision]))
  return [...last.values()].sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** A standard bound again without a gap is bound on. */
function join(all: readonly Bound[], next: Bound): Bound[] {
  const before = all.findIndex(
    ({ standard, until }) => standard === next.standard && until && addDays(until, 1) === next.from,
  )
  if (before === -1) return [...all, next]
  return all.map((one, index) => (index === before ? { ...next, from: one.from } : one))
}
