import type { Change } from '#types/meeting'
import type { SignInLine } from '#types/exchange'
import type { PersonRow } from '#types/meetings'
import { ofBranch, tallyByBranch } from '../../src/components/by-branch'
import { sayMarks } from '../../src/components/say-marks'
import { wayBack } from '../../src/pages/attendance/undo'
import { isOpen, marksFor } from '../../src/pages/roll-call/all-but'
import { marksOf } from '../../src/pages/sheet/marks'

const person = (member: string, more: Partial<PersonRow> = {}): PersonRow => ({
  ...{ member, name: member, branch: 'one', due: true, voter: true, state: 'absent', changes: [] },
  ...more,
})
const scanned = { at: '2026-03-25T01:25:00.000Z', way: 'scan', byName: '本人' } as const
const called = { at: '2026-03-25T01:40:00.000Z', way: 'rollCall', byName: '主持人' } as const

const change = (state: Change['state'], more: Partial<Change> = {}): Change => ({
  ...{ state, at: scanned.at, enteredAt: scanned.at, way: 'scan', by: 'a', byName: '本人' },
  ...more,
})

describe('all present but', () => {
  it('writes down everybody as present, except those who are ticked', () => {
    const people = [person('a'), person('b'), person('c')]
    expect(marksFor(people, { b: 'absent', c: 'health' })).toEqual([
      { member: 'a', was: 'absent', state: 'present' },
      { member: 'b', was: 'absent', state: 'absent' },
      { member: 'c', was: 'absent', state: 'leave', reason: 'health' },
    ])
  })

  it.each([
    ['came', person('a', { state: 'present', ...scanned })],
    ['is on leave', person('a', { state: 'leave', ...called })],
    ['waits for the host', person('a', { state: 'leaveAsked', ...scanned })],
    ['was called absent', person('a', { ...called })],
    ['is no more than a guest', person('a', { due: false })],
  ])('does not touch whoever %s', (_, known) => {
    expect(marksFor([known, person('b')], {})).toEqual([{ member: 'b', was: 'absent', state: 'present' }])
  })

  it('takes in whoever asked for leave and took that back', () => {
    expect(isOpen(person('a', { ...scanned, way: 'asked' }))).toBe(true)
  })

  it('says in one sentence what will be written down', () => {
    const marks = marksFor([person('a'), person('b'), person('c'), person('d')], { c: 'duty', d: 'absent' })
    expect(sayMarks(marks)).toBe('到会 2 人，请假 1 人，缺席 1 人')
  })
})

describe('a second tap on what stands', () => {
  it('says that nothing is known, where nothing was known before', () => {
    expect(wayBack(person('a', { state: 'present', ...called }))).toEqual({ state: 'absent' })
  })

  it('brings back what the row said before, with its reason', () => {
    const row = person('a', { state: 'present', changes: [change('leave', { reason: 'duty' })] })
    expect(wayBack(row)).toEqual({ state: 'leave', reason: 'duty' })
  })

  it('takes back that somebody left early, and only that', () => {
    const row = person('a', { state: 'present', leftEarly: true, changes: [change('present')] })
    expect(wayBack(row)).toEqual({ state: 'present', leftEarly: false })
  })

  it('cannot bring back a wish, which only its owner has', () => {
    const row = person('a', { state: 'leave', changes: [change('leaveAsked', { reason: 'duty' })] })
    expect(wayBack(row)).toEqual({ state: 'absent' })
  })

  it('is nothing, where absent is all that was ever said', () => {
    expect(wayBack(person('a', called))).toBeUndefined()
  })
})

describe('a sign-in sheet', () => {
  const line = (member: string, more: Partial<SignInLine> = {}): SignInLine => ({
    ...{ row: 3, name: member, said: '✓', member, state: 'present', was: 'absent', due: true },
    ...more,
  })

  it('becomes one mark for each line that says something new', () => {
    expect(marksOf([line('a'), line('b', { state: 'leave' })])).toEqual([
      { member: 'a', state: 'present', was: 'absent' },
      { member: 'b', state: 'leave', was: 'absent' },
    ])
  })

  it.each([
    ['has a problem', line('a', { problem: '同名两人' })],
    ['names nobody', { row: 3, name: '某某', said: '✓' }],
    ['says nothing of them', { row: 3, name: 'a', said: '?', member: 'a' }],
    ['says what stands already', line('a', { was: 'present' })],
  ] as [string, SignInLine][])('writes nothing of a line that %s', (_, one) => {
    expect(marksOf([one])).toEqual([])
  })

  it('never names anybody twice', () => {
    expect(marksOf([line('a'), line('a', { row: 9, state: 'late' })])).toHaveLength(1)
  })

  it('starts from absent where nothing was known of a guest', () => {
    const guest: SignInLine = { row: 3, name: 'g', said: '✓', member: 'g', state: 'present', due: false }
    expect(marksOf([guest])).toEqual([{ member: 'g', state: 'present', was: 'absent' }])
  })
})

describe('a joint meeting, branch by branch', () => {
  const people = [
    person('a', { state: 'present', ...scanned }),
    person('b', { branch: 'two' }),
    person('c', { branch: 'two', state: 'late', ...scanned }),
    person('d', { branch: 'two', due: false, state: 'present', ...scanned }),
  ]

  it('counts the people of each, guests outside', () => {
    const counts = tallyByBranch(['one', 'two'], people)
    expect(
      counts.map(({ branch, tally: { due, present, guests } }) => [branch, due, present, guests]),
    ).toEqual([
      ['one', 1, 1, 0],
      ['two', 2, 1, 1],
    ])
  })

  it('shows the people of one, or everybody', () => {
    expect(ofBranch(people, 'two').map(({ member }) => member)).toEqual(['b', 'c', 'd'])
    expect(ofBranch(people, undefined)).toHaveLength(4)
  })
})
