import type { Standard } from '#types/standard'
import type { ClauseLine } from '#types/tally'
import type { Reason } from '#types/verdict'
import { sayPeriods } from '#domain/explain'
import { sayNamed, type NameOf } from '#domain/wording/naming'
import type { Asking } from './asking'
import { verdictsOf } from './duties'

/** How a branch's meetings stand to each clause they are asked by: of what recurs, only what is lacking is told. */
export function linesOf(
  asking: Asking,
  standards: readonly Pick<Standard, 'title' | 'clauses'>[],
  nameOf: NameOf,
): ClauseLine[] {
  const titles = new Map(standards.flatMap(({ title, clauses }) => clauses.map(({ id }) => [id, title])))
  const sayIt = (reason: Reason): string => sayNamed(reason, nameOf)
  return verdictsOf(asking.clauses, asking).map(({ clause, verdict: { status, periods } }) => ({
    clause: clause.id,
    title: clause.title,
    standard: titles.get(clause.id) ?? '',
    status,
    say:
      periods.length > 1
        ? sayPeriods(periods, true, sayIt)
        : periods.flatMap(({ because }) => because.map(sayIt)),
  }))
}
