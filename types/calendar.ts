/** A day in China, `2026-03-01`. Sorts and compares as text; has no time zone of its own. */
export type Day = `${number}-${number}-${number}`

/** A moment in UTC, always `2026-03-01T01:30:00.000Z`: one length, so that text order is time order. */
export type Instant = string
