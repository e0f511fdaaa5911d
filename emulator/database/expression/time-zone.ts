import { refuseRequest } from '../../refusal'
import { instant } from './operands'

const MINUTE = 60_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** Minutes that a zone is ahead of UTC at an instant; a zone is `+08:00`, `+0800`, `+08`, `UTC` or a name such as Asia/Shanghai. */
export function offsetAt(instant: number, zone: string): number {
  if (['UTC', 'GMT', 'Z'].includes(zone)) return 0
  const fixed = /^([+-])(\d\d):?(\d\d)?$/.exec(zone)
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0))
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year, month, day, hour, minute, second } = parts as Record<string, number>
  const wall = Date.UTC(year!, month! - 1, day, hour, minute, second)
  return Math.round((wall - Math.floor(instant / 1000) * 1000) / MINUTE)
}

/** The instant moved so that its UTC fields read as the clocks of the zone. */
export function toWall(date: Date, zone: string): Date {
  return new Date(date.getTime() + offsetAt(date.getTime(), zone) * MINUTE)
}

/** The instant at which the clocks of the zone show what `wall` reads in UTC. */
export function fromWall(wall: number, zone: string): Date {
  const guess = instant(wall).getTime() - offsetAt(wall, zone) * MINUTE
  return instant(wall - offsetAt(guess, zone) * MINUTE)
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, made)
    return made
  } catch {
    return refuseRequest(`unrecognized time zone identifier: "${zone}"`)
  }
}
