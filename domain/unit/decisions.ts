import type { Day } from '#types/calendar'
import type { ClauseChange, Consequence, Decision, Ruling, Settings } from '#types/ruling'
import type { Clause, ClauseId } from '#types/standard'
import { proposedSettings } from '#domain/settings'
import { succeed } from './succeed'

/**
 * The clauses as a committee's own decisions leave them, each from its day on, and named in every verdict it touches. A
 * later decision on the same question takes the place of the earlier one: what that had changed is as published again.
 */
export function decideClauses(
  clauses: readonly Clause[],
  decisions: readonly Decision[],
  rulings: readonly Ruling[],
): Clause[] {
  const earlier = new Map<string, Consequence['clauses']>()
  return inOrder(decisions).reduce<Clause[]>(
    (now, decision) => {
      const { ruling, reading, by, from } = decision
      const own = consequenceOf(decision, rulings).clauses ?? {}
      const changes = { ...asPublished(earlier.get(ruling) ?? {}, clauses), ...own }
      earlier.set(ruling, own)
      const touched = now.filter((clause) => clause.id in changes || clause.rulings?.includes(ruling))
      return [...new Set(touched.map(({ id }) => id))].reduce(
        (all, id) => succeed(all, id, from, changes[id] ?? {}, { ruling, reading, by, from }),
        now,
      )
    },
    [...clauses],
  )
}

/** What takes changes back: the published word for every field that they touched. */
function asPublished(
  changes: NonNullable<Consequence['clauses']>,
  clauses: readonly Clause[],
): Record<ClauseId, ClauseChange> {
  const latest = new Map(clauses.map((clause) => [clause.id, clause]))
  return Object.fromEntries(
    Object.keys(changes).flatMap((id) => {
      const clause = latest.get(id)
      if (!clause) return []
      const { title, must, exempt = [], shown = false } = clause
      return [[id, { title, must, exempt, shown }]]
    }),
  )
}

/**
 * The figures a year goes by: ours, with what a committee had decided by its first day. One decided during the year holds
 * from the next one on, so that nothing is judged by what nobody knew.
 */
export function settingsOf(
  year: number,
  decisions: readonly Decision[],
  rulings: readonly Ruling[],
): Settings {
  const begins: Day = `${year}-01-01`
  const inForce = inOrder(decisions).filter(({ from }) => from <= begins)
  const last = new Map(inForce.map((decision) => [decision.ruling, decision]))
  return [...last.values()].reduce(
    (now, decision) => ({ ...now, ...consequenceOf(decision, rulings).settings }),
    proposedSettings,
  )
}

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
