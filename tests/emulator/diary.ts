import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from './client'
import { connect } from './client'
import type { Launched, LaunchOptions } from './launch'
import { launch } from './launch'

/** A Sunday; the diary's timers are due at nine every day and at half past eight on Mondays. */
export const now = '2026-03-01T08:00:00+08:00'
/** Every timer but the diary's, to be skipped. */
export const diaryOnly = ['ticker', 'fragile']

export type Entry = {
  event: { Type: string; TriggerName: string; Time: string; Message: string }
  context: Record<string, string | null>
  at: string
  openid: string
}
export type Firing = {
  function: string
  trigger: string
  due: string
  again?: true
  coldStart?: boolean
  ms?: number
  code?: string
  message?: string
}
export type Answer = {
  status: number
  body: { now: string; fired: Firing[]; skipped: unknown[]; code?: string; message: string }
}

/** An emulator for each test, with functions whose timers keep a diary, tick every minute or fail half of the time. */
export function useDiary() {
  let emulator: Launched
  let db: Database
  afterEach(() => emulator.stop())

  const ask = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await fetch(`${emulator.url}${path}`, { method, ...sent })
    return { status: response.status, body: (await response.json()) as Answer['body'] }
  }
  const entries = async (): Promise<Entry[]> =>
    (await db.collection('diary').limit(1000).get()).data as Entry[]

  return {
    ask,
    entries,
    begin: async (options: LaunchOptions = {}): Promise<void> => {
      emulator = await launch({ functions: 'tests/emulator/fixtures/timers', now, ...options })
      db = connect(emulator.url)
      await db.createCollection('diary')
    },
    advance: (body: unknown) => ask('POST', '/clock/advance', body),
    url: () => emulator.url,
    log: () => emulator.log(),
    /** Waits for the emulator's own doing; when it does not come, the test runs out of time. */
    entriesOnce: async (count: number): Promise<Entry[]> => {
      for (;;) {
        const found = await entries()
        if (found.length >= count) return found
        await pause(20)
      }
    },
  }
}

/** That this instant is not before the other, and no more than a test's length after it. */
export function shows(instant: string, expected: string): void {
  expect(Date.parse(instant) - Date.parse(expected)).toBeGreaterThanOrEqual(0)
  expect(Date.parse(instant) - Date.parse(expected)).toBeLessThan(60_000)
}
