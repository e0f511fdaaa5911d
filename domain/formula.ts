import type { Formula } from '#types/rating'
import type { ClauseId } from '#types/standard'
import type { Verdict } from '#types/verdict'
import { fromText, mean, type Ratio } from '#domain/exact/ratio'

export type Pair = { secured: Ratio; possible: Ratio }

/** Finds the verdict on a clause, or on one that asks the same where the clause itself asks nothing of this branch. */
export type Lookup = (clause: ClauseId) => Verdict

/** Throws on a clause that was never assessed: left out silently, its points would go to its neighbours. */
export function lookupIn(verdicts: readonly Verdict[]): Lookup {
  const own = new Map(verdicts.map((verdict) => [verdict.clause, verdict]))
  const alike = new Map<ClauseId, Verdict>()
  for (const verdict of verdicts) {
    const fact = verdict.sameAs ?? verdict.clause
    if (verdict.status !== 'exempt' || !alike.has(fact)) alike.set(fact, verdict)
  }
  return (clause) => {
    const verdict = own.get(clause)
    if (verdict && verdict.status !== 'exempt') return verdict
    const found = alike.get(verdict?.sameAs ?? clause) ?? verdict
    if (!found) throw new Error(`${clause} was not assessed`)
    return found
  }
}

/** A formula's ratio; a clause that is exempt leaves the mean it stands in. */
export function evaluate(formula: Formula, on: Lookup): Pair | undefined {
  if ('clause' in formula) {
    const { status, secured, possible } = on(formula.clause)
    return status === 'exempt' ? undefined : { secured: fromText(secured), possible: fromText(possible) }
  }
  const parts = formula.mean.flatMap((part) => evaluate(part, on) ?? [])
  const [secured, possible] = [mean(parts.map((p) => p.secured)), mean(parts.map((p) => p.possible))]
  return secured && possible && { secured, possible }
}

/** Every clause a formula is made of, in its order. */
export const clausesIn = (formula: Formula): ClauseId[] =>
  'clause' in formula ? [formula.clause] : formula.mean.flatMap(clausesIn)
