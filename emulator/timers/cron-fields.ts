/** What is wrong with an expression, in one sentence. */
export class WrongCron extends Error {}

/** The values each field stands for, in order and none twice. */
export type Fields = {
  readonly seconds: readonly number[]
  readonly minutes: readonly number[]
  readonly hours: readonly number[]
  readonly days: readonly number[]
  /** 1 to 12. */
  readonly months: readonly number[]
  /** 0 is Sunday. */
  readonly weekdays: readonly number[]
  readonly years: readonly number[]
  /** Whether day and weekday are both given: then either is enough. */
  readonly eitherDay: boolean
}
type Kind = {
  readonly name: string
  readonly least: number
  readonly most: number
  readonly names?: readonly string[]
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
/** cloud.tencent.com/document/product/583/9708, without L, W, # and ?, which CloudBase's own documents do not know. */
const KINDS: readonly Kind[] = [
  { name: 'second', least: 0, most: 59 },
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12, names: MONTHS },
  { name: 'weekday', least: 0, most: 6, names: WEEKDAYS },
  { name: 'year', least: 1970, most: 2099 },
]

/** Reads "second minute hour day month weekday year" with the signs , - * and /; throws WrongCron. */
export function parseFields(text: string): Fields {
  const fields = text.trim().split(/\s+/)
  if (fields.length !== KINDS.length)
    throw new WrongCron(`"${text}" does not have the 7 fields second minute hour day month weekday year.`)
  const [seconds, minutes, hours, days, months, weekdays, years] = KINDS.map((kind, i) =>
    parseField(fields[i]!, kind),
  ) as [number[], number[], number[], number[], number[], number[], number[]]
  const eitherDay = fields[3] !== '*' && fields[5] !== '*'
  return { seconds, minutes, hours, days, months, weekdays, years, eitherDay }
}

function parseField(text: string, kind: Kind): number[] {
  const values = new Set<number>()
  for (const item of text.split(',')) {
    const { from, to, step } = parseItem(item, kind)
    for (let value = from; value <= to; value += step) values.add(value)
  }
  return [...values].sort((a, b) => a - b)
}

/** One of `*`, `3` and `3-7`, each with or without a step such as `/5`; `3/5` goes on to the end of the field. */
function parseItem(text: string, kind: Kind): { from: number; to: number; step: number } {
  const [, star, first, last, step] =
    /^(?:(\*)|([a-z]+|\d+)(?:-([a-z]+|\d+))?)(?:\/(\d+))?$/i.exec(text) ?? refuse(text, kind)
  const from = star === undefined ? parseValue(first!, kind) : kind.least
  const open = star !== undefined || (last === undefined && step !== undefined)
  const to = open ? kind.most : parseValue(last ?? first!, kind)
  if (to < from || step === '0') refuse(text, kind)
  return { from, to, step: Number(step ?? 1) }
}

function parseValue(text: string, kind: Kind): number {
  const named = kind.names?.indexOf(text.toUpperCase()) ?? -1
  const value = named >= 0 ? kind.least + named : Number(text)
  return value >= kind.least && value <= kind.most ? value : refuse(text, kind)
}

function refuse(text: string, { name, least, most }: Kind): never {
  throw new WrongCron(
    `The ${name} "${text}" is not understood: it goes from ${least} to ${most}, with , - * and /.`,
  )
}
