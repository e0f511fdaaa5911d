import fc from 'fast-check'
import type { Day } from '#types/calendar'
import type { AttendanceState, Outcome } from '#types/meeting'
import { attendanceRates } from '#domain/attendance/rates'
import { addDays } from '#domain/calendar/days'
import { assess } from '#domain/assess'
import { heldBy, type StoredMeeting } from '#domain/meetings/held'
import { isOfMeetings } from '#domain/meetings/clauses'
import type { CommonKind } from '#domain/meetings/kinds'
import { peopleIn, tallyOf } from '#domain/meetings/rates'
import { recordsOf } from '#domain/meetings/records'
import { proposedSettings } from '#domain/settings'
import { allClauses } from '#domain/standards/library'
import { viewOf } from '#domain/view'
import { aBranch } from '../builders'
import { aMeeting, at, confirmed, madeUp, without } from './a-meeting'

const runs = { numRuns: 30 }
const members = ['m1', 'm2', 'm3', 'm4']
const clauses = allClauses.filter(isOfMeetings)

const aDay = fc.integer({ min: 0, max: 330 }).map((days): Day => addDays('2025-01-01', days))
const aState = fc.constantFrom<AttendanceState>(
  'present',
  'late',
  'leave',
  'absent',
  'leaveAsked',
  'unconfirmed',
)
const aKind = fc.constantFrom<CommonKind>(
  ...(['generalMeeting', 'committeeMeeting', 'partyLecture', 'collectiveStudy', 'superiorEvent'] as const),
)
const someone = fc
  .record({ state: aState, early: fc.boolean(), after: fc.option(fc.integer({ min: 0, max: 50 })) })
  .map(({ state, early, after }) => ({ state, early, after }))

/** Any meeting of some people, closed some days after it was held, made up by some, its record confirmed or not. */
const anyMeeting = fc
  .record({
    ...{ day: aDay, kind: aKind, n: fc.integer({ min: 0, max: 9999 }) },
    ...{ closed: fc.nat(40), minuted: fc.option(fc.nat(60)), consented: fc.option(fc.nat(60)) },
    people: fc.array(someone, { minLength: 1, maxLength: 4 }),
  })
  .map(({ day, kind, n, closed, minuted, consented, people }): StoredMeeting => {
    const outcome = ({ state, early, after }: (typeof people)[number]): Omit<Outcome, 'member'> => ({
      state,
      ...(early && { leftEarly: true as const }),
      ...(state === 'absent' && after !== null && { madeUp: madeUp(addDays(day, after)) }),
    })
    const met = aMeeting({
      ...{ day, kind, _id: `meeting-${n}`, closedAt: at(addDays(day, closed)) },
      people: Object.fromEntries(people.map((one, index) => [members[index]!, outcome(one)])),
    })
    return {
      ...without(met, 'record'),
      ...(minuted !== null && { record: confirmed(addDays(day, minuted)) }),
      ...(consented !== null && {
        lateEntry: {
          ...{ reason: '迟', askedAt: at(day) },
          answer: { given: true, say: '', byName: '乙', at: at(addDays(day, consented)) },
        },
      }),
    }
  })
const aYear = fc.uniqueArray(anyMeeting, { maxLength: 8, selector: ({ _id }) => _id })
const inDisorder = fc.tuple(aYear, fc.nat(), aDay).map(([all, seed, asOf]) => ({
  all,
  asOf,
  mixed: [...all, ...all].sort((a, b) => scatter(a, seed) - scatter(b, seed)),
}))
const scatter = ({ _id }: StoredMeeting, seed: number): number => (Number(_id.slice(8)) * 31 + seed) % 97

/** A meeting without what came to it after a day; nothing where it was closed later. */
function asKnownOn(meeting: StoredMeeting, asOf: Day): StoredMeeting[] {
  const { record, lateEntry, outcomes, closedAt, ...bare } = meeting
  const isKnown = (moment: string | undefined) =>
    moment !== undefined && moment < at(addDays(asOf, 1), '00:00')
  if (!closedAt || !isKnown(closedAt)) return []
  return [
    {
      ...{ ...bare, closedAt },
      ...(record && isKnown(record.confirmedAt) && { record }),
      ...(lateEntry && isKnown(lateEntry.answer?.at) && { lateEntry }),
      outcomes: outcomes!.map(({ madeUp: made, ...one }) => ({
        ...one,
        ...(made && isKnown(made.acceptedAt) && { madeUp: made }),
      })),
    },
  ]
}

const verdicts = (meetings: StoredMeeting[], asOf: Day) =>
  assess(clauses, aBranch({ id: 'b' }), recordsOf('b', meetings, []), { year: 2025, asOf })
const tally = (meetings: StoredMeeting[], asOf: Day) => tallyOf(heldBy('b', meetings, proposedSettings), asOf)

describe('laws of the tally', () => {
  it('it does not matter in what order meetings arrive, nor how often', () => {
    fc.assert(
      fc.property(inDisorder, ({ all, mixed, asOf }) => {
        expect(recordsOf('b', mixed, [])).toEqual(recordsOf('b', all, []))
        expect(tally(mixed, asOf)).toEqual(tally(all, asOf))
        expect(verdicts(mixed, asOf)).toEqual(verdicts(all, asOf))
      }),
      runs,
    )
  })

  it('what comes to be known later changes nothing of what was known before', () => {
    fc.assert(
      fc.property(aYear, aDay, (all, asOf) => {
        const known = all.flatMap((meeting) => asKnownOn(meeting, asOf))
        const acts = (from: StoredMeeting[]) => viewOf(recordsOf('b', from, []), asOf).acts

        expect(tally(known, asOf)).toEqual(tally(all, asOf))
        expect(acts(known)).toEqual(acts(all))
        expect(verdicts(known, asOf)).toEqual(verdicts(all, asOf))
      }),
      runs,
    )
  })

  it('one who is due was there, on leave or absent; covered is at least on site, and at most all', () => {
    fc.assert(
      fc.property(aYear, aDay, (all, asOf) => {
        const { onSite, covered, madeUpInTime, notQuorate } = tally(all, asOf)
        const people = peopleIn(heldBy('b', all, proposedSettings), asOf)

        for (const one of people) expect(one.present + one.leave + one.absent).toBe(one.due)
        expect(people.reduce((sum, { due }) => sum + due, 0)).toBe(onSite.of)
        expect(onSite.done).toBeLessThanOrEqual(covered.done)
        for (const { done, of } of [onSite, covered, madeUpInTime, notQuorate])
          expect(done).toBeLessThanOrEqual(of)
      }),
      runs,
    )
  })

  it('the same rates come from the records as from the meetings', () => {
    fc.assert(
      fc.property(inDisorder, ({ mixed, asOf }) => {
        const { acts, happenings } = recordsOf('b', mixed, [])
        const { onSite, covered } = tally(mixed, asOf)

        expect(attendanceRates([...acts, ...acts], [...happenings, ...happenings], asOf)).toEqual({
          onSite,
          covered,
        })
      }),
      runs,
    )
  })
})
