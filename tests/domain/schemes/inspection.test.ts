import type { Day } from '#types/calendar'
import type { Act, BranchProfile, Records } from '#types/records'
import { assess } from '#domain/assess'
import { inspectedOn, shortfalls } from '#domain/inspect'
import { rate } from '#domain/rate'
import { inspection } from '#domain/schemes/inspection'
import { schemes } from '#domain/schemes/library'
import { allClauses, findClause } from '#domain/standards/library'
import { aBranch, did, met, noRecords, on } from '../builders'
import { allBut, clausesOf, factOf, itemsOf } from './scheme'

describe('the scheme of the monthly inspection', () => {
  it('is among the schemes, with the six aspects of the report', () => {
    expect(schemes).toContain(inspection)
    expect(inspection.dimensions.map(({ title }) => title)).toEqual([
      '组织健全',
      '制度完善',
      '运行规范',
      '活动经常',
      '档案齐全',
      '作用突出',
    ])
  })

  it('has as many checkpoints as the report asks of one, all of equal weight and proposed', () => {
    const items = itemsOf(inspection)
    const figures = [{ id: 'f', ...on('2025-01-01'), figure: 'checkpoints', value: items.length }]
    const [enough] = assess(
      [findClause('ONE3.2.1a')!],
      aBranch(),
      { ...noRecords, figures },
      { year: 2025, asOf: '2026-01-31' },
    )

    expect(enough!.status).toBe('met')
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    expect(items.filter(({ points, proposed }) => points !== 1 || !proposed)).toEqual([])
    for (const { points, items: own, proposed } of inspection.dimensions)
      expect([points, proposed]).toEqual([own.length, true])
  })

  it('takes only what the records answer, of what is the branch’s own, each fact once', () => {
    const clauses = clausesOf(inspection)
    const facts = clauses.map(factOf)
    const asked = clauses.map(({ must }) => JSON.stringify(must))

    expect(clauses.filter(({ owner, shown }) => owner !== 'branch' || shown).map(({ id }) => id)).toEqual([])
    expect(
      clauses.filter(({ must }) => ['judge', 'combine'].includes(must.kind)).map(({ id }) => id),
    ).toEqual([])
    expect(facts.filter((fact, index) => facts.indexOf(fact) !== index)).toEqual([])
    expect(asked.filter((one, index) => asked.indexOf(one) !== index)).toEqual([])
  })

  it('is plain data', () => expect(JSON.parse(JSON.stringify(inspection))).toEqual(inspection))
})

describe('points of the inspection', () => {
  it('are exact: of 54 checkpoints a sixth of one and half of another are lost', () => {
    const { secured } = rate(inspection, allBut(inspection, { 'ORGAN.6.1a': '5/6', 'ORGAN.5.3a': '1/2' }))

    expect(secured).toEqual({ points: '8000/81', stars: 'undecided' })
  })

  it('of checkpoints that ask nothing of a branch are shared out within their aspect', () => {
    // No groups, nobody on the roll, nobody absent: seven of the twelve are left.
    const verdicts = assess(allClauses, aBranch(), noRecords, { year: 2025, asOf: '2025-01-31' })
    const { exempt, items } = rate(inspection, verdicts).dimensions[3]!

    expect(exempt).toBe(false)
    expect(items.filter(({ worth }) => worth === '0/1').map(({ id }) => id)).toEqual([
      'A2',
      'A7',
      'A8',
      'A9',
      'A12',
    ])
    expect(items.filter(({ worth }) => worth === '12/7')).toHaveLength(7)
  })
})

describe('looked at when a month is over', () => {
  const branch: BranchProfile = aBranch({ kinds: ['universityStaff'] })
  const monthly = (month: number): Act[] => {
    const day = `2025-0${month}-10` as Day
    const committee = met(day, ['committeeMeeting'], { voters: 5, votersPresent: 4 })
    return [
      ...(month === 2 ? [] : [committee]),
      met(day, 'themedPartyDay'),
      did(day, 'duesPublication'),
      did(`2025-0${month}-25` as Day, 'duesRemittance'),
    ]
  }
  const quarterly = ['collectiveStudy', 'reportToSuperior', 'reportToGeneralMeeting']
  const records: Records = {
    ...noRecords,
    acts: [...[1, 2, 3].flatMap(monthly), met('2025-03-20', quarterly)],
    bills: [
      { id: 'jan', member: 'm', month: '2025-01', fen: 500, paid: { ...on('2025-01-31'), fen: 500 } },
      { id: 'mar', member: 'm', month: '2025-03', fen: 500 },
    ],
  }
  const found = (asOf: Day) => {
    const verdicts = assess(allClauses, branch, records, { year: 2025, asOf })
    return shortfalls(rate(inspection, verdicts)).map(({ id }) => id)
  }

  it.each([
    ['2025-01-15', '2025-02-01'],
    ['2025-02-28', '2025-03-01'],
    ['2024-02-01', '2024-03-01'],
    ['2025-12-31', '2026-01-01'],
  ] as const)('the month of %s on %s', (month, day) => expect(inspectedOn(month)).toBe(day))

  it.each<[Day, string[], string]>([
    [inspectedOn('2025-01-01'), [], 'nothing is missing'],
    ['2025-02-28', [], 'the committee can still meet today'],
    [inspectedOn('2025-02-01'), ['A1'], 'the committee did not meet in February'],
    ['2025-03-31', ['A1'], 'dues and the general meeting of the quarter are in time today'],
    [
      inspectedOn('2025-03-01'),
      ['U9', 'A1', 'A3'],
      'they are not any more; lectures and papers have till later',
    ],
  ])('on %s: %j, %s', (asOf, ids) => expect(found(asOf)).toEqual(ids))

  it('a happening is a shortfall from the day after its last', () => {
    const happenings = [{ id: 'h', ...on('2025-01-10'), trigger: 'illness' }]
    const foundOn = (asOf: Day) => {
      const verdicts = assess(allClauses, branch, { ...noRecords, happenings }, { year: 2025, asOf })
      return shortfalls(rate(inspection, verdicts)).map(({ id }) => id)
    }

    expect(foundOn('2025-01-17')).toEqual([])
    expect(foundOn('2025-01-18')).toEqual(['E2'])
  })
})
