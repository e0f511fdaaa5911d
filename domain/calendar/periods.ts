import type { Cadence, Day, Period } from '#types/calendar'
import { addDays, day, daysIn } from './days'

const months = { month: 1, quarter: 3, halfYear: 6, year: 12, standing: 12 } as const

/**
 * The periods of a year, in order. Semesters are the school's own and belong to the year they begin in, the last
 * one running on past New Year until the next begins; without a school calendar they are the half-years.
 */
export function periodsOf(cadence: Cadence, year: number, semesters: readonly Day[] = []): readonly Period[] {
  if (cadence === 'semester' || cadence === 'schoolYear') return schoolPeriods(cadence, year, semesters)
  const key = `${cadence} ${year}`
  const there = known.get(key) ?? everySoManyMonths(months[cadence], year)
  known.set(key, there)
  return there
}

/** A thousand branches ask for the same few years. */
const known = new Map<string, readonly Period[]>()

const everySoManyMonths = (span: number, year: number): Period[] =>
  Array.from({ length: 12 / span }, (_, index) => ({
    from: day(year, index * span + 1, 1),
    until: day(year, (index + 1) * span, daysIn(year, (index + 1) * span)),
  }))

function schoolPeriods(
  cadence: 'semester' | 'schoolYear',
  year: number,
  all: readonly Day[],
): readonly Period[] {
  const starts = [...all].sort()
  if (starts.length === 0) return periodsOf(cadence === 'semester' ? 'halfYear' : 'year', year)
  const own = starts.map((from, index) => ({ from, until: untilNext(starts, index) }))
  const here = own.filter(({ from }) => from.startsWith(String(year)))
  const [first, last] = [here[0], here.at(-1)]
  if (cadence === 'semester' || !first || !last) return here
  // A school year begins with the autumn semester, the last of the calendar year.
  const next = own[own.indexOf(last) + 1]
  return [{ from: last.from, until: next?.until ?? last.until }]
}

/** Until the day before the next semester; the last known one lasts half a year. */
function untilNext(starts: readonly Day[], index: number): Day {
  const next = starts[index + 1]
  return addDays(next ?? addDays(starts[index]!, 183), -1)
}
