import { refuseRequest } from '../../refusal'
import type { Document, Value } from '../values'
import { isDocument } from '../values'
import { typeName } from './type-name'

export function array(value: Value | undefined, name: string): Value[] {
  return Array.isArray(value) ? value : refuseRequest(`${name} needs an array, found: ${typeName(value)}`)
}

export function object(value: Value | undefined, name: string): Document {
  return isDocument(value) ? value : refuseRequest(`${name} needs an object, found: ${typeName(value)}`)
}

export function text(value: Value | undefined, name: string): string {
  return typeof value === 'string'
    ? value
    : refuseRequest(`${name} needs a string, found: ${typeName(value)}`)
}

/** The date at so many milliseconds; one beyond the calendar is refused. */
export function instant(milliseconds: number): Date {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? refuseRequest(`date overflow: ${milliseconds} ms`) : date
}

export function whole(value: Value | undefined, name: string, least = -Infinity): number {
  if (Number.isInteger(value) && Number(value) >= least) return Number(value)
  const bound = least === -Infinity ? '' : ` from ${least} up`
  return refuseRequest(`${name} needs a whole number${bound}, found: ${JSON.stringify(value) ?? 'missing'}`)
}
