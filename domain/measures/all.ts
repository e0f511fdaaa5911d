import type { Clause, MustKind } from '#types/standard'
import { avoid } from './avoid'
import { file } from './file'
import { finish } from './finish'
import { follow } from './follow'
import { hold } from './hold'
import { judge } from './judge'
import type { Case, Finding, Looking } from './measure'
import { pay } from './pay'
import { reach } from './reach'
import { respond } from './respond'
import { share } from './share'
import { study } from './study'

type SingleKind = Exclude<MustKind, 'combine'>

/** How each sort of demand is measured. `combine` is put together from the others, in assess.ts. */
const measures: { [K in SingleKind]: (of: Case<K>) => Finding[] } = {
  avoid,
  file,
  finish,
  follow,
  hold,
  judge,
  pay,
  reach,
  respond,
  share,
  study,
}

/** Measures whatever the clause asks for. */
export function measure(clause: Clause, looking: Looking): Finding[] {
  const { must } = clause
  if (must.kind === 'combine') return []
  const { branch, view, year, period, settings, twins } = looking
  const of = { branch, view, year, period, settings, twins, clause, must }
  return (measures[must.kind] as (of: Case) => Finding[])(of)
}
