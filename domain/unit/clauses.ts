import type { Effective } from '#types/calendar'
import type { OrganizationKind } from '#types/organization'
import type { RatingScheme } from '#types/rating'
import type { Clause, ClauseId, Standard } from '#types/standard'
import type { Bound, LocalStandard, UnitRules } from '#types/unit-rules'
import { clausesIn } from '#domain/formula'
import { overlaps, wholeYear } from '#domain/measures/measure'
import type { Published } from './check'
import { decideClauses } from './decisions'
import { retire, succeed } from './succeed'

/** Standards meant for a unit of these kinds. The office decides whether it binds them. */
export const proposeStandards = (
  kinds: readonly OrganizationKind[],
  standards: readonly Standard[],
): Standard[] =>
  standards.filter(({ appliesTo }) => !appliesTo || appliesTo.some((kind) => kinds.includes(kind)))

/** The scheme that binds, or the first that is meant for a unit of these kinds; some have none, and duties without stars. */
export const proposeScheme = (
  kinds: readonly OrganizationKind[],
  schemes: readonly RatingScheme[],
  bound?: string,
): RatingScheme | undefined =>
  schemes.find(({ id, appliesTo }) =>
    bound === undefined ? appliesTo.some((kind) => kinds.includes(kind)) : id === bound,
  )

/**
 * Every clause a branch is measured by, in all its versions: of the standards bound to it, each for the time it is, or
 * of those proposed to its kinds; of its scheme; of the unit's own; and as the committee decided otherwise.
 */
export function clausesOf(
  kinds: readonly OrganizationKind[],
  { bound, local = [], decisions = [] }: UnitRules,
  { standards, rulings }: Pick<Published, 'standards' | 'rulings'>,
  rated?: { scheme: RatingScheme; year: number },
): Clause[] {
  const own = bound
    ? bound.flatMap((one) => bind(one, standards))
    : proposeStandards(kinds, standards).flatMap(({ clauses }) => clauses)
  const all = rated ? withScheme(rated, own, standards) : own
  return decideClauses(local.reduce(addLocal, all), decisions, rulings)
}

/** A standard's clauses, in force only while the standard is bound. */
function bind({ standard: id, ...time }: Bound, standards: readonly Standard[]): Clause[] {
  const standard = standards.find((one) => one.id === id)
  if (!standard) throw new Error(`There is no standard ${id}`)
  return standard.clauses.flatMap((clause) => {
    const effective = common(clause.effective, time)
    return effective ? [{ ...clause, effective }] : []
  })
}

/** The days two times have in common, if any. */
function common(a: Effective, b: Effective): Effective | undefined {
  const from = a.from > b.from ? a.from : b.from
  const until = [a.until, b.until].flatMap((day) => day ?? []).sort()[0]
  if (until === undefined) return { from }
  return from <= until ? { from, until } : undefined
}

/**
 * A scheme brings what it measures: its own clauses, and those it names in standards that are not bound, unless a bound
 * standard asks the same of the same people.
 */
function withScheme(
  { scheme, year }: { scheme: RatingScheme; year: number },
  own: readonly Clause[],
  standards: readonly Standard[],
): Clause[] {
  const published = [...scheme.clauses, ...standards.flatMap<Clause>(({ clauses }) => clauses)]
  const inForce = own.filter(({ effective }) => overlaps(effective, wholeYear(year)))
  const there = new Set(inForce.flatMap(({ id, sameAs }) => (sameAs ? [id, sameAs] : [id])))
  const added: Clause[] = []
  const bring = (id: ClauseId): void => {
    if (there.has(id)) return
    there.add(id)
    for (const clause of published.filter((one) => one.id === id)) {
      added.push(clause)
      if (clause.must.kind === 'combine') clause.must.clauses.forEach(bring)
    }
  }
  namedIn(scheme).forEach(bring)
  return [...own, ...added]
}

/** Every clause a scheme leans on: in its formulas, its caps and its vetoes. */
const namedIn = ({ dimensions, caps }: RatingScheme): ClauseId[] => [
  ...dimensions.flatMap(({ items, veto }) => [
    ...items.flatMap(({ of }) => clausesIn(of)),
    ...(veto ? [veto.clause] : []),
  ]),
  ...caps.flatMap((cap) => (cap.kind === 'clause' ? [cap.clause] : [])),
]

function addLocal(clauses: readonly Clause[], local: LocalStandard): Clause[] {
  const { overrides = [], retires = [] } = local
  const inOrder = [...overrides].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const asked = inOrder.reduce<readonly Clause[]>(
    (now, { clause, from, change, why }) =>
      succeed(now, clause, from, change, { ruling: local.id, reading: why, by: local.issuedBy, from }),
    clauses,
  )
  const left = retires.reduce((now, { clause, from }) => retire(now, clause, from), asked)
  return [...left, ...local.clauses]
}
