import { refuseRequest } from '../../refusal'
import { utc } from './calendar'
import { fromWall } from './time-zone'

const ISO =
  /^(?<Y>\d{4})-(?<m>\d\d?)-(?<d>\d\d?)(?:[T ](?<H>\d\d?):(?<M>\d\d)(?::(?<S>\d\d)(?:\.(?<L>\d{1,3})\d*)?)?)?\s*(?<z>Z|[+-]\d\d:?(?:\d\d)?)?$/

/** What stands for a part of a date in a format, and how it looks. */
const patterns: Readonly<Record<string, string>> = {
  Y: '(?<Y>\\d{4})',
  m: '(?<m>\\d\\d?)',
  d: '(?<d>\\d\\d?)',
  H: '(?<H>\\d\\d?)',
  M: '(?<M>\\d\\d?)',
  S: '(?<S>\\d\\d?)',
  L: '(?<L>\\d{1,3})',
  z: '(?<z>Z|[+-]\\d\\d:?(?:\\d\\d)?)',
  '%': '%',
}

/** Reads an ISO date, or one in the given format; the zone counts where the text names none. */
export function parseDate(text: string, zone: string | undefined, format?: string): Date {
  const found = (format === undefined ? ISO : compileFormat(format)).exec(text)?.groups
  if (!found) return refuseText(text, 'it has another form')
  if (found.z !== undefined && zone !== undefined && zone !== 'UTC')
    return refuseText(text, 'it names its time zone, and so does the timezone argument')
  return fromWall(readWall(text, found), found.z ?? zone ?? 'UTC')
}

function readWall(text: string, found: Readonly<Record<string, string | undefined>>): number {
  const [year, month, day] = [...'Ymd'].map((part) => Number(found[part])) as [number, number, number]
  const time = [...'HMS'].map((part) => Number(found[part] ?? 0))
  if (!exists(year, month, day, time)) return refuseText(text, 'there is no such moment')
  return utc(year, month - 1, day, ...time, Number((found.L ?? '').padEnd(3, '0')))
}

/** 30 February would quietly become 2 March. */
function exists(year: number, month: number, day: number, time: readonly number[]): boolean {
  const read = new Date(utc(year, month - 1, day))
  const isDay = read.getUTCMonth() === month - 1 && read.getUTCDate() === day
  return isDay && time.every((part, i) => part < (i === 0 ? 24 : 60))
}

function compileFormat(format: string): RegExp {
  const source = format.replace(/%(.?)|[^%]+/g, (piece: string, letter: string | undefined) => {
    if (!piece.startsWith('%')) return piece.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
    return patterns[letter ?? ''] ?? refuseFormat(piece)
  })
  return new RegExp(`^${source}$`)
}

function refuseText(text: string, why: string): never {
  return refuseRequest(
    `Error parsing date string '${text}': ${why} (see emulator/database/expression/date-parse.ts)`,
  )
}

function refuseFormat(piece: string): never {
  return refuseRequest(
    `The emulator does not know ${piece} in a date to be read. Add it to emulator/database/expression/date-parse.ts`,
  )
}
