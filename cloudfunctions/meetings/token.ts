import type { Instant } from '#types/calendar'
import { codeStepSeconds } from '#domain/meetings/settings'
import { isSeal, seal } from '../shared/seal'

/** How far back a code is still known as "ours, but old", so that the person is told to scan again. */
const staleSteps = (60 * 60) / codeStepSeconds
const tokenLength = 16
/** The shortest that still leaves a guesser no hope: a printed code must fit 32 characters with its meeting. */
const printedLength = 12

/** The code on the host's screen at this moment, and for how many seconds it is still the newest. */
export function tokenAt(meeting: string, key: string, at: Instant): { token: string; freshSeconds: number } {
  const step = stepAt(at)
  return {
    token: seal(key, ['token', meeting, step], tokenLength),
    freshSeconds: (step + 1) * codeStepSeconds - seconds(at),
  }
}

export type TokenState = 'fresh' | 'stale' | 'printed' | 'unknown'

/** What a scanned code is worth: the newest and the one before it are fresh. */
export function judgeToken(token: string, meeting: string, key: string, at: Instant): TokenState {
  const step = stepAt(at)
  const isOf = (age: number): boolean => isSeal(token, key, ['token', meeting, step - age], tokenLength)
  if (isOf(0) || isOf(1)) return 'fresh'
  if (isSeal(token, key, ['printed', meeting], printedLength)) return 'printed'
  for (let age = 2; age <= staleSteps; age++) if (isOf(age)) return 'stale'
  return 'unknown'
}

/** The part of a printed code that cannot be made up. It lasts as long as the meeting. */
export const printedToken = (meeting: string, key: string): string =>
  seal(key, ['printed', meeting], printedLength)

/** When a genuine code was scanned, and of which sort it was. */
export type Admission = { scannedAt: Instant; way: 'scan' | 'printedCode' }

/** Lets one identity sign in to one meeting, however slow the hand: it carries the moment of the scan. */
export function makeAdmission(meeting: string, key: string, openid: string, scan: Admission): string {
  const millis = Date.parse(scan.scannedAt)
  return `${millis}.${scan.way}.${seal(key, ['admission', meeting, openid, millis, scan.way])}`
}

/** Opens an admission made for this identity and this meeting; anybody else's is none. */
export function readAdmission(
  given: string,
  meeting: string,
  key: string,
  openid: string,
): Admission | undefined {
  const [, millis = '', way = '', sealed = ''] =
    /^(\d{13})\.(scan|printedCode)\.([\w-]{43})$/.exec(given) ?? []
  if (!isSeal(sealed, key, ['admission', meeting, openid, Number(millis), way])) return undefined
  return { scannedAt: new Date(Number(millis)).toISOString(), way: way as Admission['way'] }
}

const seconds = (at: Instant): number => Math.floor(Date.parse(at) / 1000)
const stepAt = (at: Instant): number => Math.floor(seconds(at) / codeStepSeconds)
