import type { BranchYear } from '#types/records'
import { published } from '#domain/standards/published'
import { checkRules } from '#domain/unit/check'
import type { Problem } from '#domain/unit/problem'
import { checkRecords } from './check-records'
import { readAs, refusal, sayAt } from './files'

/** Reads a branch's year; throws with every field that is wrong: in its form, in its records, in the unit's own rules. */
export function readBranchYear(file: string): BranchYear {
  const year = readAs('BranchYear', file)
  const wrong = [...checkRecords(year, published), ...checkRules(year.rules ?? {}, published).map(sayProblem)]
  if (wrong.length === 0) return year
  throw refusal(`${file} does not add up`, wrong)
}

export const sayProblem = ({ clause, field, says }: Problem): string => sayAt(field, clause, says)
