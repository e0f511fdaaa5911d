import type { Mark } from '../api/use-roll-call'

/** What is about to be written down, in one sentence: 到会 20 人（含迟到 1 人），请假 1 人，缺席 2 人. */
export function sayMarks(marks: readonly Mark[]): string {
  const count = (...states: Mark['state'][]) => marks.filter(({ state }) => states.includes(state)).length
  const late = count('late')
  const here = `到会 ${count('present', 'late')} 人${late > 0 ? `（含迟到 ${late} 人）` : ''}`
  return `${here}，请假 ${count('leave')} 人，缺席 ${count('absent')} 人`
}
