const DAY = 86_400_000

/** Parts of a date whose UTC fields already read as the wanted zone's clocks. */
export const calendar = {
  $year: (d: Date) => d.getUTCFullYear(),
  $month: (d: Date) => d.getUTCMonth() + 1,
  $dayOfMonth: (d: Date) => d.getUTCDate(),
  $dayOfYear: (d: Date) => dayOfYear(d),
  /** 1 is Sunday. */
  $dayOfWeek: (d: Date) => d.getUTCDay() + 1,
  $hour: (d: Date) => d.getUTCHours(),
  $minute: (d: Date) => d.getUTCMinutes(),
  $second: (d: Date) => d.getUTCSeconds(),
  $millisecond: (d: Date) => d.getUTCMilliseconds(),
  /** Weeks begin on Sundays; the days before the first Sunday are in week 0. */
  $week: (d: Date) => Math.floor((dayOfYear(d) - 1 + 7 - d.getUTCDay()) / 7),
  $isoDayOfWeek: (d: Date) => d.getUTCDay() || 7,
  $isoWeek: (d: Date) => Math.ceil(dayOfYear(thursday(d)) / 7),
  $isoWeekYear: (d: Date) => thursday(d).getUTCFullYear(),
}

/** The Monday of an ISO week, at midnight. */
export function mondayOf(isoWeekYear: number, isoWeek: number): number {
  const fourth = utc(isoWeekYear, 0, 4)
  return fourth - ((new Date(fourth).getUTCDay() || 7) - 1) * DAY + (isoWeek - 1) * 7 * DAY
}

/** Milliseconds of a wall time; parts beyond their bounds carry over. Unlike Date.UTC it takes the year 99 for 99. */
export function utc(year: number, month: number, day: number, ...time: readonly number[]): number {
  const [hour = 0, minute = 0, second = 0, millisecond = 0] = time
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date.setUTCHours(hour, minute, second, millisecond)
}

function dayOfYear(d: Date): number {
  return Math.floor((d.getTime() - utc(d.getUTCFullYear(), 0, 1)) / DAY) + 1
}

/** An ISO week belongs to the year of its Thursday. */
function thursday(d: Date): Date {
  return new Date(d.getTime() + (4 - (d.getUTCDay() || 7)) * DAY)
}
