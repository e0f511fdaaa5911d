import type { Day } from '#types/calendar'
import type { Must } from '#types/standard'
import { on } from '../builders'
import { told } from './told'

describe('finish — a task by its day', () => {
  const task: Must = { kind: 'finish', task: 't', due: '03-31' }
  const doneOn = (day: Day) => ({ tasks: [{ id: 't', ...on('2025-01-02'), task: 't', done: on(day) }] })

  it.each([
    ['2025-03-31', 'met 1/1 1/1'],
    ['2025-04-01', 'unmet 1/2 1/2'],
    ['2025-04-30', 'unmet 1/2 1/2'],
    ['2025-05-01', 'unmet 0/1 0/1'],
  ] as const)('done on %s: %s', (day, expected) => {
    expect(told(task, doneOn(day))).toBe(expected)
  })

  it.each([
    ['2025-03-31', 'pending 0/1 1/1'],
    ['2025-04-01', 'pending 0/1 1/2'],
    ['2025-04-30', 'pending 0/1 1/2'],
    ['2025-05-01', 'unmet 0/1 0/1'],
  ] as const)('not done, seen from %s: %s', (asOf, expected) => {
    expect(told(task, { asOf })).toBe(expected)
  })

  it('asks nothing without a day, nor in another year than its own', () => {
    expect(told({ kind: 'finish', task: 't' })).toBe('exempt')
    expect(told({ kind: 'finish', task: 't', due: '2020-12-31' })).toBe('exempt')
    expect(told({ kind: 'finish', task: 't', due: '2025-12-31' })).toBe('unmet 0/1 0/1')
  })

  it('what closes a year may be due in the next', () => {
    const next: Must = { ...task, nextYear: true }

    expect(told(next, doneOn('2026-03-31'))).toBe('met 1/1 1/1')
    expect(told(next, { asOf: '2026-03-31' })).toBe('pending 0/1 1/1')
  })
})

describe('respond — every happening answered in time', () => {
  const visit: Must = { kind: 'respond', trigger: 't', answer: 'visit', within: { days: 7 } }
  const happened = (day: Day, answered?: Day) => ({
    id: `t-${day}`,
    ...on(day),
    trigger: 't',
    ...(answered && { answered: on(answered) }),
  })

  it.each([
    ['2025-03-08', 'met 1/1 1/1'],
    ['2025-03-09', 'unmet 1/2 1/2'],
    [undefined, 'unmet 0/1 0/1'],
  ] as const)('of 1 March, answered on %s: %s', (answered, expected) => {
    expect(told(visit, { happenings: [happened('2025-03-01', answered)] })).toBe(expected)
  })

  it('stays open past the year’s end until its own last day, and the year’s item with it', () => {
    const happenings = [happened('2025-12-28'), happened('2025-03-01')]

    expect(told(visit, { happenings, asOf: '2026-01-04' })).toBe('pending 0/1 1/2')
    expect(told(visit, { happenings, asOf: '2026-01-05' })).toBe('unmet 0/1 0/1')
  })

  it('asks nothing where nothing happened', () => {
    expect(told(visit)).toBe('exempt')
    expect(told(visit, { happenings: [happened('2024-12-31')] })).toBe('exempt')
  })
})

describe('pay — dues in full within their month', () => {
  const bill = (paid?: Day, fen = 100) => ({
    bills: [
      { id: 'b', member: 'm', month: '2025-02', fen: 100, ...(paid && { paid: { ...on(paid), fen } }) },
    ] as const,
  })

  it.each([
    ['2025-02-28', 100, 'met 1/1 1/1'],
    ['2025-01-15', 100, 'met 1/1 1/1'],
    ['2025-03-01', 100, 'unmet 0/1 0/1'],
    ['2025-02-28', 99, 'unmet 0/1 0/1'],
    ['2025-02-28', 101, 'met 1/1 1/1'],
  ] as const)('paid on %s, %i of 100 fen: %s', (paid, fen, expected) => {
    expect(told({ kind: 'pay' }, bill(paid, fen))).toBe(expected)
  })

  it.each([
    ['2025-02-28', 'pending 0/1 1/1'],
    ['2025-03-01', 'unmet 0/1 0/1'],
  ] as const)('not paid, seen from %s: %s', (asOf, expected) => {
    expect(told({ kind: 'pay' }, { ...bill(), asOf })).toBe(expected)
  })
})
