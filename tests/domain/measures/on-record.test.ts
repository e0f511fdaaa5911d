import type { Day } from '#types/calendar'
import type { Must, Test } from '#types/standard'
import { judged, on } from '../builders'
import { told, verdictOn } from './told'

describe('file — papers accepted and on file', () => {
  const two: Must = { kind: 'file', papers: ['a', 'b'], every: 'year' }
  const paper = (name: string, day: Day, changes = {}) => ({
    id: `${name}-${day}`,
    ...on(day),
    paper: name,
    accepted: true,
    ...changes,
  })

  it('counts what is accepted and of the year', () => {
    expect(told(two, { papers: [paper('a', '2025-01-01')] })).toBe('unmet 1/2 1/2')
    expect(told(two, { papers: [paper('a', '2024-12-31')] })).toBe('unmet 0/1 0/1')
    expect(told({ ...two, every: 'standing' }, { papers: [paper('a', '2024-12-31')] })).toBe('unmet 1/2 1/2')
    expect(told(two, { papers: [paper('a', '2025-03-01', { accepted: false })] })).toBe('unmet 0/1 0/1')
  })

  it('does not ask for what there was no occasion for', () => {
    const none = { none: true }

    const both = [paper('a', '2025-03-01'), paper('b', '2025-12-01', none)]
    const clause = { exempt: ['nothingHappened'] } as const

    expect(told(two, { papers: both, clause })).toBe('met 1/1 1/1')
    expect(told(two, { papers: both })).toBe('unmet 1/2 1/2')
    expect(told(two, { papers: ['a', 'b'].map((name) => paper(name, '2025-12-01', none)), clause })).toBe(
      'exempt',
    )
  })

  it('a part of a year owes no yearly paper, and every standing one', () => {
    const branch = { foundedOn: '2025-01-02' } as const

    expect(told(two, { branch })).toBe('exempt')
    expect(told(two, { branch, papers: [paper('a', '2025-03-01')] })).toBe('met 1/1 1/1')
    expect(told({ ...two, every: 'standing' }, { branch })).toBe('unmet 0/1 0/1')
  })
})

describe('avoid — nothing of the sort in so many months', () => {
  const clean: Must = { kind: 'avoid', breach: 'b', months: 36 }
  const breach = (day: Day, changes = {}) => ({
    breaches: [{ id: 'b', ...on(day), breach: 'b', ...changes }],
  })

  it.each([
    ['2022-12-31', 'met 1/1 1/1'],
    ['2023-01-01', 'unmet 0/1 0/1'],
    ['2025-12-31', 'unmet 0/1 0/1'],
    ['2026-01-01', 'met 1/1 1/1'],
  ] as const)('one on %s: %s', (day, expected) => {
    expect(told(clean, breach(day))).toBe(expected)
  })

  it('what was withdrawn does not stand, from that day on', () => {
    const withdrawn = breach('2025-03-01', { withdrawn: on('2026-02-01') })

    expect(told(clean, { ...withdrawn, asOf: '2026-01-31' })).toBe('unmet 0/1 0/1')
    expect(told(clean, { ...withdrawn, asOf: '2026-02-01' })).toBe('met 1/1 1/1')
  })

  it('is secured only by the whole year', () => {
    expect(told(clean, { asOf: '2025-12-31' })).toBe('pending 0/1 1/1')
    expect(told(clean, { asOf: '2026-01-01' })).toBe('met 1/1 1/1')
  })
})

describe('reach — one figure that passes a test', () => {
  it.each<[Test, number | string | boolean, number | undefined, boolean]>([
    [{ op: 'atLeast', value: 5 }, 5, undefined, true],
    [{ op: 'atLeast', value: 5 }, 4, undefined, false],
    [{ op: 'atMost', value: 5 }, 5, undefined, true],
    [{ op: 'atMost', value: 5 }, 6, undefined, false],
    [{ op: 'below', value: 5 }, 4, undefined, true],
    [{ op: 'below', value: 5 }, 5, undefined, false],
    [{ op: 'equals', value: 1 }, 1, undefined, true],
    [{ op: 'equals', value: 1 }, 2, undefined, false],
    [{ op: 'between', least: 3, most: 50 }, 3, undefined, true],
    [{ op: 'between', least: 3, most: 50 }, 2, undefined, false],
    [{ op: 'between', least: 3, most: 50 }, 50, undefined, true],
    [{ op: 'between', least: 3, most: 50 }, 51, undefined, false],
    [{ op: 'atLeastRatio', numerator: 19, denominator: 20 }, 190, 200, true],
    [{ op: 'atLeastRatio', numerator: 19, denominator: 20 }, 189, 200, false],
    [{ op: 'atLeastRatio', numerator: 19, denominator: 20 }, 200, undefined, false],
    [{ op: 'isTrue' }, true, undefined, true],
    [{ op: 'isTrue' }, 'true', undefined, false],
    [{ op: 'oneOf', values: ['a', 'b'] }, 'b', undefined, true],
    [{ op: 'oneOf', values: ['a', 'b'] }, 'c', undefined, false],
    [{ op: 'atLeast', value: 5 }, 'many', undefined, false],
  ])('%o on %s of %s: %s', (test, value, of, passed) => {
    const figures = [{ id: 'f', ...on('2025-05-01'), figure: 'f', value, ...(of !== undefined && { of }) }]

    expect(verdictOn({ kind: 'reach', figure: 'f', test, unit: '' }, { figures }).status).toBe(
      passed ? 'met' : 'unmet',
    )
  })

  it('takes the latest up to the year’s end', () => {
    const must: Must = { kind: 'reach', figure: 'f', test: { op: 'atLeast', value: 5 }, unit: '' }
    const figure = (day: Day, value: number) => ({ id: day, ...on(day), figure: 'f', value })

    expect(verdictOn(must, { figures: [figure('2025-12-31', 5), figure('2025-06-01', 1)] }).status).toBe(
      'met',
    )
    expect(verdictOn(must, { figures: [figure('2026-01-01', 5), figure('2025-06-01', 1)] }).status).toBe(
      'unmet',
    )
  })
})

describe('judge — what only people can say', () => {
  const said = (...hundredths: number[]) => ({
    judgements: hundredths.map((h, index) => judged('2025-12-10', 'clause', `assessor-${index}`, h)),
  })

  it.each([
    [[90], 'pending 0/1 1/1'],
    [[90, 80], 'unmet 17/20 17/20'],
    [[100, 100], 'met 1/1 1/1'],
    [[90, 60], 'unmet 3/4 3/4'],
    [[90, 59], 'pending 0/1 1/1'],
  ])('%j: %s', (hundredths, expected) => {
    expect(told({ kind: 'judge' }, said(...hundredths))).toBe(expected)
  })

  it('an assessor’s later word takes the place of the earlier, and a word on the year may be said after it', () => {
    const later = { ...judged('2026-01-10', 'clause', 'assessor-1', 90), id: 'later', year: 2025 }
    const { judgements } = said(90, 50)

    expect(told({ kind: 'judge' }, { judgements: [later, ...judgements] })).toBe('unmet 9/10 9/10')
  })
})

describe('share and follow — so many of so many', () => {
  it('asks nothing where there was nothing', () => {
    const none = { id: 'none', ...on('2025-12-01'), part: 'a', whole: 'b', done: 0, of: 0 }

    expect(told({ kind: 'share', part: 'a', whole: 'b' }, { counts: [none] })).toBe('exempt')
    expect(told({ kind: 'follow', procedure: 'p' })).toBe('exempt')
  })

  it('nothing written down is not nothing to count', () => {
    expect(told({ kind: 'share', part: 'a', whole: 'b' })).toBe('unmet 0/1 0/1')
    expect(told({ kind: 'share', part: 'a', whole: 'b' }, { asOf: '2025-12-31' })).toBe('pending 0/1 1/1')
    expect(told({ kind: 'follow', procedure: 'p', expected: true })).toBe('unmet 0/1 0/1')
  })

  it('adds up what was counted in the year', () => {
    const count = (day: Day) => ({ id: day, ...on(day), part: 'a', whole: 'b', done: 1, of: 2 })
    const counts = [count('2024-12-31'), count('2025-01-01'), count('2025-12-31'), count('2026-01-01')]

    expect(told({ kind: 'share', part: 'a', whole: 'b' }, { counts })).toBe('unmet 1/2 1/2')
    expect(verdictOn({ kind: 'share', part: 'a', whole: 'b' }, { counts }).periods[0]!.counted).toHaveLength(
      2,
    )
  })

  it('one step left out spoils its case', () => {
    const cases = [true, false].map((lawful, id) => ({
      id: `${id}`,
      ...on('2025-05-01'),
      procedure: 'p',
      lawful,
    }))

    expect(told({ kind: 'follow', procedure: 'p' }, { cases })).toBe('unmet 1/2 1/2')
  })
})
