import { assess } from '#domain/assess'
import { findClause } from '#domain/standards/library'
import { aBranch, noRecords, on } from '../builders'

const clause = findClause('TWO.2.5')!
const payroll = 1_234_567_890

describe('SC14 — five thousandths of the payroll, in whole fen', () => {
  it.each([
    [6_172_839, 'unmet', '4.9999996 thousandths are not five'],
    [6_172_840, 'met', 'the first whole fen that is enough'],
  ] as const)('%i fen of 12,345,678.90 yuan: %s, %s', (...[value, status]) => {
    const figure = clause.must.kind === 'reach' ? clause.must.figure : ''
    const figures = [{ id: 'funds', ...on('2025-12-20'), figure, value, of: payroll }]
    const branch = aBranch({ kinds: ['newOrganization'] })
    const [verdict] = assess([clause], branch, { ...noRecords, figures }, { year: 2025, asOf: '2026-01-31' })

    expect(verdict!.status).toBe(status)
  })
})
