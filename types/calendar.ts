/**
 * A day in China, `2026-03-01`. Sorts and compares as text; has no time zone of its own.
 * @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$
 */
export type Day = `${number}-${number}-${number}`

/** A moment in UTC, always `2026-03-01T01:30:00.000Z`: one length, so that text order is time order. */
export type Instant = string

/** How often something is owed. A standing duty is owed at any time; a semester and a school year may cross New Year. */
export type Cadence = 'month' | 'quarter' | 'halfYear' | 'year' | 'semester' | 'schoolYear' | 'standing'

/** From the first day to the last, both included. */
export type Period = { from: Day; until: Day }

/** In force from a day, and until another if it has ended; both included. */
export type Effective = { from: Day; until?: Day }
