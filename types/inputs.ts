import * as z from 'zod'
import type { Day } from './calendar'
import type { Month } from './records'

/** What crosses more than one door. */

export const Nothing = z.strictObject({})
export const Id = z.string().regex(/^[\w-]{1,64}$/)
/** Where the page before ended; only the door that gave it out reads it. */
export const Cursor = z.string().max(120)
/** The revision the screen saw: whoever is late is told so, and nothing is overwritten. */
export const Revision = z.int().min(0)

/** One line that people will read: no control characters, nothing that turns the direction of what follows. */
export const Line = (what: string, most: number) =>
  z
    .string()
    .trim()
    .max(most, `${what}不能超过${most}个字，请写短一些`)
    .refine(
      (text) => !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(text),
      `${what}里有不能显示的字符，请重新输入`,
    )
export const Named = (what: string, most: number) => Line(what, most).min(1, `请填写${what}`)

/** Any way of writing a moment with its zone; kept as UTC. */
export const Moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString())

/** A day there is: 2026-02-29 is refused. */
export const ADay = z.iso.date('日期不对，请重新选择').transform((text) => text as Day)
export const AMonth = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '年月不对，请重新选择')
  .transform((text) => text as Month)
