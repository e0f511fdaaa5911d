import type { Day, Period } from '#types/calendar'
import type { RollEntry, Stay, StudyRecord } from '#types/records'
import { endOfMonth, monthOf } from '#domain/calendar/days'
import type { View } from '#domain/view'
import { isIn, isOpen, leadsAs, type Case, type Finding } from './measure'

/**
 * How many of those held to the hours have them. Whoever led in any month of the year is held to the leaders' hours,
 * by months mixed with the others', and is not counted again among the members.
 */
export function study({ must, view, period }: Case<'study'>): Finding[] {
  const counted: string[] = []
  const lacking: string[] = []
  let [held, reached] = [0, 0]
  for (const entries of view.people.values()) {
    const leads = monthsOf(
      entries.flatMap((entry) => leadsAs(must.office, entry)),
      period,
    )
    if ((leads !== none) !== (must.whom === 'leaders')) continue
    const asked = twelfthsAsked(must, entries, leads, period)
    if (asked === 0) continue
    const own = studiedBy(entries[0]!, view, period)
    held++
    if (minutesOf(own, entries, period) * 12 >= asked) reached++
    else lacking.push(entries[0]!.member)
    for (const { id } of own) counted.push(id)
  }
  return [
    {
      period,
      weight: held,
      parts: 1,
      done: reached,
      possible: isOpen(period, view) ? held : reached,
      because: [{ code: 'studied', reached, of: held, hours: must.hours, lacking }],
      counted,
    },
  ]
}

/** Twelfths of a minute asked of one person: hours a year, by the months on the roll, in office, and not excused. */
function twelfthsAsked(
  must: Case<'study'>['must'],
  entries: readonly RollEntry[],
  leads: Months,
  period: Period,
): number {
  let onRoll = none
  for (const entry of entries) onRoll |= rollMonths(entry, period)
  const excused = entries.flatMap((entry) => entry.excused ?? [])
  const asked = onRoll & ~monthsOf(excused, period)
  const { hours, otherwise = hours } = must
  return 60 * (count(asked & leads) * hours + count(asked & ~leads) * otherwise)
}

/**
 * Whoever brought hours along has the whole year asked of them here; else only from the month they came. The month
 * in which somebody moves to another branch is counted there.
 */
function rollMonths({ from, until, transferred, broughtMinutes }: RollEntry, period: Period): Months {
  const began = broughtMinutes !== undefined && isIn(from, period) ? period.from : from
  const months = monthsIn(began, until, period)
  const moved = transferred && until !== undefined && isIn(until, period) && until < endOfMonth(until)
  return moved ? months & ~monthsIn(until, until, period) : months
}

const studiedBy = ({ member }: RollEntry, view: View, period: Period): StudyRecord[] =>
  (view.study.get(member) ?? []).filter(({ on }) => isIn(on, period))

/** What was brought along counts in the year of coming only. */
function minutesOf(own: readonly StudyRecord[], entries: readonly RollEntry[], period: Period): number {
  let all = 0
  for (const { minutes } of own) all += minutes
  for (const { from, broughtMinutes = 0 } of entries) if (isIn(from, period)) all += broughtMinutes
  return all
}

/** Months of one year, a bit for each: January is the lowest. */
type Months = number

const none: Months = 0
const january: Months = 1

function monthsOf(stays: readonly Stay[], period: Period): Months {
  let months = none
  for (const { from, until } of stays) months |= monthsIn(from, until, period)
  return months
}

/** The months of a year of which a stay has any day at all. */
function monthsIn(from: Day, until: Day | undefined, year: Period): Months {
  if (from > year.until || (until !== undefined && until < year.from)) return none
  const first = from < year.from ? 1 : monthOf(from)
  const last = until === undefined || until > year.until ? 12 : monthOf(until)
  return ((january << last) - 1) & ~((january << (first - 1)) - 1)
}

function count(months: Months): number {
  let all = 0
  for (let rest = months; rest !== none; rest &= rest - 1) all++
  return all
}
