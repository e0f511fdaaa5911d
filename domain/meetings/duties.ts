import type { Cadence } from '#types/calendar'
import type { OrganizationId } from '#types/organization'
import type { Clause } from '#types/standard'
import type { PeriodVerdict, Verdict } from '#types/verdict'
import type { MustOf } from '#domain/measures/measure'
import { tally, type Tallied } from '#domain/tally'
import { verdictOf } from '#domain/verdict'
import { group as grouped } from '#domain/view'
import type { Asking } from './asking'
import { heldAs, isHeldActivity, type HeldActivity } from './clauses'

type Holding = Clause & { must: MustOf<'hold'> }

/** One thing to be held again and again: by the branch, or by one of its groups. */
export type Duty = {
  activity: HeldActivity
  group?: OrganizationId
  /** What the strictest clause asks, and how that stands. */
  clause: Holding
  verdict: Verdict
  /** All clauses that ask for it, the strictest among them. */
  all: readonly { clause: Holding; verdict: Verdict }[]
}

const timesAYear = {
  month: 12,
  quarter: 4,
  halfYear: 2,
  semester: 2,
  year: 1,
  schoolYear: 1,
  standing: 1,
} as const satisfies Record<Cadence, number>

/** What is to be held, in the order people tell it; a line for each group where groups meet by themselves. */
export function dutiesOf(asking: Asking): Duty[] {
  const { clauses, profile } = asking
  const holds = clauses.filter(({ must }) => must.kind === 'hold')
  const [byGroup, others] = split(holds, ({ must }) => must.kind === 'hold' && must.by === 'group')
  const duties = [
    ...strictestOf(others, asking),
    ...profile.groups.flatMap((one) =>
      strictestOf(byGroup, ofGroup(one, asking)).map((duty) => ({ ...duty, group: one })),
    ),
  ]
  const order = Object.keys(heldAs)
  return duties.sort((a, b) => order.indexOf(a.activity) - order.indexOf(b.activity))
}

const ofGroup = (group: OrganizationId, { profile, records, ...rest }: Asking): Asking => ({
  ...rest,
  profile: { ...profile, groups: [group] },
  records: { ...records, acts: records.acts.filter(({ by }) => by === group) },
})

/** The verdicts on single clauses, each with the version of it that is in force. */
export function verdictsOf(
  clauses: readonly Clause[],
  { profile, records, at }: Asking,
): { clause: Clause; verdict: Verdict }[] {
  return tally(clauses, profile, records, at).map(({ clause, findings }: Tallied) => ({
    clause,
    verdict: verdictOf(clause, findings, at.asOf),
  }))
}

function strictestOf(clauses: readonly Clause[], asking: Asking): Duty[] {
  const asked = verdictsOf(clauses, asking).filter(
    (one): one is Duty['all'][number] => one.clause.must.kind === 'hold' && one.verdict.status !== 'exempt',
  )
  return [...grouped(asked, ({ clause }) => clause.must.activity)].flatMap(([activity, all]) => {
    const [first] = [...all].sort((a, b) => strictness(b) - strictness(a))
    return first && isHeldActivity(activity) ? [{ activity, ...first, all }] : []
  })
}

/** How often in a year; of two alike the one that asks for a quorum. */
const strictness = ({ clause: { must } }: Duty['all'][number]): number =>
  must.atLeast * timesAYear[must.every] * 2 + (must.quorum ? 1 : 0)

/** How many were held of how many, as the verdict counts them. */
export function countsIn({ because }: PeriodVerdict): { done: number; needed: number } {
  const held = because.find((reason) => reason.code === 'held')
  return held ? { done: held.done, needed: held.of } : { done: 0, needed: 0 }
}

function split<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}
