import type { BranchYear } from '#types/records'
import { published } from '#domain/standards/published'
import { checkRules } from '#domain/unit/check'
import { readAs } from './files'

/** Reads a branch's year; throws with every field that is wrong, in its form or in what the unit's own rules say. */
export function readBranchYear(file: string): BranchYear {
  const year = readAs('BranchYear', file)
  const problems = checkRules(year.rules ?? {}, published)
  if (problems.length === 0) return year
  throw new Error(
    [
      `${file}：本单位的规则有误`,
      ...problems.map(({ clause, field, says }) => `${clause} ${field}：${says}`),
    ].join('\n  '),
  )
}
