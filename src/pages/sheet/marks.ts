import type { SignInLine } from '#types/exchange'
import type { Mark } from '../../api/use-roll-call'

/** A line that says how somebody known stands, and says so for the first time. */
export type Clear = SignInLine & Required<Pick<SignInLine, 'member' | 'state'>>

export const isClear = (line: SignInLine): line is Clear =>
  !line.problem && line.member !== undefined && line.state !== undefined

/** Whether the list of the meeting says so already. Before anybody was marked, absent is what it says. */
export const isNews = ({ state, was = 'absent' }: Clear): boolean => state !== was

/** What is to be written down of a sheet: nothing twice, nothing that has a problem or is no news. */
export function marksOf(lines: readonly SignInLine[]): Mark[] {
  const marks = new Map<string, Mark>()
  for (const line of lines)
    if (isClear(line) && isNews(line) && !marks.has(line.member))
      marks.set(line.member, { member: line.member, state: line.state, was: line.was ?? 'absent' })
  return [...marks.values()]
}
