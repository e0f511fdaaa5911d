import type { Day } from '#types/calendar'
import type { RatingScheme } from '#types/rating'
import type { Clause, Must } from '#types/standard'
import { assess } from '#domain/assess'
import { rate } from '#domain/rate'
import { aBranch, clauseThat, met, noRecords, on } from './builders'

const at = { year: 2025, asOf: '2026-12-31' } as const
const monthly: Must = { kind: 'hold', activity: 'x', atLeast: 1, every: 'month', by: 'branch' }
const status = (clauses: readonly Clause[]) =>
  assess(clauses, aBranch(), noRecords, at).map((one) => one.status)

describe('versions — each period answers to the one in force on its last day', () => {
  const old = clauseThat(monthly, { effective: { from: '2018-01-01', until: '2025-05-31' } })
  const next = clauseThat({ ...monthly, activity: 'y' }, { effective: { from: '2025-06-01' } })
  const acts = [
    met('2025-05-10', 'x'),
    met('2025-06-10', 'x'),
    met('2025-05-20', 'y'),
    met('2025-06-20', 'y'),
  ]

  it('joins both into one verdict of twelve months', () => {
    const [verdict, ...none] = assess([next, old], aBranch(), { ...noRecords, acts }, at)

    expect(none).toEqual([])
    expect(verdict!.periods).toHaveLength(12)
    expect(verdict!.secured).toBe('1/6')
  })

  it('a clause of another time asks nothing', () => {
    expect(status([clauseThat(monthly, { effective: { from: '2026-01-01' } })])).toEqual(['exempt'])
    expect(status([clauseThat(monthly, { effective: { from: '2018-01-01', until: '2024-12-31' } })])).toEqual(
      ['exempt'],
    )
    expect(status([clauseThat(monthly, { effective: { from: '2025-12-31' } })])).toEqual(['unmet'])
  })
})

describe('exemptions', () => {
  it.each([
    ['noCommittee', { hasCommittee: false }],
    ['noGroups', { groups: [] }],
    ['noRoomRequired', { needsRoom: false }],
    ['otherAttachment', { attachment: 'attached' }],
    ['notElectionYear', { electionYears: [2024] }],
  ] as const)('%s', (reason, branch) => {
    const clause = clauseThat(monthly, { exempt: [reason] })
    const asked = { hasCommittee: true, groups: ['g'], needsRoom: true, electionYears: [2025] } as const

    expect(assess([clause], aBranch({ ...asked, ...branch }), noRecords, at)[0]!.status).toBe('exempt')
    expect(assess([clause], aBranch(asked), noRecords, at)[0]!.status).toBe('unmet')
  })

  it('another kind of unit is not asked, and a branch may be of several kinds', () => {
    const clause = clauseThat(monthly, { kinds: ['school', 'office'] })

    expect(assess([clause], aBranch({ kinds: ['hospital'] }), noRecords, at)[0]!.status).toBe('exempt')
    expect(assess([clause], aBranch({ kinds: ['hospital', 'office'] }), noRecords, at)[0]!.status).toBe(
      'unmet',
    )
  })

  it('a branch that was not there in the year is asked nothing', () => {
    const founded = (foundedOn: Day, endedOn?: Day) =>
      assess(
        [clauseThat({ kind: 'judge' })],
        aBranch({ foundedOn, ...(endedOn && { endedOn }) }),
        noRecords,
        at,
      )[0]!.status

    expect(founded('2025-12-31')).toBe('pending')
    expect(founded('2026-01-01')).toBe('exempt')
    expect(founded('2015-01-01', '2025-01-01')).toBe('pending')
    expect(founded('2015-01-01', '2024-12-31')).toBe('exempt')
  })
})

describe('combine — the mean of other clauses, in whatever order they stand', () => {
  const half = clauseThat({ kind: 'share', part: 'a', whole: 'b' }, { id: 'half' })
  const never: Must = { kind: 'respond', trigger: 't', answer: 'a', within: { days: 7 } }
  const nothing = clauseThat(never, { id: 'nothing' })
  const both = clauseThat({ kind: 'combine', clauses: ['half', 'nothing'] }, { id: 'both' })
  const outer = clauseThat({ kind: 'combine', clauses: ['both', 'outer'] }, { id: 'outer' })
  const counts = [{ id: 'c', ...on('2025-05-01'), part: 'a', whole: 'b', done: 1, of: 2 }]

  it('leaves out what is exempt, and itself', () => {
    const verdicts = assess([outer, both, half, nothing], aBranch(), { ...noRecords, counts }, at)

    expect(verdicts.map((one) => one.status)).toEqual(['unmet', 'unmet', 'unmet', 'exempt'])
    expect(verdicts[0]!.secured).toBe('1/2')
  })
})

describe('as of a day — the roll, too, is what it was', () => {
  const hours = clauseThat({ kind: 'study', whom: 'members', hours: 24 })
  const someone = { member: 'm', membership: 'full' } as const
  const held = (from: Day, asOf: Day, changes = {}) => {
    const roll = [{ ...someone, from, ...changes }]
    return assess([hours], aBranch(), { ...noRecords, roll }, { year: 2025, asOf })[0]!.status
  }

  it('whoever is yet to come, or was written down later, is not asked of the branch', () => {
    expect(held('2025-07-01', '2025-06-30')).toBe('exempt')
    expect(held('2025-07-01', '2025-07-01')).toBe('pending')
    expect(held('2025-07-01', '2025-07-19', { enteredOn: '2025-07-20' })).toBe('exempt')
    expect(held('2025-07-01', '2025-07-20', { enteredOn: '2025-07-20' })).toBe('pending')
  })

  it('whoever is yet to leave is still there', () => {
    const left = { until: '2024-12-31', endEnteredOn: '2025-02-01' }

    expect(held('2020-01-01', '2025-01-31', left)).toBe('pending')
    expect(held('2020-01-01', '2025-02-01', left)).toBe('exempt')
  })
})

describe('caps — for certain only when nothing can mend it any more', () => {
  const scheme: RatingScheme = {
    id: 's',
    title: '',
    source: { document: '', section: '', item: '' },
    effective: { from: '2018-01-01' },
    appliesTo: [],
    clauses: [],
    dimensions: [
      {
        id: 'd',
        title: '',
        points: 100,
        items: [{ id: 'i', title: '', points: 100, proposed: true, of: { clause: 'free' } }],
      },
    ],
    bands: [{ stars: 5, from: 95 }],
    below: 0,
    caps: [{ kind: 'clause', clause: 'clean', atMost: 4, proposed: true }],
  }
  const clauses = [
    clauseThat({ kind: 'share', part: 'a', whole: 'b' }, { id: 'free' }),
    clauseThat({ kind: 'avoid', breach: 'b', months: 12 }, { id: 'clean' }),
  ]
  const counts = [{ id: 'c', ...on('2025-01-01'), part: 'a', whole: 'b', done: 2, of: 2 }]
  const stars = (asOf: Day, breaches = [] as { id: string; on: Day; enteredOn: Day; breach: string }[]) => {
    const verdicts = assess(clauses, aBranch(), { ...noRecords, counts, breaches }, { year: 2025, asOf })
    const { secured, possible, caps } = rate(scheme, verdicts)
    return [secured.stars, possible.stars, caps[0]?.holds]
  }

  it('holds perhaps while the year runs, for certain after a breach, and not after a clean year', () => {
    const breach = [{ id: 'b', ...on('2025-03-01'), breach: 'b' }]

    expect(stars('2025-12-31')).toEqual([4, 5, 'perhaps'])
    expect(stars('2025-12-31', breach)).toEqual([4, 4, 'certain'])
    expect(stars('2026-01-01')).toEqual([5, 5, undefined])
  })
})
