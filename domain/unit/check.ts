import type { Ruling } from '#types/ruling'
import type { RatingScheme } from '#types/rating'
import type { Clause, Standard } from '#types/standard'
import type { Bound, UnitRules } from '#types/unit-rules'
import { problemsOf } from '#domain/schemes/settle'
import { checkDecisions } from './check-decisions'
import { checkLocal } from './check-local'
import { at, checkTime, overlap, unless, type Problem } from './problem'

/** What is published: all that a unit's own rules can refer to. */
export type Published = {
  standards: readonly Standard[]
  rulings: readonly Ruling[]
  schemes: readonly RatingScheme[]
}

/** What is wrong with a unit's own rules; nothing where they can go live. */
export function checkRules(rules: UnitRules, { standards, rulings, schemes }: Published): Problem[] {
  const { bound = [], scheme, local = [], decisions = [] } = rules
  const published = byId([...standards, ...schemes].flatMap<Clause>(({ clauses }) => clauses))
  const known = byId([...published.values(), ...local.flatMap(({ clauses }) => clauses)])
  const names = new Set(standards.map(({ id }) => id))
  return [
    ...checkBound(bound, names),
    ...(scheme === undefined
      ? []
      : at(
          scheme,
          unless(
            schemes.some(({ id }) => id === scheme),
            'scheme',
            '没有这个方案，请核对编号',
          ),
        )),
    ...checkLocal(local, {
      published,
      known,
      standards: names,
      rulings: new Set(rulings.map(({ id }) => id)),
    }),
    ...checkDecisions(decisions, rulings, known),
    ...checkSchemes(rules.schemes ?? {}, schemes),
  ]
}

const byId = (clauses: readonly Clause[]): Map<string, Clause> =>
  new Map(clauses.map((clause) => [clause.id, clause]))

const checkBound = (bound: readonly Bound[], standards: ReadonlySet<string>): Problem[] =>
  bound.flatMap((one, index) => {
    const { standard } = one
    const earlier = bound.slice(0, index).filter((other) => other.standard === standard)
    return at(standard, [
      ...unless(standards.has(standard), 'bound.standard', '没有这个标准，请核对编号'),
      ...checkTime(one, 'bound'),
      ...unless(
        !earlier.some((other) => overlap(other, one)),
        'bound.from',
        '这个标准在同一天采用了两次，请错开日期',
      ),
    ])
  })

const checkSchemes = (
  changed: NonNullable<UnitRules['schemes']>,
  schemes: readonly RatingScheme[],
): Problem[] =>
  Object.entries(changed).flatMap(([id, changes]) => {
    const scheme = schemes.find((one) => one.id === id)
    const says = scheme ? problemsOf(scheme, changes) : ['没有这个方案，请核对编号']
    return at(
      id,
      says.map((text) => ({ field: 'schemes', says: text })),
    )
  })
