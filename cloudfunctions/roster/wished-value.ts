import type { Correction } from '#types/roster'
import { Edit } from '#types/roster-inputs'
import { refuse } from '../shared/refuse'
import type { Changes } from './edited'

const columns = Edit.shape.change.shape

/** A value as an officer's own edit would take it, digits bare and days real; refused like one. */
export function checkedValue(field: Correction['field'], typed: string): string {
  const checked = columns[field].safeParse(typed)
  if (checked.success) return checked.data ?? refuse('invalid', '请填写正确的内容')
  const [problem] = checked.error.issues
  const said = problem && /\p{Script=Han}/u.test(problem.message)
  return refuse('invalid', said ? problem.message : '更正的内容不对，请重新选择')
}

/** The same as the change an officer would make. */
export const asChange = (field: Correction['field'], value: string): Changes =>
  ({ [field]: value }) as Changes
