import type { Clause } from '#types/standard'
import { findClause } from '#domain/standards/library'
import { clauseThat } from '../builders'
import { localWith, sound, told } from './told'

const toldOf = (change: Partial<Clause>) =>
  told({ local: [localWith({ clauses: [{ ...sound, ...change }] })] })

describe('a unit’s own clauses are checked before they go live', () => {
  it('what is sound has no problems', () => {
    expect(toldOf({})).toEqual([])
  })

  it.each<[Partial<Clause>, string]>([
    [{ id: 'ORGAN.6.1a' }, 'ORGAN.6.1a id'],
    [{ id: 'STAR3.D5.filed' }, 'STAR3.D5.filed id'],
    [{ id: ' ' }, '  id'],
    [{ title: ' ' }, 'LOCAL.1 title'],
    [{ source: { document: '文件', section: '', item: '1' } }, 'LOCAL.1 source.section'],
    [{ effective: { from: '2026-02-30' } }, 'LOCAL.1 effective.from'],
    [{ effective: { from: '2026-02-01', until: '2026-01-31' } }, 'LOCAL.1 effective.until'],
    [{ sameAs: 'NOWHERE.1' }, 'LOCAL.1 sameAs'],
    [{ sameAs: 'ORGAN.6.1a' }, 'LOCAL.1 sameAs'],
    [{ rulings: ['X99'] }, 'LOCAL.1 rulings'],
    [
      { must: { kind: 'hold', activity: '', atLeast: 1, every: 'month', by: 'branch' } },
      'LOCAL.1 must.activity',
    ],
    [
      { must: { kind: 'hold', activity: 'a', atLeast: 0, every: 'month', by: 'branch' } },
      'LOCAL.1 must.atLeast',
    ],
    [
      { must: { kind: 'hold', activity: 'a', atLeast: 1, every: 'month', by: 'branch', notIn: [13] } },
      'LOCAL.1 must.notIn',
    ],
    [{ must: { kind: 'study', whom: 'leaders', hours: 40 } }, 'LOCAL.1 must.otherwise'],
    [{ must: { kind: 'study', whom: 'members', hours: 0.5 } }, 'LOCAL.1 must.hours'],
    [{ must: { kind: 'file', papers: [], every: 'year' } }, 'LOCAL.1 must.papers'],
    [{ must: { kind: 'file', papers: ['计划', '计划'], every: 'year' } }, 'LOCAL.1 must.papers'],
    [{ must: { kind: 'share', part: 'a', whole: '' } }, 'LOCAL.1 must.whole'],
    [
      { must: { kind: 'reach', figure: 'f', test: { op: 'between', least: 5, most: 3 }, unit: '' } },
      'LOCAL.1 must.test.least',
    ],
    [
      { must: { kind: 'reach', figure: 'f', test: { op: 'atLeast', value: 0.5 }, unit: '' } },
      'LOCAL.1 must.test.value',
    ],
    [
      { must: { kind: 'reach', figure: 'f', test: { op: 'between', least: 0.5, most: 3 }, unit: '' } },
      'LOCAL.1 must.test.least',
    ],
    [
      {
        must: {
          kind: 'reach',
          figure: 'f',
          test: { op: 'atLeastRatio', numerator: 1, denominator: 0 },
          unit: '',
        },
      },
      'LOCAL.1 must.test.denominator',
    ],
    [
      { must: { kind: 'respond', trigger: 't', answer: 'a', within: { days: -1 } } },
      'LOCAL.1 must.within.days',
    ],
    [{ must: { kind: 'finish', task: 't', due: '02-29' } }, 'LOCAL.1 must.due'],
    [{ must: { kind: 'avoid', breach: 'b', months: 0 } }, 'LOCAL.1 must.months'],
    [{ must: { kind: 'combine', clauses: ['LOCAL.1', 'ORGAN.6.1a'] } }, 'LOCAL.1 must.clauses'],
  ])('%j', (change, problem) => expect(toldOf(change)).toEqual([problem]))

  it('two versions of a clause in force on one day are one too many', () => {
    const twice = [
      { ...sound, effective: { from: '2026-01-01', until: '2026-06-30' } },
      { ...sound, effective: { from: '2026-06-30' } },
    ] as const
    const apart = [twice[0], { ...sound, effective: { from: '2026-07-01' } }] as const

    expect(told({ local: [localWith({ clauses: twice })] })).toEqual([
      'LOCAL.1 effective',
      'LOCAL.1 effective',
    ])
    expect(told({ local: [localWith({ clauses: apart })] })).toEqual([])
  })

  it('a clause may ask the same as another, if it does', () => {
    const { must, owner, exempt } = findClause('ORGAN.6.1a')!

    expect(toldOf({ sameAs: 'ORGAN.6.1a', must, owner, ...(exempt && { exempt }) })).toEqual([])
    expect(toldOf({ sameAs: 'ORGAN.6.1a', must, owner: 'superior', ...(exempt && { exempt }) })).toEqual([
      'LOCAL.1 sameAs',
    ])
  })

  it('no mean comes round to itself', () => {
    const mean = (id: string, ...clauses: string[]) => clauseThat({ kind: 'combine', clauses }, { id })
    const asked = (...clauses: Clause[]) => told({ local: [localWith({ clauses })] })

    expect(
      asked(sound, mean('LOCAL.2', 'LOCAL.1', 'LOCAL.3'), mean('LOCAL.3', 'LOCAL.1', 'LOCAL.2')),
    ).toEqual(['LOCAL.2 must.clauses', 'LOCAL.3 must.clauses'])
    expect(
      asked(sound, mean('LOCAL.2', 'LOCAL.1', 'LOCAL.3'), mean('LOCAL.3', 'LOCAL.1', 'ORGAN.6.1a')),
    ).toEqual([])
  })
})
