import { refuseRequest } from '../../refusal'
import type { Value } from '../values'
import { isDocument } from '../values'
import { calendar, mondayOf, utc } from './calendar'
import type { Compile, Expression, Form, Scope } from './expression'
import { isNothing } from './expression'
import { compileNamed, readNamed } from './named'
import { text, whole } from './operands'
import { fromWall, toWall } from './time-zone'
import { typeName } from './type-name'

const clockParts = ['hour', 'minute', 'second', 'millisecond']

export const dateParts: Readonly<Record<string, Form>> = {
  ...Object.fromEntries(Object.entries(calendar).map(([name, part]) => [name, partOf(part)])),
  $dateFromParts: (operand, compile, name) => {
    const iso = isDocument(operand) && 'isoWeekYear' in operand
    const days = iso ? ['isoWeek', 'isoDayOfWeek'] : ['month', 'day']
    const fields = readNamed(
      name,
      operand,
      [iso ? 'isoWeekYear' : 'year'],
      [...days, ...clockParts, 'timezone'],
    )
    const parts = compileNamed(fields, compile)
    return (scope) => {
      const zone = readZone(parts.timezone, scope)
      const values = Object.entries(parts).filter(([part]) => part !== 'timezone')
      const read = values.map(([part, value]): [string, Value | undefined] => [part, value(scope)])
      if (zone === null || read.some(([, value]) => isNothing(value))) return null
      const numbers = Object.fromEntries(read.map(([part, value]) => [part, whole(value, name)]))
      return fromWall(iso ? isoWall(numbers) : wall(numbers), zone)
    }
  },
}

/** A part of a date, which may come with a zone as `{date, timezone}`. */
function partOf(part: (date: Date) => number): Form {
  return (operand, compile, name) => {
    const { date, timezone } = readDateOperand(operand, compile, name)
    return (scope) => {
      const value = date(scope)
      const zone = readZone(timezone, scope)
      return isNothing(value) || zone === null ? null : part(toWall(toDate(value, name), zone))
    }
  }
}

function readDateOperand(
  operand: Value,
  compile: Compile,
  name: string,
): { date: Expression; timezone?: Expression } {
  if (isDocument(operand) && 'date' in operand) {
    const { date, ...zone } = compileNamed(readNamed(name, operand, ['date'], ['timezone']), compile)
    return { date: date!, ...zone }
  }
  const [only, ...more] = Array.isArray(operand) ? operand : [operand]
  if (only === undefined || more.length > 0) return refuseRequest(`${name} takes exactly 1 arguments.`)
  return { date: compile(only) }
}

/** UTC where no zone is named, null where it is null. */
export function readZone(timezone: Expression | undefined, scope: Scope): string | null {
  if (!timezone) return 'UTC'
  const zone = timezone(scope)
  return isNothing(zone) ? null : text(zone, 'timezone')
}

export function toDate(value: Value, name: string): Date {
  return value instanceof Date
    ? value
    : refuseRequest(`can't convert from BSON type ${typeName(value)} to Date in ${name}`)
}

type Parts = Readonly<Record<string, number>>

function wall({
  year,
  month = 1,
  day = 1,
  hour = 0,
  minute = 0,
  second = 0,
  millisecond = 0,
}: Parts): number {
  return utc(year!, month - 1, day, hour, minute, second, millisecond)
}

function isoWall({ isoWeekYear, isoWeek = 1, isoDayOfWeek = 1, ...time }: Parts): number {
  const monday = new Date(mondayOf(isoWeekYear!, isoWeek))
  return wall({
    ...time,
    year: monday.getUTCFullYear(),
    month: monday.getUTCMonth() + 1,
    day: monday.getUTCDate() + isoDayOfWeek - 1,
  })
}
