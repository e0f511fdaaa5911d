import type { Day } from '#types/calendar'
import type { Happening } from '#types/records'
import { addDays } from '#domain/calendar/days'
import { on } from './builders'

/** Two were absent from each general meeting: five made it up within thirty days, one later, two never. */
export function absences(): Happening[] {
  const absent = (from: Day, who: number, madeUpAfter?: number): Happening => ({
    id: `absence-${from}-${who}`,
    ...on(from),
    trigger: 'absence',
    act: `generalMeeting-${from}`,
    ...(madeUpAfter && { answered: on(addDays(from, madeUpAfter)) }),
  })
  return [
    absent('2025-03-20', 1, 12),
    absent('2025-03-20', 2, 30),
    absent('2025-06-12', 1, 20),
    absent('2025-06-12', 2, 31),
    absent('2025-07-15', 1, 9),
    absent('2025-07-15', 2),
    absent('2025-11-25', 1, 15),
    absent('2025-11-25', 2),
  ]
}

/** Nine incidents that call for a visit or a talk within seven days: six in time, two late, one never. */
export function visits(): Happening[] {
  const incident = (from: Day, trigger: string, answeredAfter?: number): Happening => ({
    id: `${trigger}-${from}`,
    ...on(from),
    trigger,
    ...(answeredAfter !== undefined && { answered: on(addDays(from, answeredAfter)) }),
  })
  return [
    incident('2025-01-14', 'illness', 2),
    incident('2025-02-19', 'hardship', 7),
    incident('2025-04-02', 'familyDispute', 8),
    incident('2025-05-21', 'reassigned', 3),
    incident('2025-06-30', 'praised', 1),
    incident('2025-08-11', 'illness', 0),
    incident('2025-09-03', 'conflict'),
    incident('2025-10-22', 'mood', 5),
    incident('2025-11-06', 'accident', 12),
  ]
}
