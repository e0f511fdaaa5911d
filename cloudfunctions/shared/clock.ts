import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Day, Instant } from '#types/calendar'

dayjs.extend(utc)

const chinaOffsetHours = 8

export const now = (): Instant => new Date().toISOString()

/** The day it is in China at a moment, wherever the server stands. */
export function chinaDay(at: Instant): Day {
  return dayjs(at).utcOffset(chinaOffsetHours).format('YYYY-MM-DD') as Day
}

/** The moment a day begins in China. */
export const startOf = (day: Day): Instant => new Date(`${day}T00:00:00+08:00`).toISOString()

export function addMinutes(at: Instant, minutes: number): Instant {
  return dayjs(at).add(minutes, 'minute').toISOString()
}

/** 11月21日 09:30, in China. */
export function sayMoment(at: Instant): string {
  return dayjs(at).utcOffset(chinaOffsetHours).format('M月D日 HH:mm')
}
