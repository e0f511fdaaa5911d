import type { Day, Period } from '#types/calendar'
import type { Act } from '#types/records'
import type { CellState, RibbonCell, RibbonRow } from '#types/tally'
import type { PeriodVerdict } from '#types/verdict'
import { periodsOf } from '#domain/calendar/periods'
import { isIn } from '#domain/measures/measure'
import { viewOf, type View } from '#domain/view'
import { nameOf as wordOf } from '#domain/wording/names'
import { sayNamed, type NameOf } from '#domain/wording/naming'
import { meetingOf } from './acts'
import type { Asking } from './asking'
import { heldAs } from './clauses'
import { countsIn, dutiesOf, type Duty } from './duties'
import type { StoredMeeting } from './held'

/** What the ribbon tells of besides the verdicts: what meetings are called, and groups and people. */
export type Names = { titles: ReadonlyMap<string, Pick<StoredMeeting, 'title' | 'kindName'>>; nameOf: NameOf }

/** A branch's year of meetings at a glance: a row for each thing to be held, a cell for each period. */
export function ribbonOf(asking: Asking, names: Names): RibbonRow[] {
  const view = viewOf(asking.records, asking.at.asOf)
  return dutiesOf(asking).map((duty) => {
    const { activity, group, clause, verdict } = duty
    const periods = periodsOf(clause.must.every, asking.at.year, asking.profile.semesters)
    return {
      activity,
      name: wordOf(activity),
      kind: heldAs[activity],
      every: clause.must.every,
      ...(group !== undefined && { group: { id: group, name: names.nameOf(group) ?? '' } }),
      cells: periods.map((period) =>
        cellOf(
          period,
          verdict.periods.find((one) => one.period.from === period.from),
          actsIn(period, duty, view),
          view.asOf,
          names,
        ),
      ),
    }
  })
}

/** What was held for a period, whether it counts or not. */
const actsIn = (period: Period, { activity, group }: Duty, view: View): Act[] =>
  (view.acts.get(activity) ?? []).filter(
    (act) => isIn(act.for ?? act.on, period) && (group === undefined || act.by === group),
  )

function cellOf(
  period: Period,
  verdict: PeriodVerdict | undefined,
  acts: readonly Act[],
  asOf: Day,
  { titles, nameOf }: Names,
): RibbonCell {
  const { done, needed } = verdict ? countsIn(verdict) : { done: 0, needed: 0 }
  return {
    period,
    state: verdict ? stateOf(verdict, acts, asOf) : 'notAsked',
    done,
    needed,
    meetings: [...new Map(acts.map((act) => [meetingOf(act), act]))]
      .map(([id, { on }]) => ({ id, day: on, title: titleOf(titles.get(id)) }))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
    say: (verdict?.because ?? []).map((reason) => sayNamed(reason, nameOf)),
  }
}

const titleOf = (meeting: Pick<StoredMeeting, 'title' | 'kindName'> | undefined): string =>
  meeting?.title || meeting?.kindName || ''

/** Held late, or held and not counted, says more than missed: there is something that can be mended or learnt from. */
function stateOf(verdict: PeriodVerdict, acts: readonly Act[], asOf: Day): CellState {
  const { period, status, because, mendBy = period.until } = verdict
  if (status === 'exempt') return 'notAsked'
  const isLate = acts.some(
    ({ id, on }) => on > period.until && (status !== 'met' || verdict.counted.includes(id)),
  )
  if (status === 'met') return isLate ? 'late' : 'held'
  if (isLate) return 'late'
  if (because.some(({ code }) => code === 'notQuorate' || code === 'notInOrder')) return 'short'
  return asOf <= mendBy ? 'toCome' : 'missed'
}
