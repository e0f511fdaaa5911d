import type { Fields } from './cron-fields'
import { parseFields } from './cron-fields'

export { WrongCron } from './cron-fields'

/** When a timer is due; instants are milliseconds since 1970. */
export type Cron = {
  /** The first instant after this one, a whole second, or undefined when there is none. */
  readonly next: (after: number) => number | undefined
}

const DAY_S = 86_400
/** Timers go by Beijing time, which has no summer time. */
const BEIJING_S = 8 * 3600

/** Reads the seven fields of a timer, in Beijing time; throws WrongCron. */
export function parseCron(text: string): Cron {
  const fields = parseFields(text)
  return {
    next(after) {
      const from = Math.floor(after / 1000) + 1 + BEIJING_S
      const due = dueToday(fields, from) ?? dueLater(fields, from)
      return due === undefined ? undefined : (due - BEIJING_S) * 1000
    },
  }
}

/** Here and below: seconds since 1970 as a clock in Beijing shows them. */
function dueToday(fields: Fields, from: number): number | undefined {
  const midnight = from - (from % DAY_S)
  const date = new Date(midnight * 1000)
  const fits =
    fields.years.includes(date.getUTCFullYear()) &&
    fields.months.includes(date.getUTCMonth() + 1) &&
    fitsDay(fields, midnight, date.getUTCDate())
  const time = fits ? firstTime(fields, from - midnight) : undefined
  return time === undefined ? undefined : midnight + time
}

function dueLater(fields: Fields, from: number): number | undefined {
  const first = firstTime(fields, 0)!
  const thisYear = new Date(from * 1000).getUTCFullYear()
  for (const year of fields.years.filter((each) => each >= thisYear)) {
    for (const month of fields.months) {
      const lastDay = Date.UTC(year, month, 0) / 1000
      if (lastDay < from) continue
      const midnight = findDay(fields, year, month, from)
      if (midnight !== undefined) return midnight + first
    }
  }
  return undefined
}

/** The first midnight of the month, not before `from`, of a day that fits. */
function findDay(fields: Fields, year: number, month: number, from: number): number | undefined {
  const start = Date.UTC(year, month - 1, 1) / 1000
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  for (let day = 1; day <= days; day++) {
    const midnight = start + (day - 1) * DAY_S
    if (midnight >= from && fitsDay(fields, midnight, day)) return midnight
  }
  return undefined
}

function fitsDay({ days, weekdays, eitherDay }: Fields, midnight: number, day: number): boolean {
  // 1 January 1970 was a Thursday.
  const weekday = (midnight / DAY_S + 4) % 7
  const [fitsDate, fitsWeekday] = [days.includes(day), weekdays.includes(weekday)]
  return eitherDay ? fitsDate || fitsWeekday : fitsDate && fitsWeekday
}

/** The first time of day that fits and is not before this one, in seconds. */
function firstTime({ hours, minutes, seconds }: Fields, from: number): number | undefined {
  for (const hour of hours.filter((each) => (each + 1) * 3600 > from)) {
    for (const minute of minutes.filter((each) => hour * 3600 + (each + 1) * 60 > from)) {
      for (const second of seconds) {
        const time = hour * 3600 + minute * 60 + second
        if (time >= from) return time
      }
    }
  }
  return undefined
}
