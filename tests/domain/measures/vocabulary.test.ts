import type { Day } from '#types/calendar'
import type { Figure, RollEntry, Waiver } from '#types/records'
import type { Must } from '#types/standard'
import { assess } from '#domain/assess'
import { evaluate, lookupIn } from '#domain/formula'
import { aBranch, clauseThat, did, met, noRecords, on, studied } from '../builders'
import { told, verdictOn } from './told'

const monthly: Must = { kind: 'hold', activity: 'x', atLeast: 1, every: 'month', by: 'branch' }

describe('hold — what is not asked', () => {
  it('months off are not asked, and the others are', () => {
    const { status, periods } = verdictOn({ ...monthly, notIn: [2, 7, 8] }, {})

    expect(status).toBe('unmet')
    expect(periods.filter((one) => one.status === 'exempt').map(({ period }) => period.from)).toEqual([
      '2025-02-01',
      '2025-07-01',
      '2025-08-01',
    ])
  })

  it.each([
    ['g1', 'met 1/1 1/1'],
    ['g3', 'unmet 1/2 1/2'],
    [undefined, 'met 1/1 1/1'],
  ])('leave given to %s', (by, expected) => {
    const yearly: Must = { ...monthly, every: 'year', by: 'group' }
    const waiver: Waiver = {
      ...{ id: 'w', clause: 'clause', period: '2025-05-01', ...on('2025-05-01') },
      ...(by !== undefined && { by }),
    }
    const setting = { branch: { groups: ['g1', 'g2'] }, acts: [did('2025-03-01', 'x', 'g2')] }

    expect(told(yearly, { ...setting, waivers: [waiver] })).toBe(expected)
  })

  it('an entry made too late counts with the superior’s consent, from the day of the consent', () => {
    const yearly: Must = { ...monthly, every: 'year' }
    const late = { ...met('2025-05-10', 'x'), enteredOn: '2025-08-01' as Day }

    expect(told(yearly, { acts: [late] })).toBe('unmet 0/1 0/1')
    expect(told(yearly, { acts: [{ ...late, lateEntry: on('2025-08-02') }] })).toBe('met 1/1 1/1')
    expect(told(yearly, { acts: [{ ...late, lateEntry: on('2026-03-01') }], asOf: '2026-02-28' })).toBe(
      'unmet 0/1 0/1',
    )
  })
})

describe('hold — with days of grace', () => {
  const remit: Must = { ...monthly, graceDays: 10 }
  const forMarch = (day: Day) => [{ ...did(day, 'x'), for: '2025-03-31' as Day }]
  const march = (acts: ReturnType<typeof forMarch>, asOf?: Day) =>
    verdictOn(remit, { acts, ...(asOf && { asOf }) }).periods[2]!

  it('what is done for a month is in time until the tenth of the next', () => {
    expect(march(forMarch('2025-04-10')).status).toBe('met')
    expect(march(forMarch('2025-04-11')).status).toBe('unmet')
    expect(march(forMarch('2025-04-11')).because).toContainEqual({
      ...{ code: 'notInOrder', activity: 'x', on: '2025-04-11', lacks: 'time' },
    })
  })

  it('is still open until then, and says so', () => {
    expect(march([], '2025-04-10')).toMatchObject({ status: 'pending', mendBy: '2025-04-10' })
    expect(march([], '2025-04-11').status).toBe('unmet')
  })

  it('does not count for the month in which it was done', () => {
    expect(verdictOn(remit, { acts: forMarch('2025-04-05') }).periods[3]!.status).toBe('unmet')
  })
})

describe('file — of each half-year, and looked through lately', () => {
  const paper = (day: Day) => ({ id: day, ...on(day), paper: 'p', accepted: true })

  it('one in each half', () => {
    const halves: Must = { kind: 'file', papers: ['p'], every: 'halfYear' }

    expect(told(halves, { papers: [paper('2025-06-30')] })).toBe('unmet 1/2 1/2')
    expect(told(halves, { papers: [paper('2025-06-30'), paper('2025-07-01')] })).toBe('met 1/1 1/1')
    expect(told(halves, { papers: [], asOf: '2025-07-01' })).toBe('unmet 0/1 1/2')
  })

  it('within ninety days of the day we look from, or of the year’s end', () => {
    const fresh: Must = { kind: 'file', papers: ['p'], every: 'standing', freshDays: 90 }

    expect(told(fresh, { papers: [paper('2025-10-02')] })).toBe('met 1/1 1/1')
    expect(told(fresh, { papers: [paper('2025-10-01')] })).toBe('unmet 0/1 0/1')
    expect(told(fresh, { papers: [paper('2025-01-01')], asOf: '2025-04-01' })).toBe('met 1/1 1/1')
    expect(told(fresh, { papers: [paper('2025-01-01')], asOf: '2025-04-02' })).toBe('pending 0/1 1/1')
  })
})

describe('respond — where late is too late', () => {
  it('an opinion given after the decision counts nothing', () => {
    const before: Must = {
      kind: 'respond',
      trigger: 't',
      answer: 'a',
      within: { days: 0 },
      lateCounts: false,
    }
    const happenings = (day: Day) => [{ id: 'h', ...on('2025-03-01'), trigger: 't', answered: on(day) }]

    expect(told(before, { happenings: happenings('2025-03-01') })).toBe('met 1/1 1/1')
    expect(told(before, { happenings: happenings('2025-03-02') })).toBe('unmet 0/1 0/1')
  })

  it('says until when the last open one can be answered', () => {
    const within: Must = { kind: 'respond', trigger: 't', answer: 'a', within: { days: 30 } }
    const happenings = [{ id: 'h', ...on('2025-12-20'), trigger: 't' }]

    expect(verdictOn(within, { happenings, asOf: '2026-01-10' }).periods[0]).toMatchObject({
      status: 'pending',
      mendBy: '2026-01-19',
    })
  })
})

describe('reach — this year’s figure, from enough answers', () => {
  const asked: Must = { kind: 'reach', figure: 'f', test: { op: 'atLeast', value: 1 }, unit: '' }
  const figure = (day: Day, more: Partial<Figure> = {}) => ({
    figures: [{ id: 'f', ...on(day), figure: 'f', value: 5, ...more }],
  })

  it('an older figure stands until there is another, unless this year’s is asked for', () => {
    expect(told(asked, figure('2024-12-31'))).toBe('met 1/1 1/1')
    expect(told({ ...asked, ofTheYear: true }, figure('2024-12-31'))).toBe('unmet 0/1 0/1')
    expect(told({ ...asked, ofTheYear: true }, figure('2025-01-01'))).toBe('met 1/1 1/1')
  })

  it('thirty answers, or everybody’s', () => {
    const surveyed: Must = { ...asked, sample: 30 }

    expect(told(surveyed, figure('2025-06-01', { of: 30 }))).toBe('met 1/1 1/1')
    expect(told(surveyed, figure('2025-06-01', { of: 29 }))).toBe('unmet 0/1 0/1')
    expect(told(surveyed, figure('2025-06-01', { of: 12, everybody: true }))).toBe('met 1/1 1/1')
    expect(verdictOn(surveyed, figure('2025-06-01', { of: 29 })).periods[0]!.because).toEqual([
      { code: 'sampleTooSmall', figure: 'f', answers: 29, needed: 30 },
    ])
  })
})

describe('three full members have a branch of their own', () => {
  const roll = (...memberships: ('full' | 'probationary')[]): RollEntry[] =>
    memberships.map((membership, index) => ({ member: `m${index}`, membership, from: '2020-01-01' }))
  const exempt = (whom: 'threeFullMembers' | 'underThreeFullMembers', all: RollEntry[]) =>
    told({ kind: 'judge' }, { clause: { exempt: [whom] }, roll: all }) === 'exempt'

  it.each([
    [roll('full', 'full', 'full'), true],
    [roll('full', 'full', 'probationary'), false],
    [[...roll('full', 'full'), { ...roll('full')[0]!, from: '2024-01-01' as Day }], false],
  ])('one of the two clauses is exempt, never both', (all, three) => {
    expect([exempt('threeFullMembers', all), exempt('underThreeFullMembers', all)]).toEqual([three, !three])
  })
})

describe('hold — one person is one person', () => {
  const each: Must = { ...monthly, every: 'year', by: 'member' }
  const stays = (...all: [Day, Day?][]): RollEntry[] =>
    all.map(([from, until]) => ({ member: 'm', membership: 'full', from, ...(until && { until }) }))

  it.each<[string, RollEntry[], string]>([
    ['became a full member in June', stays(['2020-01-01', '2025-06-30'], ['2025-07-01']), 'unmet 0/1 0/1'],
    ['stands on the roll twice over', stays(['2020-01-01'], ['2024-01-01', '2025-03-01']), 'unmet 0/1 0/1'],
    ['was away for a day', stays(['2020-01-01', '2025-06-29'], ['2025-07-01']), 'exempt'],
  ])('who %s', (_, roll, expected) => {
    expect(told(each, { roll })).toBe(expected)
    expect(told(each, { roll: [...roll].reverse() })).toBe(expected)
  })
})

describe('study — one person is one person', () => {
  it('who left and came back is asked for both stays together', () => {
    const hours: Must = { kind: 'study', whom: 'members', hours: 24 }
    const roll: RollEntry[] = [
      { member: 'm', membership: 'full', from: '2020-01-01', until: '2025-03-31' },
      { member: 'm', membership: 'full', from: '2025-10-01' },
    ]

    expect(told(hours, { roll, study: [studied('2025-11-01', 'm', 12)] })).toBe('met 1/1 1/1')
    expect(told(hours, { roll, study: [studied('2025-11-01', 'm', 11.9)] })).toBe('unmet 0/1 0/1')
  })
})

describe('corrections — a later record takes the place of an earlier one', () => {
  const share: Must = { kind: 'share', part: 'a', whole: 'b' }
  const count = (id: string, enteredOn: Day, done: number, more = {}) => ({
    ...{ id, on: '2025-05-01' as Day, enteredOn, part: 'a', whole: 'b', done, of: 4 },
    ...more,
  })
  const chain = [
    count('first', '2025-05-01', 1),
    count('second', '2025-06-01', 3, { replaces: 'first' }),
    count('third', '2025-07-01', 4, { replaces: 'second' }),
  ]

  it.each([
    ['2025-05-31', '1/4'],
    ['2025-06-01', '3/4'],
    ['2025-07-01', '1/1'],
  ] as const)('as of %s', (asOf, expected) => {
    expect(verdictOn(share, { counts: chain, asOf }).secured).toBe(expected)
  })

  it('what is taken back counts no more, and the taking back nothing', () => {
    const counts = [...chain.slice(0, 1), count('gone', '2025-06-01', 1, { replaces: 'first', void: true })]

    expect(verdictOn(share, { counts, asOf: '2025-05-31' }).secured).toBe('1/4')
    expect(verdictOn(share, { counts, asOf: '2025-06-01' }).status).toBe('pending')
  })
})

describe('where a standard reads a clause of another as its own', () => {
  it('an exempt twin leaves its points to the neighbours, and stops nothing', () => {
    const never: Must = { kind: 'respond', trigger: 't', answer: 'a', within: { days: 7 } }
    const clause = clauseThat(never, { id: 'OTHER.1', sameAs: 'OWN.1' })
    const verdicts = assess([clause], aBranch(), noRecords, { year: 2025, asOf: '2026-12-31' })

    expect(evaluate({ clause: 'OWN.1' }, lookupIn(verdicts))).toBeUndefined()
    expect(() => lookupIn(verdicts)('NOWHERE.1')).toThrow('was not assessed')
  })
})
