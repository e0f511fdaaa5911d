import { refuseRequest } from '../../refusal'
import type { Value } from '../values'
import { number, numeric } from './arithmetic'
import type { Plain } from './expression'
import { isNothing, plain } from './expression'

export const rounding: Readonly<Record<string, Plain>> = {
  $ceil: numeric(1, Math.ceil),
  $floor: numeric(1, Math.floor),
  $trunc: toPlace(Math.trunc),
  $round: toPlace(roundHalfToEven),
}

/** A number and, if wanted, how many places after the point (before it, when negative) stay. */
function toPlace(cut: (x: number) => number): Plain {
  return plain(1, 2, ([value, place], name): Value => {
    if (isNothing(value) || place === null) return null
    const x = number(value, name)
    const places = number(place ?? 0, name)
    if (!Number.isInteger(places) || places < -20 || places > 100)
      refuseRequest(
        `cannot apply ${name} with precision value ${String(place)}: a whole number from -20 to 100`,
      )
    return Number.isFinite(x) ? shift(cut(shift(x, places)), -places) : x
  })
}

/** Moves the decimal point in the text of the number, so that 1.005 does not become 1.00499…. */
function shift(x: number, places: number): number {
  const [digits, exponent = '0'] = String(x).split('e')
  return Number(`${digits!}e${Number(exponent) + places}`)
}

function roundHalfToEven(x: number): number {
  const below = Math.floor(x)
  if (x - below !== 0.5) return Math.round(x)
  return below % 2 === 0 ? below : below + 1
}
