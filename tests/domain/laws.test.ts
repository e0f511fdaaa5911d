import fc from 'fast-check'
import type { Day } from '#types/calendar'
import type { Act, Records } from '#types/records'
import type { RatingScheme } from '#types/rating'
import type { Clause } from '#types/standard'
import { assess } from '#domain/assess'
import { addDays } from '#domain/calendar/days'
import { compare, fromText, sum, toText } from '#domain/exact/ratio'
import { rate } from '#domain/rate'
import { schemes } from '#domain/schemes/library'
import { star1 } from '#domain/schemes/star1'
import { allClauses } from '#domain/standards/library'
import { clausesFor, aBranch, clauseThat, met, noRecords, on } from './builders'
import { sc01 } from './sc01'

const year = 2025
const over = '2026-12-31'
const clauses = clausesFor(star1, allClauses)
const { branch, records } = sc01
const runs = { numRuns: 30 }

const activities = [
  'committeeMeeting',
  'groupMeeting',
  'generalMeeting',
  'partyLecture',
  'themedPartyDay',
  'collectiveStudy',
  'organizationalLifeMeeting',
  'massOrganizationStudy',
] as const
const aDay = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2025-01-01', days))
/** Signed for, minuted, and everyone due was there. */
const aGoodMeeting = fc
  .tuple(aDay, fc.constantFrom(...activities), fc.constantFrom(...branch.groups), fc.uuid())
  .map(([day, activity, group, id]): Act => {
    const all = { id, due: 20, present: 20, voters: 20, votersPresent: 20 }
    return met(day, activity, activity === 'groupMeeting' ? { ...all, by: group } : all)
  })
const points = (from: Records, scheme: RatingScheme = star1, asOf: Day = over) =>
  rate(scheme, assess(clauses, branch, from, { year, asOf }), { grade: 'advanced' })
const shuffled = (from: Records, seed: number): Records =>
  Object.fromEntries(
    Object.entries(from).map(([key, all]) => [
      key,
      [...(all as readonly object[])].sort((a, b) => scatter(a, seed) - scatter(b, seed)),
    ]),
  ) as unknown as Records
const scatter = (one: object, seed: number): number =>
  [...JSON.stringify(one)].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0) + seed) % 9973, seed)

/** Long ago, or in the middle of the year. */
const aFounding = fc.oneof(fc.constant(branch.foundedOn), aDay)

/** Any one record taken out, so that years come in all conditions. */
const aYear = fc
  .tuple(fc.array(aGoodMeeting, { maxLength: 5 }), fc.nat(), fc.nat())
  .map(([acts, a, b]): Records => {
    const left = records.acts.filter((_, index) => index % 7 !== a % 7)
    return { ...records, acts: [...left, ...acts], papers: records.papers.filter((_, i) => i % 5 !== b % 5) }
  })

describe('laws of the engine', () => {
  it('one more meeting, signed for and minuted, never costs a point or a clause anything', () => {
    fc.assert(
      fc.property(aYear, aGoodMeeting, aDay, aFounding, (before, meeting, asOf, foundedOn) => {
        const after = { ...before, acts: [...before.acts, meeting] }
        const then = { ...branch, foundedOn }
        const [old, now] = [before, after].map((all) => assess(clauses, then, all, { year, asOf }))
        old!.forEach((verdict, index) => {
          if (verdict.status === 'exempt') return
          const { secured, possible } = now![index]!
          expect(compare(fromText(secured), fromText(verdict.secured))).toBeGreaterThanOrEqual(0)
          expect(compare(fromText(possible), fromText(verdict.possible))).toBeGreaterThanOrEqual(0)
        })
        const [fewer, more] = [old!, now!].map((all) => fromText(rate(star1, all).secured.points))
        expect(compare(more!, fewer!)).toBeGreaterThanOrEqual(0)
      }),
      runs,
    )
  })

  it('what is secured is never more than what is possible, on any day and under every clause', () => {
    fc.assert(
      fc.property(aYear, fc.integer({ min: -40, max: 500 }), (from, days) => {
        const asOf = addDays('2025-01-01', days)
        for (const { secured, possible } of assess(clauses, branch, from, { year, asOf }))
          expect(compare(fromText(secured), fromText(possible))).toBeLessThanOrEqual(0)
      }),
      runs,
    )
  })

  it('they are equal once the year is over and everything judged', () => {
    fc.assert(
      fc.property(aYear, (from) => {
        const { secured, possible } = points(from)
        expect(possible).toEqual(secured)
      }),
      runs,
    )
  })

  it('does not care in which order things were entered', () => {
    const at = { year, asOf: over } as const
    const told = (from: Records) =>
      assess(clauses, branch, from, at).map(({ clause, status, secured, possible }) => [
        clause,
        status,
        secured,
        possible,
      ])
    fc.assert(
      fc.property(aYear, fc.integer({ min: 1, max: 9000 }), (from, seed) => {
        expect(told(shuffled(from, seed))).toEqual(told(from))
      }),
      runs,
    )
  })

  it('never uses on a day what was entered after it', () => {
    const known = <T extends { on: Day; enteredOn: Day }>(all: readonly T[], asOf: Day) =>
      all.filter((one) => one.on <= asOf && one.enteredOn <= asOf)
    fc.assert(
      fc.property(aYear, aDay, fc.integer({ min: 0, max: 40 }), (from, asOf, delay) => {
        const later = from.acts.map((act) => ({ ...act, enteredOn: addDays(act.on, delay) }))
        const all = { ...from, acts: later }
        const then: Records = {
          ...all,
          roll: all.roll.filter((entry) => entry.from <= asOf),
          acts: known(all.acts, asOf),
          study: known(all.study, asOf),
          papers: known(all.papers, asOf),
          happenings: known(all.happenings, asOf).map(({ answered, ...rest }) =>
            answered && answered.on <= asOf ? { ...rest, answered } : rest,
          ),
          counts: known(all.counts, asOf),
          figures: known(all.figures, asOf),
          judgements: known(all.judgements, asOf),
          bills: all.bills.map(({ paid, ...bill }) => (paid && paid.on <= asOf ? { ...bill, paid } : bill)),
        }
        expect(assess(clauses, branch, all, { year, asOf })).toEqual(
          assess(clauses, branch, then, { year, asOf }),
        )
      }),
      runs,
    )
  })

  it('what is exempt leaves the denominator, and a dimension is worth the same without it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...schemes), fc.nat(), (scheme, pick) => {
        const items = scheme.dimensions.flatMap((dimension) => dimension.items)
        const gone = items[pick % items.length]!
        const verdicts = assess(clausesFor(scheme, allClauses), branch, noRecords, { year, asOf: over })
        const rating = rate(
          scheme,
          verdicts.map((one) =>
            JSON.stringify(gone.of).includes(`"${one.clause}"`) ? { ...one, status: 'exempt' } : one,
          ),
        )
        for (const [index, { exempt, items: worth }] of rating.dimensions.entries())
          expect(toText(sum(worth.map((item) => fromText(item.worth))))).toBe(
            exempt ? '0/1' : `${scheme.dimensions[index]!.points}/1`,
          )
      }),
    )
  })

  it('meetings too many never fill a period that was missed; leave given in time does', () => {
    const monthly = clauseThat({ kind: 'hold', activity: 'x', atLeast: 1, every: 'month', by: 'branch' })
    const heldBut = (missed: number) =>
      Array.from({ length: 12 }, (_, month) => month + 1)
        .filter((month) => month !== missed)
        .map((month) => met(`2025-${String(month).padStart(2, '0')}-10` as Day, 'x'))
    const secured = (clause: Clause, changes: Partial<Records>) =>
      assess([clause], aBranch(), { ...noRecords, ...changes }, { year, asOf: over })[0]!.secured
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.array(aDay, { maxLength: 30 }), (missed, days) => {
        const extra = days
          .filter((day) => Number(day.slice(5, 7)) !== missed)
          .map((day, index) => met(day, 'x', { id: `extra-${index}` }))
        const acts = [...heldBut(missed), ...extra]
        const period = `2025-${String(missed).padStart(2, '0')}-01` as Day
        const waivers = [{ id: 'waiver', ...on(period), clause: 'clause', period }]

        expect(secured(monthly, { acts })).toBe('11/12')
        expect(secured(monthly, { acts, waivers })).toBe('1/1')
      }),
    )
  })
})
