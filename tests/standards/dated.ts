import type { Day } from '#types/calendar'
import type { Records } from '#types/records'
import { on } from './branch'

/** Cases of June taken through a procedure, lawfully or not. */
export const cases = (procedure: string, ...lawful: boolean[]): Partial<Records> => ({
  cases: lawful.map((one) => ({ ...on('2025-06-10'), procedure, lawful: one })),
})

/** A happening and the day it was answered. */
export const answeredOn = (trigger: string, from: Day, day: Day): Partial<Records> => ({
  happenings: [{ ...on(from), trigger, answered: { on: day, enteredOn: day } }],
})

/** A figure of the year before. */
export const lastYear = (name: string, value: number): Partial<Records> => ({
  figures: [{ ...on('2024-12-31'), figure: name, value }],
})
