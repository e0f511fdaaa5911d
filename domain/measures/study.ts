import type { RollEntry, Stay } from '#types/records'
import { day, daysIn, within } from '#domain/calendar/days'
import { compare, plus, ratio, times, zero, type Ratio } from '#domain/exact/ratio'
import type { View } from '#domain/view'
import { isOpen, wholeYear, type Case, type Finding } from './measure'

/**
 * How many of those held to the hours have them. Whoever led in any month of the year is held to the leaders' hours,
 * by months mixed with the others', and is not counted again among the members.
 */
export function study({ must, view, year }: Case<'study'>): Finding[] {
  const period = wholeYear(year)
  const people = view.roll.filter(
    (entry) => monthsOf(year, entry) > 0 && leads(entry, year) === (must.whom === 'leaders'),
  )
  const asked = people.map((entry) => ({ entry, minutes: askedOf(must, entry, year) }))
  const held = asked.filter(({ minutes }) => compare(minutes, zero) > 0)
  const reached = held.filter(
    ({ entry, minutes }) => compare(studied(entry, view, year), minutes) >= 0,
  ).length
  return [
    {
      period,
      weight: held.length,
      done: ratio(reached),
      possible: ratio(isOpen(period, view) ? held.length : reached),
      because: [{ code: 'studied', reached, of: held.length, hours: must.hours }],
      counted: held.flatMap(({ entry }) => (view.study.get(entry.member) ?? []).map(({ id }) => id)),
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

/** Whoever brought hours along has the whole year asked of them here; else only from the month they came. */
function rollMonths(entry: RollEntry, year: number): number[] {
  const from =
    entry.broughtMinutes === undefined
      ? entry.from
      : day(Math.min(year, Number(entry.from.slice(0, 4))), 1, 1)
  return monthsIn(year, { ...entry, from })
}

function studied(entry: RollEntry, view: View, year: number): Ratio {
  const own = (view.study.get(entry.member) ?? []).filter(({ on }) => on.startsWith(String(year)))
  return ratio(own.reduce((minutes, record) => minutes + record.minutes, entry.broughtMinutes ?? 0))
}

const leads = (entry: RollEntry, year: number): boolean =>
  (entry.leads ?? []).some((stay) => monthsIn(year, stay).length > 0)

const monthsOf = (year: number, stay: Stay): number => monthsIn(year, stay).length

/** The months of a year of which a stay has any day at all. */
function monthsIn(year: number, stay: Stay): number[] {
  return Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => {
    const [first, last] = [day(year, month, 1), day(year, month, daysIn(year, month))]
    return stay.from <= last && (within(first, stay) || stay.from >= first)
  })
}
