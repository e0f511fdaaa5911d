import { Cron as Croner } from 'croner'

/** When a timer is due; instants are milliseconds since 1970, always whole seconds. */
export type Cron = {
  /** The first instant after this one, or undefined when there is none. */
  readonly next: (after: number) => number | undefined
}

/** What is wrong with an expression, in one sentence. */
export class WrongCron extends Error {}

/** Timers go by Beijing time, which has no summer time. */
const UTC_OFFSET_MINUTES = 8 * 60

const MONTHS = 'JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC'
const WEEKDAYS = 'SUN|MON|TUE|WED|THU|FRI|SAT'
/** What each field takes: cloud.tencent.com/document/product/583/9708, without the signs L, W, # and ? that CloudBase does not name. */
const FIELDS = [
  { name: 'second', least: 0, most: 59, names: '' },
  { name: 'minute', least: 0, most: 59, names: '' },
  { name: 'hour', least: 0, most: 23, names: '' },
  { name: 'day', least: 1, most: 31, names: '' },
  { name: 'month', least: 1, most: 12, names: MONTHS },
  { name: 'weekday', least: 0, most: 6, names: WEEKDAYS },
  { name: 'year', least: 1970, most: 2099, names: '' },
]

/**
 * Reads "second minute hour day month weekday year" with the signs , - * and /, in Beijing time. A weekday is 0 for
 * Sunday to 6, or SUN to SAT. When both day and weekday are given, either is enough. Throws WrongCron.
 */
export function parseCron(text: string): Cron {
  const fields = text.trim().split(/\s+/)
  if (fields.length !== FIELDS.length)
    throw new WrongCron(
      `"${text}" has ${fields.length} fields instead of 7: second minute hour day month weekday year.`,
    )
  fields.forEach((field, i) => {
    checkField(text, field, FIELDS[i]!)
  })
  const croner = toCroner(text, fields)
  return { next: (after) => croner.nextRun(new Date(after))?.getTime() }
}

function toCroner(text: string, fields: readonly string[]): Croner {
  try {
    // "Sloppy" lets 1/10 through, which the cloud's documents give as an example.
    return new Croner(fields.join(' '), {
      mode: '7-part',
      utcOffset: UTC_OFFSET_MINUTES,
      sloppyRanges: true,
    })
  } catch (error) {
    throw new WrongCron(`"${text}": ${(error as Error).message}`)
  }
}

type Field = (typeof FIELDS)[number]

function checkField(text: string, field: string, { name, least, most, names }: Field): void {
  const one = names === '' ? '\\d{1,4}' : `\\d{1,4}|${names}`
  const item = new RegExp(`^(?:\\*|(?:${one})(?:-(?:${one}))?)(?:/[1-9]\\d{0,3})?$`, 'i')
  const items = field.split(',')
  const numbers = items.flatMap((each) => each.replace(/\/.*$/, '').match(/\d+/g) ?? []).map(Number)
  if (items.every((each) => item.test(each)) && numbers.every((n) => n >= least && n <= most)) return
  throw new WrongCron(
    `The ${name} "${field}" of "${text}" is not understood: ${least} to ${most} with , - * and /.`,
  )
}
