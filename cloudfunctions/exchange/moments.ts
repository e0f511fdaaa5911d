import type { Day, Instant } from '#types/calendar'
import type { Meeting } from '#types/meeting'
import { weekdayOf } from '#domain/calendar/weekdays'
import { chinaDay, sayMoment } from '../shared/clock'

const weekdays = [...'日一二三四五六']

/** 2026年3月25日（星期三） */
export function sayDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日（星期${weekdays[weekdayOf(day)]}）`
}

/** 09:25 in China, with its date where that is another day than the meeting's. */
export const sayClock = (at: Instant, day: Day): string =>
  chinaDay(at) === day ? sayMoment(at).split(' ')[1]! : sayMoment(at)

/** 2026年3月25日（星期三）09:25—10:55 */
export const sayWhen = ({ day, startsAt, endsAt }: Pick<Meeting, 'day' | 'startsAt' | 'endsAt'>): string =>
  `${sayDay(day)}${sayClock(startsAt, day)}—${sayClock(endsAt, day)}`
