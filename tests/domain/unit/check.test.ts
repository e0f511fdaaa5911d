import type { Override, UnitRules } from '#types/unit-rules'
import type { Decision } from '#types/ruling'
import { published } from '#domain/standards/published'
import { checkRules } from '#domain/unit/check'
import { localWith, told } from './told'

const monthly: Override = {
  clause: 'ORGAN.5.2a',
  from: '2026-01-01',
  why: '每月学习',
  change: { must: { every: 'month' } },
}
const quarterly: Decision = { ruling: 'X01', reading: '每季一次', from: '2026-01-01', by: '党委' }

describe('a unit’s own rules are checked before they go live', () => {
  it('where there are none, nothing is wrong', () => expect(told({})).toEqual([]))

  it.each<[UnitRules, string]>([
    [{ local: [localWith({ id: 'ORGAN' })] }, 'ORGAN id'],
    [{ bound: [{ standard: 'ORGAM', from: '2026-01-01' }] }, 'ORGAM bound.standard'],
    [{ bound: [{ standard: 'ORGAN', from: '2026-01-01', until: '2025-12-31' }] }, 'ORGAN bound.until'],
    [
      { decisions: [{ ruling: 'X05', reading: '组织生活会', from: '2026-01-01', by: '党委' }] },
      'X05 decisions.ruling',
    ],
    [
      { decisions: [{ ruling: 'X01', reading: '每年一次', from: '2026-01-01', by: '党委' }] },
      'X01 decisions.reading',
    ],
    [
      { decisions: [{ ruling: 'X01', reading: '每季一次', from: '2026-02-29', by: '党委' }] },
      'X01 decisions.from',
    ],
    [{ decisions: [{ ruling: 'X01', reading: '每季一次', from: '2026-01-01', by: '' }] }, 'X01 decisions.by'],
    [{ scheme: 'STAR9' }, 'STAR9 scheme'],
    [{ schemes: { STAR9: {} } }, 'STAR9 schemes'],
    [{ schemes: { STAR1: { points: { D1a: 9 } } } }, 'STAR1 schemes'],
    [
      {
        local: [localWith({ overrides: [{ clause: 'ORGAN.9', from: '2026-01-01', why: '改', change: {} }] })],
      },
      'ORGAN.9 overrides.clause',
    ],
    [
      {
        local: [
          localWith({
            overrides: [
              { clause: 'ORGAN.6.1a', from: '2026-01-01', why: '改', change: { must: { kind: 'judge' } } },
            ],
          }),
        ],
      },
      'ORGAN.6.1a overrides.change.must.kind',
    ],
    [
      {
        local: [
          localWith({
            overrides: [
              { clause: 'ORGAN.6.1a', from: '2026-01-01', why: '改', change: { must: { atLeast: 0 } } },
            ],
          }),
        ],
      },
      'ORGAN.6.1a overrides.change.must.atLeast',
    ],
    [
      { local: [localWith({ retires: [{ clause: 'ORGAN.6.1a', from: '2026-01-01', why: '' }] })] },
      'ORGAN.6.1a retires.why',
    ],
    [{ local: [localWith({ id: ' ' })] }, '  id'],
    [
      {
        bound: [
          { standard: 'ORGAN', from: '2026-01-01', until: '2026-06-30' },
          { standard: 'ORGAN', from: '2026-06-30' },
        ],
      },
      'ORGAN bound.from',
    ],
    [
      { local: [localWith({ overrides: [monthly, { ...monthly, why: '又改' }] })] },
      'ORGAN.5.2a overrides.from',
    ],
    [
      { local: [localWith({ overrides: [monthly], retires: [{ ...monthly, why: '停' }] })] },
      'ORGAN.5.2a retires.from',
    ],
    [
      {
        local: [
          localWith({ overrides: [monthly] }),
          localWith({ id: 'OTHER', clauses: [], overrides: [monthly] }),
        ],
      },
      'ORGAN.5.2a overrides.from',
    ],
    [{ decisions: [quarterly, { ...quarterly, by: '支委会' }] }, 'X01 decisions.from'],
    [{ decisions: [{ ...quarterly, ruling: 'X30', reading: '补学计入到会' }] }, 'X30 decisions.then'],
    [
      { decisions: [{ ...quarterly, then: { clauses: { 'ORGAN.9': {} } } }] },
      'X01 decisions.then.clauses.ORGAN.9',
    ],
    [
      { decisions: [{ ...quarterly, then: { clauses: { 'ORGAN.6.1d': { must: { papers: ['a'] } } } } }] },
      'X01 decisions.then.clauses.ORGAN.6.1d.must.papers',
    ],
    [
      { decisions: [{ ...quarterly, then: { clauses: { 'ORGAN.6.1d': { must: { atLeast: 0 } } } } }] },
      'X01 decisions.then.clauses.ORGAN.6.1d.must.atLeast',
    ],
    [
      { decisions: [{ ...quarterly, then: { clauses: { 'ORGAN.6.1d': { title: '' } } } }] },
      'X01 decisions.then.clauses.ORGAN.6.1d.title',
    ],
    [
      { decisions: [{ ...quarterly, then: { settings: { late: 101 } } }] },
      'X01 decisions.then.settings.late',
    ],
    [
      { decisions: [{ ...quarterly, then: { settings: { spread: -1 } } }] },
      'X01 decisions.then.settings.spread',
    ],
    [
      { decisions: [{ ...quarterly, then: { settings: { graceDays: 367 } } }] },
      'X01 decisions.then.settings.graceDays',
    ],
    [
      { decisions: [{ ...quarterly, then: { settings: { entryDays: 1.5 } } }] },
      'X01 decisions.then.settings.entryDays',
    ],
  ])('%j', (rules, problem) => expect(told(rules)).toEqual([problem]))

  it('a decision that only changes how facts are counted by hand says so with an empty consequence', () => {
    const byHand = { ...quarterly, ruling: 'X30', reading: '补学计入到会', then: {} }

    expect(told({ decisions: [byHand] })).toEqual([])
  })

  it('a decision may be of a clause of the unit’s own', () => {
    const then = { clauses: { 'LOCAL.1': { title: '由评委看' } } }

    expect(told({ local: [localWith()], decisions: [{ ...quarterly, then }] })).toEqual([])
  })

  it('a clause that a scheme brings may be asked otherwise, or not at all', () => {
    const override = { clause: 'STAR3.D5.filed', from: '2026-01-01', why: '改' } as const
    const overrides = [{ ...override, change: { must: { months: 24 } } }]
    const retires = [{ ...override, from: '2027-01-01' }] as const

    expect(told({ local: [localWith({ overrides, retires })] })).toEqual([])
  })

  it('every problem says in words how it is mended', () => {
    for (const { says } of checkRules({ bound: [{ standard: 'X', from: '2026-13-01' }] }, published))
      expect(says).toMatch(/[\u4e00-\u9fff]{3,}/)
  })

  it('every registered consequence is of a clause there is, and makes sense', () => {
    for (const { id, readings, then = {} } of published.rulings)
      for (const [reading, { clauses = {} }] of Object.entries(then)) {
        expect([id, readings.includes(reading)]).toEqual([id, true])
        const overrides = Object.entries(clauses).map(([clause, change]) => ({
          ...{ clause, from: '2026-01-01' as const, why: reading, change },
        }))
        expect(told({ local: [localWith({ overrides })] })).toEqual([])
      }
  })
})
