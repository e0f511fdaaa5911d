import type { LocalStandard, UnitRules } from '#types/unit-rules'
import { published } from '#domain/standards/published'
import { checkRules } from '#domain/unit/check'
import { clauseThat } from '../builders'

/** A clause of a unit's own that nothing is wrong with. */
export const sound = clauseThat({ kind: 'judge' }, { id: 'LOCAL.1' })

export const localWith = (changes: Partial<LocalStandard> = {}): LocalStandard => ({
  ...{ id: 'LOCAL', title: '补充', issuedBy: '党委', verified: true, clauses: [sound] },
  ...changes,
})

/** Whose field is wrong in a unit's rules. */
export const told = (rules: UnitRules) =>
  checkRules(rules, published).map(({ clause, field }) => `${clause} ${field}`)
