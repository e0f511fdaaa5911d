import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Day, Instant } from '#types/calendar'

dayjs.extend(utc)

const weekdays = '日一二三四五六'

/** China's time at a moment, wherever the phone believes it is. */
const inChina = (at: Instant | number) => dayjs(at).utcOffset(8)

/** 09:28 */
export const sayTime = (at: Instant) => inChina(at).format('HH:mm')

/** 09:28, or 3月26日 09:28 where that is not the day one would think of. */
export function sayTimeOn(at: Instant, day: string): string {
  const moment = inChina(at)
  if (moment.format('YYYY-MM-DD') === day) return moment.format('HH:mm')
  const year = moment.format('YYYY') === day.slice(0, 4) ? '' : 'YYYY年'
  return moment.format(`${year}M月D日 HH:mm`)
}

/** 11月21日 周六 09:30; the year only where it is not this one. */
export function sayDayAndTime(at: Instant, now: number): string {
  const moment = inChina(at)
  const year = moment.year() === inChina(now).year() ? '' : 'YYYY年'
  return `${moment.format(`${year}M月D日`)} 周${weekdays[moment.day()]} ${moment.format('HH:mm')}`
}

/** 2026年3月24日 */
export const sayDay = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 3月31日 周二 */
export const sayWeekday = (day: Day): string => {
  const noon = inChina(`${day}T04:00:00.000Z`)
  return `${noon.format('M月D日')} 周${weekdays[noon.day()]}`
}

/** Whole days from one day to another; below nothing where that is past. */
export const daysUntil = (day: Day, today: string): number =>
  Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)

/** 今天, 明天, 后天, or nothing for any other day. */
export function sayNear(at: Instant, now: number): string | undefined {
  const days = inChina(at).startOf('day').diff(inChina(now).startOf('day'), 'day')
  return ['今天', '明天', '后天'][days]
}

/** 12:05, or 1:02:05 from an hour on. */
export function sayCountdown(millis: number): string {
  const seconds = Math.max(0, Math.ceil(millis / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** A day and a time of day, as forms hold them: `2026-11-21`, `09:30`. */
export type DayAndTime = { day: string; time: string }

export const toChina = (at: number): DayAndTime => ({
  day: inChina(at).format('YYYY-MM-DD'),
  time: inChina(at).format('HH:mm'),
})

export const fromChina = ({ day, time }: DayAndTime): string => `${day}T${time}:00+08:00`
