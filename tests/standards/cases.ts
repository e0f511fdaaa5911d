import type { Day } from '#types/calendar'
import type { Act, BranchProfile, Count, Figure, Happening, Judgement, Paper, Records } from '#types/records'
import type { KnownClause } from '#domain/standards/library'
import { act, on, standing } from './branch'

/** A clause, what a branch did in 2025, and how it stands when the year is over. */
export type Row = readonly [
  clause: KnownClause,
  what: string,
  records: Partial<Records>,
  stands: string,
  branch?: Partial<BranchProfile>,
]

export const table = (rows: readonly Row[]): void => {
  for (const [clause, what, records, stands, branch] of rows)
    test(`${clause} · ${what}`, () => expect(standing(clause, records, branch)).toBe(stands))
}

const pad = (month: number): string => String(month).padStart(2, '0')

/** One act on the tenth of each of these months. */
export const acts = (
  activity: string,
  months: readonly number[],
  more: Partial<Act> = {},
): Partial<Records> => ({
  acts: months.map((month) => act(activity, `2025-${pad(month)}-10` as Day, more)),
})

export const months = (from: number, until: number): number[] =>
  Array.from({ length: until - from + 1 }, (_, index) => from + index)

export const papers = (...named: string[]): Partial<Records> => ({
  papers: named.map((paper): Paper => ({ ...on('2025-11-01'), paper, accepted: true })),
})

export const counted = (part: string, whole: string, done: number, of: number): Partial<Records> => ({
  counts: [{ ...on('2025-06-01'), part, whole, done, of } satisfies Count],
})

export const figure = (name: string, value: Figure['value'], of?: number): Partial<Records> => ({
  figures: [{ ...on('2025-06-01'), figure: name, value, ...(of !== undefined && { of }) }],
})

/** Happenings of the first of March, each answered so many days later, or never. */
export const answered = (trigger: string, ...days: (number | undefined)[]): Partial<Records> => ({
  happenings: days.map((later): Happening => {
    const day = `2025-03-${pad(1 + (later ?? 0))}` as Day
    return {
      ...on('2025-03-01'),
      trigger,
      ...(later !== undefined && { answered: { on: day, enteredOn: day } }),
    }
  }),
})

export const breached = (breach: string, day: Day): Partial<Records> => ({
  breaches: [{ ...on(day), breach }],
})

export const judged = (clause: KnownClause, ...hundredths: number[]): Partial<Records> => ({
  judgements: hundredths.map((one, index): Judgement => ({
    ...on('2025-12-20'),
    clause,
    assessor: `p${index}`,
    hundredths: one,
    reason: '看过材料',
  })),
})

/** Somebody on the roll all year, with so many hours; a leader or not. */
export const studied = (...people: { hours: number; leads?: true | 'unit' }[]): Partial<Records> => ({
  roll: people.map(({ leads }, index) => ({
    member: `m${index}`,
    membership: 'full',
    from: '2020-01-01',
    ...(leads && { leads: [{ from: '2020-01-01', ...(leads === 'unit' && { as: leads }) }] }),
  })),
  study: people.map(({ hours }, index) => ({
    ...on('2025-06-01'),
    member: `m${index}`,
    minutes: hours * 60,
  })),
})
