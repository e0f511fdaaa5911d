import type { Day } from '#types/calendar'
import type { Consequence, Decision, Ruling, Settings } from '#types/ruling'
import type { Clause } from '#types/standard'
import { proposedSettings } from '#domain/settings'
import { succeed } from './succeed'

/** The clauses as a committee's own decisions leave them, each from its day on, and named in every verdict it touches. */
export const decideClauses = (
  clauses: readonly Clause[],
  decisions: readonly Decision[],
  rulings: readonly Ruling[],
): Clause[] =>
  inOrder(decisions).reduce<Clause[]>(
    (now, decision) => {
      const { ruling, reading, by, from } = decision
      const changes = consequenceOf(decision, rulings).clauses ?? {}
      const touched = now.filter((clause) => clause.id in changes || clause.rulings?.includes(ruling))
      return [...new Set(touched.map(({ id }) => id))].reduce(
        (all, id) => succeed(all, id, from, changes[id] ?? {}, { ruling, reading, by, from }),
        now,
      )
    },
    [...clauses],
  )

/** The figures that hold on a day: ours, with those that a committee had set by then. */
export const settingsOn = (day: Day, decisions: readonly Decision[], rulings: readonly Ruling[]): Settings =>
  inOrder(decisions)
    .filter(({ from }) => from <= day)
    .reduce((now, decision) => ({ ...now, ...consequenceOf(decision, rulings).settings }), proposedSettings)

/** What follows from a reading, as registered, with what the decision adds to it. */
function consequenceOf({ ruling, reading, then = {} }: Decision, rulings: readonly Ruling[]): Consequence {
  const registered = rulings.find(({ id }) => id === ruling)?.then?.[reading]
  return {
    clauses: { ...registered?.clauses, ...then.clauses },
    settings: { ...registered?.settings, ...then.settings },
  }
}

const inOrder = (decisions: readonly Decision[]): Decision[] =>
  [...decisions].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
