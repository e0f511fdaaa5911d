import type { Day, Instant } from '#types/calendar'
import type { DuePerson, Outcome, RecordSummary } from '#types/meeting'
import { addDays } from '#domain/calendar/days'
import type { StoredMeeting } from '#domain/meetings/held'
import { kinds, type CommonKind } from '#domain/meetings/kinds'

export type Someone = Omit<Partial<Outcome>, 'member'> & Partial<Pick<DuePerson, 'voter' | 'branch'>>
export type Wished = Partial<Omit<StoredMeeting, 'due' | 'outcomes' | 'kind'>> & {
  kind?: CommonKind
  /** Whoever is not described otherwise came, in time, and may vote. */
  people?: Readonly<Record<string, Someone>>
}

/** A moment of that day in China. */
export const at = (day: Day, time = '20:00'): Instant => {
  const hour = Number(time.slice(0, 2)) - 8
  const on = hour < 0 ? addDays(day, -1) : day
  return `${on}T${String((hour + 24) % 24).padStart(2, '0')}${time.slice(2)}:00.000Z`
}

/** A closed meeting of branch `b` of two who came, noticed the day before, its record confirmed the same evening. */
export function aMeeting({
  kind = 'generalMeeting',
  day = '2025-05-20',
  people = { m1: {}, m2: {} },
  ...more
}: Wished = {}): StoredMeeting {
  const { name, serves, makeUp, earns } = kinds[kind]
  const rows = Object.entries(people)
  return {
    _id: `${kind}-${day}`,
    ...{ kind, kindName: name, activities: [...serves], business: 'ordinary', title: '', agenda: ['议题'] },
    ...{ branches: ['b'], day, plannedFor: day, makeUp, earns },
    startsAt: at(day, '09:00'),
    endsAt: at(day, '10:30'),
    status: 'closed',
    closedAt: at(day),
    noticedAt: at(addDays(day, -1)),
    record: confirmed(day),
    due: rows.map(([member, { voter = true, branch = 'b' }]) => ({ member, name: member, voter, branch })),
    outcomes: rows.map(([member, one]): Outcome => ({
      ...{ member, state: 'present', ...without(one, 'voter', 'branch') },
    })),
    ...more,
  }
}

/** A record that stands confirmed since that day. */
export const confirmed = (on: Day, more: Partial<RecordSummary> = {}): RecordSummary => ({
  ...{ status: 'confirmed', confirmedAt: at(on), recorderName: '甲', photos: 0 },
  ...{ resolutions: 0, carriedOut: 0 },
  ...more,
})

/** Made up, and accepted on the same day unless said otherwise. */
export const madeUp = (doneOn: Day, minutes = 60, acceptedOn = doneOn): NonNullable<Outcome['madeUp']> => ({
  ...{ doneOn, acceptedAt: at(acceptedOn), minutes },
})

/** The same without some of its fields. */
export const without = <T extends object, K extends keyof T & string>(
  one: T,
  ...fields: readonly K[]
): Omit<T, K> =>
  Object.fromEntries(
    Object.entries(one).filter(([field]) => !(fields as readonly string[]).includes(field)),
  ) as Omit<T, K>

/** So many people, named one after the other, each as `one` says. */
export const several = (many: number, one: Someone = {}, from = 'p'): Record<string, Someone> =>
  Object.fromEntries(Array.from({ length: many }, (_, n) => [`${from}${n + 1}`, one]))
