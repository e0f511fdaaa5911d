import type { RollEntry, Stay, StudyRecord } from '#types/records'
import { day, daysIn, endOfMonth, monthOf, yearOf } from '#domain/calendar/days'
import { compare, plus, ratio, times, zero, type Ratio } from '#domain/exact/ratio'
import type { View } from '#domain/view'
import { isOpen, overlaps, wholeYear, type Case, type Finding } from './measure'

/**
 * How many of those held to the hours have them. Whoever led in any month of the year is held to the leaders' hours,
 * by months mixed with the others', and is not counted again among the members.
 */
export function study({ must, view, year }: Case<'study'>): Finding[] {
  const period = wholeYear(year)
  const people = view.roll.filter((entry) => leads(entry, year) === (must.whom === 'leaders'))
  const held = people
    .map((entry) => ({ entry, asked: askedOf(must, entry, year), own: studiedBy(entry, view, year) }))
    .filter(({ asked }) => compare(asked, zero) > 0)
  const reached = held.filter(
    ({ entry, asked, own }) => compare(minutesOf(own, entry, year), asked) >= 0,
  ).length
  return [
    {
      period,
      weight: held.length,
      done: ratio(reached),
      possible: ratio(isOpen(period, view) ? held.length : reached),
      because: [{ code: 'studied', reached, of: held.length, hours: must.hours }],
      counted: held.flatMap(({ own }) => own.map(({ id }) => id)),
    },
  ]
}

/** Minutes asked of one person: whole hours a year, by the months on the roll, in office, and not excused. */
function askedOf(must: Case<'study'>['must'], entry: RollEntry, year: number): Ratio {
  const excused = new Set((entry.excused ?? []).flatMap((stay) => monthsIn(year, stay)))
  const asked = rollMonths(entry, year).filter((month) => !excused.has(month))
  const leading = new Set((entry.leads ?? []).flatMap((stay) => monthsIn(year, stay)))
  const other = must.whom === 'leaders' ? must.otherwise : must.hours
  const monthly = (hours: number, count: number): Ratio => times(ratio(hours * 60, 12), ratio(count))
  const inOffice = must.whom === 'leaders' ? asked.filter((month) => leading.has(month)).length : 0
  return plus(monthly(must.hours, inOffice), monthly(other, asked.length - inOffice))
}

/**
 * Whoever brought hours along has the whole year asked of them here; else only from the month they came. The month
 * in which somebody moves to another branch is counted there.
 */
function rollMonths({ transferred, broughtMinutes, ...stay }: RollEntry, year: number): number[] {
  const from = broughtMinutes === undefined || yearOf(stay.from) < year ? stay.from : wholeYear(year).from
  const moved = transferred && stay.until && stay.until < endOfMonth(stay.until) ? stay.until : undefined
  return monthsIn(year, { ...stay, from }).filter(
    (month) => !(moved && yearOf(moved) === year && monthOf(moved) === month),
  )
}

const studiedBy = ({ member }: RollEntry, view: View, year: number): StudyRecord[] =>
  (view.study.get(member) ?? []).filter(({ on }) => yearOf(on) === year)

/** What was brought along counts in the year of coming only. */
const minutesOf = (
  own: readonly StudyRecord[],
  { from, broughtMinutes = 0 }: RollEntry,
  year: number,
): Ratio => ratio(own.reduce((all, { minutes }) => all + minutes, yearOf(from) === year ? broughtMinutes : 0))

const leads = (entry: RollEntry, year: number): boolean =>
  (entry.leads ?? []).some((stay) => monthsIn(year, stay).length > 0)

/** The months of a year of which a stay has any day at all. */
const monthsIn = (year: number, stay: Stay): number[] =>
  months.filter((month) =>
    overlaps(stay, { from: day(year, month, 1), until: day(year, month, daysIn(year, month)) }),
  )

const months = Array.from({ length: 12 }, (_, index) => index + 1)
