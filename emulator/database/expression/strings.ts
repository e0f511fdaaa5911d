import { refuseRequest } from '../../refusal'
import type { Value } from '../values'
import type { Plain } from './expression'
import { isNothing, plain } from './expression'
import { text, whole } from './operands'
import { typeName } from './type-name'

export const strings: Readonly<Record<string, Plain>> = {
  $concat: plain(0, Infinity, (operands, name) =>
    operands.some(isNothing) ? null : operands.map((one) => text(one, name)).join(''),
  ),
  $split: plain(2, 2, ([value, separator], name) => {
    if (isNothing(value) || isNothing(separator)) return null
    if (separator === '') refuseRequest('$split requires a non-empty separator')
    return text(value, name).split(text(separator, name))
  }),
  $strLenBytes: plain(1, 1, ([value], name) => Buffer.byteLength(text(value, name))),
  $strLenCP: plain(1, 1, ([value], name) => [...text(value, name)].length),
  $strcasecmp: plain(2, 2, ([a, b], name) => {
    const [first, second] = [upper(toText(a, name)), upper(toText(b, name))]
    return Buffer.compare(Buffer.from(first), Buffer.from(second))
  }),
  $toLower: plain(1, 1, ([value], name) => toText(value, name).replace(/[A-Z]/g, (c) => c.toLowerCase())),
  $toUpper: plain(1, 1, ([value], name) => upper(toText(value, name))),
  $indexOfBytes: indexOf((value) => [...Buffer.from(value).toString('latin1')]),
  $indexOfCP: indexOf((value) => [...value]),
}

/** What some operators take for a text: null is the empty one; a list or an object is none. */
export function toText(value: Value | undefined, name: string): string {
  if (isNothing(value)) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (value instanceof Date) return value.toISOString()
  return refuseRequest(`can't convert from BSON type ${typeName(value)} to String in ${name}`)
}

/** Only the letters A to Z, as the real service. */
function upper(value: string): string {
  return value.replace(/[a-z]/g, (c) => c.toUpperCase())
}

/** The place of one text in another, between two places if wanted, counted in the given units. */
function indexOf(split: (value: string) => string[]): Plain {
  return plain(2, 4, ([value, wanted, from, to], name) => {
    if (isNothing(value)) return null
    const [units, sought] = [split(text(value, name)), split(text(wanted, name))]
    const start = whole(from ?? 0, name, 0)
    const end = Math.min(whole(to ?? units.length, name, 0), units.length)
    for (let place = start; place + sought.length <= end; place++) {
      if (sought.every((unit, i) => units[place + i] === unit)) return place
    }
    return -1
  })
}
