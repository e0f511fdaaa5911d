import type { Day } from '#types/calendar'
import type { RosterField, RosterLine } from '#types/roster-sheet'

/** A person as far as the row could be read. */
export type Draft = Partial<Omit<RosterLine, 'row' | 'identity'>> & { row: number }

/** What is wrong with a field of the person in that row. */
export type Finding = { row: number; field: RosterField; say: string }

/** Whoever has turned full by today is a full member, even where the roster has no column that says so. */
export const withMembership = (draft: Draft, today: Day): Draft =>
  draft.membership === undefined && draft.fullOn !== undefined && draft.fullOn <= today
    ? { ...draft, membership: 'full' }
    : draft

export const isWhole = (draft: Draft): draft is Omit<RosterLine, 'identity'> =>
  draft.name !== undefined && draft.membership !== undefined

/** Gives each person a text that is the same whenever the same roster is read again, in any order. */
export function identify(drafts: readonly Omit<RosterLine, 'identity'>[]): RosterLine[] {
  const seen = new Map<string, number>()
  return drafts.map((draft) => {
    const { name, joinedOn = '', bornIn = '', phone = '' } = draft
    const words = [name, joinedOn, bornIn, phone]
    const twins = (seen.get(words.join('\n')) ?? 0) + 1
    seen.set(words.join('\n'), twins)
    return { ...draft, identity: JSON.stringify([...words, twins]) }
  })
}
