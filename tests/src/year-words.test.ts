import type { RibbonCell } from '#types/tally'
import { periodsOf } from '#domain/calendar/periods'
import { sayCell, sayPart, stateMark, sumUp } from '../../src/pages/year/cell-words'
import { sayBranch, sayPercent, sayPerson } from '../../src/pages/year/say-rates'

const [january] = periodsOf('month', 2026)
const cell = (state: RibbonCell['state']): RibbonCell => ({
  period: january!,
  state,
  done: 0,
  needed: 1,
  meetings: [],
  say: [],
})
const tally = {
  meetings: 2,
  onSite: { done: 41, of: 46 },
  covered: { done: 44, of: 46 },
  late: 0,
  leftEarly: 0,
  notQuorate: { done: 0, of: 1 },
  madeUpInTime: { done: 3, of: 5 },
}

it('no two states look alike without their colors', () => {
  const marks = Object.values(stateMark)
  expect(new Set(marks.map(([mark]) => mark)).size).toBe(marks.length)
  expect(new Set(marks.map(([, word]) => word)).size).toBe(marks.length)
})

it.each([
  ['month', '1月'],
  ['quarter', '第一季度'],
  ['halfYear', '上半年'],
  ['year', '全年'],
] as const)('the first part of a year by %s is called %s', (cadence, word) => {
  expect(sayPart(periodsOf(cadence, 2026)[0]!)).toBe(word)
})

it('a semester is called by its months', () => {
  expect(sayPart({ from: '2026-02-20', until: '2026-08-31' })).toBe('2–8月')
})

it('a cell is told in words', () => {
  expect(sayCell(cell('missed'))).toBe('1月：未召开')
})

it('what wants looking at is summed up first, what is not asked not at all', () => {
  expect(sumUp([cell('held'), cell('missed'), cell('held'), cell('notAsked')])).toBe('未召开 1，已召开 2')
  expect(sumUp([cell('notAsked')])).toBe('不要求')
})

it('a share that is not all never reads as all of it', () => {
  expect(sayPercent({ done: 1999, of: 2000 })).toBe('99.9%')
  expect(sayPercent({ done: 2000, of: 2000 })).toBe('100%')
  expect(sayPercent({ done: 0, of: 0 })).toBe('—')
})

it('what was made up is told beside those who were there, not among them', () => {
  const said = sayBranch(tally).join('')
  expect(said).toMatch(/现场到会 41 人次（89.1%）/)
  expect(said).toMatch(/已补学的 3 人次，共覆盖 44 人次（95.6%）/)
})

it('nobody late is not mentioned', () => {
  expect(sayBranch(tally).join('')).not.toMatch(/迟到/)
  expect(sayBranch({ ...tally, late: 2 }).join('')).toMatch(/迟到 2 人次/)
})

it('a meeting without its quorum is said to have decided nothing', () => {
  expect(sayBranch(tally).join('')).toMatch(/1 次，次次达到/)
  expect(sayBranch({ ...tally, notQuorate: { done: 1, of: 3 } }).join('')).toMatch(/其中 1 次没有达到/)
})

it('a year without meetings has one sentence', () => {
  expect(sayBranch({ ...tally, meetings: 0 })).toEqual(['还没有开过的会。'])
})

it('a person whose year is blameless is told in two figures', () => {
  const person = { member: 'm', name: '甲', late: 0, leftEarly: 0, leave: 0, absent: 0, madeUp: 0 }
  expect(sayPerson({ ...person, due: 5, present: 5 })).toBe('应到 5 次，实到 5 次')
  expect(sayPerson({ ...person, due: 5, present: 3, late: 1, absent: 2, madeUp: 1 })).toBe(
    '应到 5 次，实到 3 次（含迟到 1），缺席 2 次，已补学 1 次',
  )
})
