import { refuseRequest } from '../../refusal'
import type { Value } from '../values'
import type { Plain } from './expression'
import { plain } from './expression'
import { whole } from './operands'
import { toText } from './strings'

export const substrings: Readonly<Record<string, Plain>> = {
  $substr: plain(3, 3, bytes),
  $substrBytes: plain(3, 3, bytes),
  $substrCP: plain(3, 3, ([value, from, count], name) => {
    const start = whole(from, name, 0)
    return [...toText(value, name)].slice(start, start + whole(count, name, 0)).join('')
  }),
}

/** A piece counted in bytes of UTF-8; a negative length means the rest. Half a character is refused. */
function bytes([value, from, count]: readonly (Value | undefined)[], name: string): Value {
  const whole8 = Buffer.from(toText(value, name))
  const start = whole(from, name, 0)
  const length = whole(count, name)
  const end = length < 0 ? whole8.length : Math.min(start + length, whole8.length)
  if (isInside(whole8[start])) refuseRequest('Invalid range, starting index is a UTF-8 continuation byte.')
  if (isInside(whole8[end]))
    refuseRequest('Invalid range, ending index is in the middle of a UTF-8 character.')
  return whole8.subarray(start, end).toString()
}

function isInside(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80
}
