import type { Day } from '#types/calendar'
import { wholeYears } from '#domain/calendar/ages'
import { modelBranch } from '#domain/standards/model-branch'

type ModelClause = (typeof modelBranch.clauses)[number]
type Asked = { [Clause in ModelClause as Clause['id']]: Clause['must'] }

/** What each clause asks, by its id. */
const asked = Object.fromEntries(modelBranch.clauses.map(({ id, must }) => [id, must])) as Asked

/** How old a college or branch is on the last day of applying: what the conditions compare with their years. */
export const yearsAtApplying = (foundedOn: Day): number => wholeYears(foundedOn, asked['MODEL.3.2a'].due)

const places = {
  organCommittee: asked['MODEL.3.2b'].test,
  generalBranch: { least: 0, most: asked['MODEL.3.2d'].test.value },
} as const

/** Too many nominations are turned away; too few only raise a question. */
export function nominationOf(by: keyof typeof places, branches: number): 'stands' | 'tooFew' | 'refused' {
  const { least, most } = places[by]
  if (branches > most) return 'refused'
  return branches < least ? 'tooFew' : 'stands'
}

/** What the school pays for so many colleges and branches over the whole period, in yuan. */
export function fundingOf({ colleges, branches }: { colleges: number; branches: number }): number {
  const years = wholeYears(asked['MODEL.3.3a'].due, asked['MODEL.3.4'].due)
  return years * (colleges * asked['MODEL.4.1'].test.value + branches * asked['MODEL.4.2'].test.value)
}
