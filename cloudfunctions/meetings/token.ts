import type { Instant } from '#types/calendar'
import type { Purpose } from '#types/meeting-inputs'
import { codeStepSeconds } from '#domain/meetings/settings'
import { isSeal, seal } from '../shared/seal'

/** How far back a code is still known as "ours, but old", so that the person is told to scan again. */
const staleSteps = (60 * 60) / codeStepSeconds
const tokenLength = 16
const purposes = ['in', 'out'] as const satisfies readonly Purpose[]
/** What tells the codes of one moment apart. */
const word = { in: 'token', out: 'signOut' } as const satisfies Record<Purpose, string>
/** The shortest that still leaves a guesser no hope: a printed code must fit 32 characters with its meeting. */
const printedLength = 12

/** The code on the host's screen at this moment, and for how many seconds it is still the newest. */
export function tokenAt(
  meeting: string,
  key: string,
  at: Instant,
  purpose: Purpose = 'in',
): { token: string; freshSeconds: number } {
  const step = stepAt(at)
  return {
    token: seal(key, [word[purpose], meeting, step], tokenLength),
    freshSeconds: (step + 1) * codeStepSeconds - seconds(at),
  }
}

/** What a scanned code is worth: the newest and the one before it are fresh. A printed one is always to come by. */
export type Judged = { state: 'fresh' | 'stale' | 'printed' | 'unknown'; purpose: Purpose }

export function judgeToken(token: string, meeting: string, key: string, at: Instant): Judged {
  const step = stepAt(at)
  for (const purpose of purposes)
    if (stepOf(token, meeting, key, purpose, step - 1, step)) return { state: 'fresh', purpose }
  if (isSeal(token, key, ['printed', meeting], printedLength)) return { state: 'printed', purpose: 'in' }
  for (const purpose of purposes)
    if (stepOf(token, meeting, key, purpose, step - staleSteps, step - 2)) return { state: 'stale', purpose }
  return { state: 'unknown', purpose: 'in' }
}

/** The moment from which a code was on the screen, if it ever was between two moments: a day's are quickly looked through. */
export function shownAt(
  token: string,
  meeting: string,
  key: string,
  purpose: Purpose,
  { from, until }: { from: Instant; until: Instant },
): Instant | undefined {
  const step = stepOf(token, meeting, key, purpose, stepAt(from), stepAt(until))
  return step === undefined ? undefined : new Date(step * codeStepSeconds * 1000).toISOString()
}

/** The step in which a code was shown, if it is one of these, the latest first. */
function stepOf(
  token: string,
  meeting: string,
  key: string,
  purpose: Purpose,
  first: number,
  last: number,
): number | undefined {
  for (let step = last; step >= first; step--)
    if (isSeal(token, key, [word[purpose], meeting, step], tokenLength)) return step
  return undefined
}

/** The part of a printed code that cannot be made up. It lasts as long as the meeting. */
export const printedToken = (meeting: string, key: string): string =>
  seal(key, ['printed', meeting], printedLength)

/** When a genuine code was scanned, and of which sort it was: a code to come by, a printed one, or one to leave by. */
export type Admission = { scannedAt: Instant; way: 'scan' | 'printedCode' | 'out' }

/** Lets one identity sign in to one meeting, or out of it, however slow the hand: it carries the moment of the scan. */
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
    /^(\d{13})\.(scan|printedCode|out)\.([\w-]{43})$/.exec(given) ?? []
  if (!isSeal(sealed, key, ['admission', meeting, openid, Number(millis), way])) return undefined
  return { scannedAt: new Date(Number(millis)).toISOString(), way: way as Admission['way'] }
}

const seconds = (at: Instant): number => Math.floor(Date.parse(at) / 1000)
const stepAt = (at: Instant): number => Math.floor(seconds(at) / codeStepSeconds)
