import type { Day } from '#types/calendar'
import { monthOf, yearOf } from '#domain/calendar/days'
import { ruleOf, type Livelihood } from './table'

/** A month's dues in fen, on a monthly base in fen after tax: half a fen is rounded up. */
export function duesOn(base: number, livelihood: Livelihood): number {
  const rule = ruleOf(livelihood)
  if ('fixed' in rule) return rule.fixed
  const band = rule.bands.find(({ upTo = Infinity }) => base <= upTo)!
  const dues = Math.floor((base * band.thousandths + 500) / 1000)
  return Math.min(dues, rule.cap ?? dues)
}

export type Standing = { livelihood: Livelihood; base: number }

/** From this day somebody lives on something else: the dues follow the month after. */
export type Change = { on: Day; to: Standing }

/** The dues of every month of a year on the roll, in fen: due from the month of joining on. */
export function duesOfYear(year: number, standing: Standing, change?: Change, from?: Day): number[] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  const joined = from && yearOf(from) === year ? monthOf(from) : 1
  return months
    .filter((month) => month >= joined)
    .map((month) => {
      const { base, livelihood } = change && isAfter(year, month, change.on) ? change.to : standing
      return duesOn(base, livelihood)
    })
}

const isAfter = (year: number, month: number, day: Day): boolean =>
  year * 12 + month > yearOf(day) * 12 + monthOf(day)
