import type { Day } from '#types/calendar'
import type { StatusKind } from '#types/member'
import type { Show } from '#types/roster-inputs'

type Condition = Record<string, unknown>

/** Whom each way of looking at a roster shows on a day, as conditions of the database: lists and counts use the same. */
export function shownOn(day: Day): Record<Show, Condition> {
  const onRoll = and({ $lte: [{ $min: '$stays.from' }, day] }, lasts('$onRollUntil', day))
  const isFull = and({ $eq: ['$membership', 'full'] }, { $lte: [{ $ifNull: ['$fullOn', ''] }, day] })
  const having = (kind: StatusKind): Condition =>
    and(onRoll, some('$statuses', { $eq: ['$$one.kind', kind] }, day))
  return {
    everybody: onRoll,
    full: and(onRoll, isFull),
    probationary: and(onRoll, { $not: [isFull] }),
    unbound: and(onRoll, { $eq: [{ $type: '$boundTo' }, 'missing'] }),
    officers: and(onRoll, some('$posts', true, day)),
    exempt: having('exempt'),
    floating: having('floating'),
    lostContact: having('lostContact'),
    gone: { $not: [lasts('$onRollUntil', day)] },
  }
}

const and = (...all: unknown[]): Condition => ({ $and: all })

/** Without an end it lasts; nothing sorts behind a day but what comes later. */
const lasts = (until: string, day: Day): Condition => ({ $gte: [{ $ifNull: [until, day] }, day] })

/** Whether one of a list's entries is in force and as asked. */
const some = (list: string, asked: unknown, day: Day): Condition => {
  const inForce = and(asked, { $lte: ['$$one.from', day] }, lasts('$$one.until', day))
  return { $gt: [{ $size: { $filter: { input: list, as: 'one', cond: inForce } } }, 0] }
}
