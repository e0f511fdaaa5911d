import type { BranchProfile, Records } from '#types/records'
import type { Clause, ClauseId } from '#types/standard'
import type { Verdict } from '#types/verdict'
import { tally, type At, type Tallied } from '#domain/tally'
import { combine, verdictOf } from '#domain/verdict'

/** How a branch stands against each clause, with the reasons. */
export const assess = (
  clauses: readonly Clause[],
  branch: BranchProfile,
  records: Records,
  at: At,
): Verdict[] => decide(tally(clauses, branch, records, at), at)

/** What the counted facts mean, clause by clause. */
export function decide(tallied: readonly Tallied[], at: At): Verdict[] {
  const verdicts = new Map<ClauseId, Verdict>()
  const means: Tallied[] = []
  for (const one of tallied)
    if (one.findings.length > 0) verdicts.set(one.clause.id, verdictOf(one.clause, one.findings, at.asOf))
    else means.push(one)
  if (means.length > 0) decideMeans(means, verdicts, at)
  return tallied.map(({ clause }) => verdicts.get(clause.id)!)
}

/** Means of other clauses, means among them: a part is decided before the whole, and nothing is a part of itself. */
function decideMeans(means: readonly Tallied[], verdicts: Map<ClauseId, Verdict>, at: At): void {
  const waiting = new Map(means.map(({ clause }) => [clause.id, clause]))
  const verdictOn = (id: ClauseId): Verdict | undefined => {
    const clause = waiting.get(id)
    if (!clause) return verdicts.get(id)
    waiting.delete(id)
    const verdict = combine(
      clause,
      partsOf(clause).flatMap((part) => verdictOn(part) ?? []),
      at.year,
    )
    verdicts.set(id, verdict)
    return verdict
  }
  for (const { clause } of means) verdictOn(clause.id)
}

const partsOf = ({ must }: Clause): readonly ClauseId[] => (must.kind === 'combine' ? must.clauses : [])
