import { Refusal, refuseRequest } from '../../refusal'
import { calendar } from './calendar'
import { parseDate } from './date-parse'
import { readZone, toDate } from './date-parts'
import type { Expression, Form } from './expression'
import { isNothing } from './expression'
import { compileNamed, readNamed } from './named'
import { text } from './operands'
import { offsetAt, toWall } from './time-zone'

const nothing: Expression = () => null

export const dateTexts: Readonly<Record<string, Form>> = {
  $dateToString: (operand, compile, name) => {
    const fields = readNamed(name, operand, ['date'], ['format', 'timezone', 'onNull'])
    const { date, format, timezone, onNull = nothing } = compileNamed(fields, compile)
    return (scope) => {
      const value = date!(scope)
      if (isNothing(value)) return onNull(scope)
      const zone = readZone(timezone, scope)
      const pattern = format ? format(scope) : `%Y-%m-%dT%H:%M:%S.%L${zone === 'UTC' ? 'Z' : ''}`
      if (zone === null || isNothing(pattern)) return null
      return write(toDate(value, name), text(pattern, name), zone)
    }
  },
  $dateFromString: (operand, compile, name) => {
    const optional = ['format', 'timezone', 'onError', 'onNull']
    const fields = readNamed(name, operand, ['dateString'], optional)
    const { dateString, format, timezone, onError, onNull = nothing } = compileNamed(fields, compile)
    return (scope) => {
      const value = dateString!(scope)
      if (isNothing(value)) return onNull(scope)
      const zone = timezone ? readZone(timezone, scope) : undefined
      const pattern = format?.(scope)
      if (zone === null || pattern === null) return null
      try {
        return parseDate(text(value, name), zone, pattern === undefined ? undefined : text(pattern, name))
      } catch (error) {
        if (onError && error instanceof Refusal) return onError(scope)
        throw error
      }
    }
  },
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

/** The letters of a format; the date reads as the zone's clocks, the offset is in minutes. */
const letters: Readonly<Record<string, (wall: Date, offset: number) => string>> = {
  '%': () => '%',
  Y: (wall) => pad(calendar.$year(wall), 4),
  m: (wall) => pad(calendar.$month(wall), 2),
  d: (wall) => pad(calendar.$dayOfMonth(wall), 2),
  j: (wall) => pad(calendar.$dayOfYear(wall), 3),
  H: (wall) => pad(calendar.$hour(wall), 2),
  M: (wall) => pad(calendar.$minute(wall), 2),
  S: (wall) => pad(calendar.$second(wall), 2),
  L: (wall) => pad(calendar.$millisecond(wall), 3),
  w: (wall) => String(calendar.$dayOfWeek(wall)),
  u: (wall) => String(calendar.$isoDayOfWeek(wall)),
  U: (wall) => pad(calendar.$week(wall), 2),
  V: (wall) => pad(calendar.$isoWeek(wall), 2),
  G: (wall) => pad(calendar.$isoWeekYear(wall), 4),
  z: (_wall, offset) =>
    sign(offset) + pad(Math.floor(Math.abs(offset) / 60), 2) + pad(Math.abs(offset) % 60, 2),
  Z: (_wall, offset) => sign(offset) + String(Math.abs(offset)),
}

function sign(offset: number): string {
  return offset < 0 ? '-' : '+'
}

function write(date: Date, format: string, zone: string): string {
  const offset = offsetAt(date.getTime(), zone)
  const wall = toWall(date, zone)
  return format.replace(/%(.?)/g, (piece, letter: string) => {
    const spell = Object.hasOwn(letters, letter) ? letters[letter] : undefined
    return spell ? spell(wall, offset) : refuseRequest(`Invalid format character '${piece}' in format string`)
  })
}
