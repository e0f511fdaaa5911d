import fc from 'fast-check'
import type { Day } from '#types/calendar'
import type { Records, Stay, Then } from '#types/records'
import type { Clause } from '#types/standard'
import { assess } from '#domain/assess'
import { addDays } from '#domain/calendar/days'
import { aBranch, clauseThat, noRecords } from './builders'

const within = { days: 20 } as const
/** One clause of each sort that looks at records. */
const clauses: Clause[] = [
  clauseThat({ kind: 'hold', activity: 'x', atLeast: 1, every: 'month', by: 'member' }, { id: 'hold' }),
  clauseThat({ kind: 'study', whom: 'members', hours: 24 }, { id: 'study' }),
  clauseThat({ kind: 'study', whom: 'leaders', hours: 40, otherwise: 24 }, { id: 'leaders' }),
  clauseThat({ kind: 'pay' }, { id: 'pay' }),
  clauseThat({ kind: 'file', papers: ['p'], every: 'halfYear' }, { id: 'file', exempt: ['nothingHappened'] }),
  clauseThat({ kind: 'share', part: 'a', whole: 'b' }, { id: 'share' }),
  clauseThat({ kind: 'reach', figure: 'f', test: { op: 'atLeast', value: 3 }, unit: '' }, { id: 'reach' }),
  clauseThat({ kind: 'respond', trigger: 't', answer: 'u', within }, { id: 'respond' }),
  clauseThat({ kind: 'finish', task: 'k', due: '06-30' }, { id: 'finish' }),
  clauseThat({ kind: 'follow', procedure: 'q' }, { id: 'follow' }),
  clauseThat({ kind: 'avoid', breach: 'v', months: 12 }, { id: 'avoid' }),
  clauseThat({ kind: 'judge' }, { id: 'judge' }),
]

const aDay = fc.integer({ min: 0, max: 420 }).map((days) => addDays('2025-01-01', days))
/** It happened, and was written down the same day or some time after. */
const aThen = fc
  .tuple(aDay, fc.integer({ min: 0, max: 60 }))
  .map(([on, later]): Then => ({ on, enteredOn: addDays(on, later) }))
const anId = fc.constantFrom('r1', 'r2', 'r3', 'r4')
const entered = fc
  .tuple(anId, aThen, fc.option(anId, { nil: undefined }), fc.boolean())
  .map(([id, then, replaces, taken]) => ({
    ...{ id, ...then },
    ...(replaces !== undefined && replaces > id && { replaces, ...(taken && { void: true as const }) }),
  }))
const aStay = fc
  .tuple(aDay, fc.option(fc.integer({ min: 1, max: 200 }), { nil: undefined }), fc.nat({ max: 40 }))
  .map(([from, days, late]): Stay => ({
    ...{ from, enteredOn: addDays(from, late) },
    ...(days !== undefined && { until: addDays(from, days), endEnteredOn: addDays(from, days + late) }),
  }))
const member = fc.constantFrom('m1', 'm2')
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 })
/** Ids are used once in a kind: the door refuses any other file. */
const byId = <T extends { id: string }>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { maxLength: 4, selector: ({ id }) => id })
const withDetails = <T extends object>(details: fc.Arbitrary<T>) =>
  byId(fc.tuple(entered, details).map(([record, more]) => ({ ...record, ...more })))
const later = fc.option(aThen, { nil: undefined })
const count = fc.integer({ min: 0, max: 4 })
const month = fc.constantFrom('2025-01', '2025-06', '2025-12')

const someRecords: fc.Arbitrary<Records> = fc.record({
  roll: some(
    fc.tuple(aStay, member, some(aStay), some(aStay)).map(([stay, who, leads, excused]) => ({
      ...stay,
      ...{ member: who, membership: 'full' as const, leads, excused },
    })),
  ),
  acts: withDetails(fc.record({ activities: fc.constant(['x']), by: member, lateEntry: later })),
  study: withDetails(fc.record({ member, minutes: fc.constantFrom(600, 1440) })),
  bills: byId(
    fc.tuple(anId, member, month, aDay, later).map(([id, who, of, day, paid]) => ({
      ...{ id, member: who, month: of, fen: 500, enteredOn: day },
      ...(paid && { paid: { ...paid, fen: 500 } }),
    })),
  ),
  papers: withDetails(fc.record({ paper: fc.constant('p'), accepted: fc.boolean() })),
  happenings: withDetails(fc.record({ trigger: fc.constant('t'), answered: later })),
  counts: withDetails(
    fc.record({ part: fc.constant('a'), whole: fc.constant('b'), done: count, of: fc.constant(4) }),
  ),
  figures: withDetails(fc.record({ figure: fc.constant('f'), value: fc.integer({ min: 0, max: 6 }) })),
  tasks: withDetails(fc.record({ task: fc.constant('k'), done: later })),
  cases: withDetails(fc.record({ procedure: fc.constant('q'), lawful: fc.boolean() })),
  breaches: withDetails(fc.record({ breach: fc.constant('v'), withdrawn: later })),
  judgements: withDetails(
    fc.record({
      clause: fc.constant('judge'),
      assessor: member,
      hundredths: fc.constantFrom(60, 80, 100),
      reason: fc.constant('见记录'),
    }),
  ),
  waivers: withDetails(fc.record({ clause: fc.constant('hold'), period: aDay })),
}) as fc.Arbitrary<Records>

/** Whatever in it came later than that day is cut off, however deep it lies. */
function cutOff(value: unknown, asOf: Day): unknown {
  if (Array.isArray(value)) return value.flatMap((one) => (isLater(one, asOf) ? [] : [cutOff(one, asOf)]))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, inner]) => !isLater(inner, asOf))
  const { until, endEnteredOn } = value as Stay
  const leaves = until !== undefined && (until > asOf || (endEnteredOn ?? until) > asOf)
  return Object.fromEntries(
    kept
      .filter(([key]) => !leaves || (key !== 'until' && key !== 'endEnteredOn'))
      .map(([key, inner]) => [key, cutOff(inner, asOf)]),
  )
}

function isLater(value: unknown, asOf: Day): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { on, from, enteredOn = on ?? from } = value as Partial<Then & Stay>
  return (on ?? from ?? '') > asOf || (enteredOn ?? '') > asOf
}

describe('replay — a verdict of a day uses nothing that came after it', () => {
  const at = (asOf: Day) => ({ year: 2025, asOf }) as const
  const told = (records: Records, asOf: Day) =>
    assess(clauses, aBranch(), { ...noRecords, ...records }, at(asOf))

  it('of any kind of record, with its corrections, answers, payments and ends', () => {
    fc.assert(
      fc.property(someRecords, aDay, (records, asOf) => {
        expect(told(records, asOf)).toEqual(told(cutOff(records, asOf) as Records, asOf))
      }),
      { numRuns: 300 },
    )
  })

  it('and nothing secured is ever beyond what is possible', () => {
    const value = (text: string): number => Number(text.split('/')[0]) / Number(text.split('/')[1])
    fc.assert(
      fc.property(someRecords, aDay, (records, asOf) => {
        for (const { secured, possible } of told(records, asOf))
          expect(value(secured)).toBeLessThanOrEqual(value(possible) + 1e-9)
      }),
      { numRuns: 200 },
    )
  })

  it('is the same, whatever the order', () => {
    const backwards = (records: Records): Records =>
      Object.fromEntries(
        Object.entries(records).map(([kind, all]) => [kind, [...(all as readonly object[])].reverse()]),
      ) as unknown as Records
    const short = (records: Records) =>
      told(records, '2026-06-30').map(({ clause, status, secured, possible }) => [
        clause,
        status,
        secured,
        possible,
      ])
    fc.assert(
      fc.property(someRecords, (records) => {
        expect(short(backwards(records))).toEqual(short(records))
      }),
      { numRuns: 200 },
    )
  })
})
