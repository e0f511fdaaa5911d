import type { Day } from '#types/calendar'
import type { Bill, Count, Entered, Happening, Judgement, Paper, Records, RollEntry } from '#types/records'
import { judged, noRecords, on } from '../builders'

export const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** So many members, m01 first: nobody in particular. */
export const members = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `m${String(index + 1).padStart(2, '0')}`)

/** Full members since long ago; those on the committee with the day it was elected. */
export const onRoll = (all: readonly string[], committee: readonly string[], electedOn: Day): RollEntry[] =>
  all.map((member) => ({
    member,
    membership: 'full',
    from: '2019-07-01',
    ...(committee.includes(member) && { leads: [{ from: electedOn }] }),
  }))

export const filed = (day: Day, papers: readonly string[]): Paper[] =>
  papers.map((paper) => ({ id: `paper-${paper}-${day}`, ...on(day), paper, accepted: true }))

/** Papers for which there was no occasion, as the reviewer agreed. */
export const noneOf = (day: Day, papers: readonly string[]): Paper[] =>
  filed(day, papers).map((paper) => ({ ...paper, none: true }))

export const counted = (day: Day, part: string, done: number, whole: string, of: number): Count => ({
  id: `count-${part}-${day}`,
  ...on(day),
  part,
  whole,
  done,
  of,
})

/** It happened, and was answered on another day. */
export const answered = (day: Day, trigger: string, then: Day): Happening => ({
  id: `${trigger}-${day}`,
  ...on(day),
  trigger,
  answered: on(then),
})

/** The dues of the month in which that day is, paid in full. */
export const paid = (member: string, month: Day, fen: number, then: Day): Bill => ({
  id: `dues-${member}-${month.slice(0, 7)}`,
  member,
  month: month.slice(0, 7) as Bill['month'],
  fen,
  paid: { ...on(then), fen },
})

/** What two assessors said of each clause. */
export const judgedByTwo = (
  day: Day,
  words: Readonly<Record<string, readonly [number, number]>>,
): Judgement[] =>
  Object.entries(words).flatMap(([clause, said]) =>
    said.map((hundredths, index) => judged(day, clause, `assessor-${index + 1}`, hundredths)),
  )

/** Every kind of record in the order of its days, as one would look it up. */
export const byDay = (records: Partial<Records>): Records => ({
  ...noRecords,
  ...Object.fromEntries(
    Object.entries(records).map(([kind, all]) => [kind, [...(all as readonly Dated[])].sort(compareDays)]),
  ),
})

type Dated = Entered | Bill | RollEntry

const compareDays = (a: Dated, b: Dated): number => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0)

function dayOf(record: Dated): string {
  if ('on' in record) return record.on
  return 'month' in record ? record.month : record.from
}
