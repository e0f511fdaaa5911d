/** The one clock of the emulator: real time, shifted. */
export type Clock = {
  now(): number
  /** Milliseconds that are added to real time, where every thread can read them: one number. */
  readonly offset: Float64Array
  /** From this moment on it is `instant`, and time goes on from there. */
  set(instant: number): void
}

/** A clock that shows `instant` now, or the real time when none is given. */
export function startClock(instant?: number): Clock {
  const offset = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT))
  const set = (next: number): void => {
    offset[0] = next - Date.now()
  }
  if (instant !== undefined) set(instant)
  return { now: () => Date.now() + offset[0]!, offset, set }
}

/** Reads an ISO instant with its zone, such as 2026-03-01T09:00:00+08:00; anything else is undefined. */
export function parseInstant(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text)) return undefined
  const instant = Date.parse(text)
  return Number.isNaN(instant) || !existsOnCalendar(text) ? undefined : instant
}

/** `Date.parse` quietly turns 30 February into 2 March. */
function existsOnCalendar(text: string): boolean {
  const day = text.slice(0, 10)
  const midnight = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().slice(0, 10) === day
}
