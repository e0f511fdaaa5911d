import type { Day } from '#types/calendar'
import type { Clause } from '#types/standard'
import type { LocalStandard, UnitRules } from '#types/unit-rules'
import { assess } from '#domain/assess'
import { prepare } from '#domain/evaluation'
import { star1 } from '#domain/schemes/star1'
import { published } from '#domain/standards/published'
import { clausesOf, proposeStandards } from '#domain/unit/clauses'
import { aBranch, clauseThat, met, noRecords } from '../builders'

const all = published.standards
const idsOf = (rules: UnitRules, kinds = aBranch().kinds) =>
  new Set(clausesOf(kinds, rules, published).map(({ id }) => id))
const versions = (clauses: readonly Clause[], id: string) =>
  clauses.filter((one) => one.id === id).map(({ effective }) => [effective.from, effective.until])

describe('bound by the office', () => {
  it('a branch of two kinds is proposed the standards of both, and none that binds nobody by itself', () => {
    const proposed = proposeStandards(['office', 'governmentService'], all).map(({ id }) => id)

    expect(proposed).toEqual(expect.arrayContaining(['ORGAN', 'REF', 'STAR1', 'STAR3']))
    expect(proposed).not.toContain('SOE')
    expect(proposed).not.toContain('TARGET')
  })

  it('the office may bind what was not proposed, and leave out what was', () => {
    const ids = idsOf({ bound: [{ standard: 'SOE', from: '2020-01-01' }] })

    expect(ids.has('SOE.5.1a')).toBe(true)
    expect(ids.has('ORGAN.6.1a')).toBe(false)
  })

  it('each period answers to the standard bound on its last day', () => {
    const rules: UnitRules = {
      bound: [
        { standard: 'ORGAN', from: '2020-01-01', until: '2025-06-30' },
        { standard: 'SOE', from: '2025-07-01' },
      ],
    }
    const verdicts = assess(clausesOf(['office'], rules, published), aBranch(), noRecords, {
      year: 2025,
      asOf: '2026-12-31',
    })
    const months = (clause: string) =>
      verdicts.find((one) => one.clause === clause)!.periods.map(({ period }) => period.from)

    expect([months('ORGAN.6.1a').length, months('ORGAN.6.1a').at(-1)]).toEqual([6, '2025-06-01'])
    expect([months('SOE.5.1a').length, months('SOE.5.1a')[0]]).toEqual([6, '2025-07-01'])
  })

  it('a scheme brings the clauses it names, unless a bound standard asks the same of the same people', () => {
    const clauses = clausesOf(
      ['stateOwned'],
      { bound: [{ standard: 'SOE', from: '2020-01-01' }] },
      published,
      { scheme: star1, year: 2025 },
    )
    const ids = clauses.map(({ id }) => id)

    expect(ids).toContain('REF.7.1')
    expect(ids).not.toContain('ORGAN.6.1a')
  })

  it('an enterprise under the service scheme is rated, and told, by its own standard’s clause', () => {
    const branch = aBranch({ kinds: ['stateOwned'], groups: ['g'] })
    const acts = Array.from({ length: 12 }, (_, index) =>
      met(`2025-${String(index + 1).padStart(2, '0')}-10` as Day, 'committeeMeeting', {
        voters: 5,
        votersPresent: 5,
      }),
    )
    const evaluation = prepare({ branch, year: 2025 }, star1, published, '2026-12-31')
    const verdicts = assess(
      evaluation.clauses,
      branch,
      { ...noRecords, acts },
      { year: 2025, asOf: '2026-12-31' },
    )

    expect(verdicts.find(({ clause }) => clause === 'SOE.5.1a')?.status).toBe('met')
    expect(verdicts.some(({ clause }) => clause === 'ORGAN.6.1a')).toBe(false)
  })
})

describe('a unit’s own standard', () => {
  const local: LocalStandard = {
    id: 'LOCAL',
    title: '本单位补充要求',
    issuedBy: '机关党委',
    verified: true,
    clauses: [
      clauseThat(
        { kind: 'hold', activity: 'reading', atLeast: 1, every: 'quarter', by: 'branch' },
        { id: 'LOCAL.1' },
      ),
    ],
    overrides: [
      { clause: 'ORGAN.5.2a', from: '2026-01-01', why: '每月学习', change: { must: { every: 'month' } } },
    ],
    retires: [{ clause: 'ORGAN.4.4a', from: '2026-01-01', why: '已改用电子屏' }],
  }
  const clauses = clausesOf(['office'], { local: [local] }, published)

  it('adds its clauses to those that are published', () => {
    expect(clauses.map(({ id }) => id)).toEqual(expect.arrayContaining(['LOCAL.1', 'ORGAN.6.1a']))
  })

  it('succeeds a clause from a day on, and retires another', () => {
    expect(versions(clauses, 'ORGAN.5.2a')).toEqual([
      ['2018-01-01', '2025-12-31'],
      ['2026-01-01', undefined],
    ])
    expect(
      clauses.find(({ id, effective }) => id === 'ORGAN.5.2a' && effective.from === '2026-01-01')?.must,
    ).toMatchObject({
      every: 'month',
      atLeast: 1,
    })
    expect(versions(clauses, 'ORGAN.4.4a')).toEqual([['2018-01-01', '2025-12-31']])
  })

  it('leaves what is published as it was', () => {
    expect(JSON.stringify(published.standards)).not.toContain('LOCAL')
    expect(versions(clausesOf(['office'], {}, published), 'ORGAN.5.2a')).toEqual([['2018-01-01', undefined]])
  })
})
