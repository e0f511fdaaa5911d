import type { Draft } from '#domain/roster/line'
import { checkLine } from '#domain/roster/check-line'
import { checkPeople } from '#domain/roster/check-people'
import { identify, withMembership } from '#domain/roster/line'
import { readTable, today } from './reading'

const person = (more: Partial<Draft> = {}): Draft => ({ row: 2, name: '甲立春', membership: 'full', ...more })
const wrong = (more: Partial<Draft>) => checkLine(person(more), today).map(({ field }) => field)

describe('一个人的日期 — what cannot be', () => {
  it.each<[string, Partial<Draft>, string[]]>([
    ['joining today', { joinedOn: '2026-03-01' }, []],
    ['joining tomorrow', { joinedOn: '2026-03-02' }, ['joinedOn']],
    ['coming today', { from: '2026-03-01' }, []],
    ['coming tomorrow', { from: '2026-03-02' }, ['from']],
    ['born this month', { bornIn: '2026-03' }, []],
    ['born next month', { bornIn: '2026-04' }, ['bornIn']],
    ['joining on the earliest eighteenth birthday', { bornIn: '1992-07', joinedOn: '2010-07-01' }, []],
    ['joining the day before it', { bornIn: '1992-07', joinedOn: '2010-06-30' }, ['joinedOn']],
    ['turning full the day of joining', { joinedOn: '1970-07-01', fullOn: '1970-07-01' }, []],
    ['turning full before joining', { joinedOn: '2010-07-01', fullOn: '2010-06-30' }, ['fullOn']],
    ['coming the day of joining', { joinedOn: '2010-07-01', from: '2010-07-01' }, []],
    ['coming before joining', { joinedOn: '2010-07-01', from: '2010-06-30' }, ['from']],
    ['full since today', { fullOn: '2026-03-01' }, []],
    ['full from tomorrow', { fullOn: '2026-03-02' }, ['fullOn']],
    ['probationary', { membership: 'probationary' }, []],
    ['probationary, to turn full tomorrow', { membership: 'probationary', fullOn: '2026-03-02' }, ['fullOn']],
    ['probationary, full since today', { membership: 'probationary', fullOn: '2026-03-01' }, ['membership']],
    ['a letter from nowhere', { brought: { place: '', letter: '1' } }, ['place']],
  ])('%s', (_, more, fields) => {
    expect(wrong(more)).toEqual(fields)
  })

  it.each([
    ['2026-03-01', 'full'],
    ['2026-03-02', undefined],
  ] as const)('whoever turned full on %s is, without saying so, %s', (fullOn, membership) => {
    expect(withMembership({ row: 2, name: '甲立春', fullOn }, today).membership).toBe(membership)
  })
})

describe('同名 — the same person, or another', () => {
  const [phone, sameTail, otherTail] = ['13800000001', '13900000001', '13800000002']
  const is = (finding: RegExp | 'two' | 'told', one: Partial<Draft>, other: Partial<Draft>) => {
    const { findings, notes } = checkPeople([person(one), person({ row: 3, ...other })])
    const said = findings.map(({ say }) => say).join()
    if (finding instanceof RegExp) return expect(said).toMatch(finding)
    return expect([said, notes.length]).toEqual(['', finding === 'told' ? 1 : 0])
  }

  it('one name and phone is one person twice', () => is(/手机号都相同/, { phone }, { phone }))
  it('one name and phone is one person twice, whatever the dates', () =>
    is(/手机号都相同/, { phone, bornIn: '1980-01' }, { phone, bornIn: '1990-01' }))
  it('one name and day of joining is one person twice', () =>
    is(/入党日期都相同/, { joinedOn: '2010-07-01', phone }, { joinedOn: '2010-07-01', phone: otherTail }))
  it('unless the months of birth differ', () =>
    is(
      'two',
      { joinedOn: '2010-07-01', phone, bornIn: '1980-01' },
      { joinedOn: '2010-07-01', phone: otherTail, bornIn: '1980-02' },
    ))
  it('one name and phone tail, and nothing else, cannot be told apart', () =>
    is(/分不清是谁/, { phone }, { phone: sameTail }))
  it('one name and no phones cannot be told apart', () => is(/分不清是谁/, {}, {}))
  it('one name and a phone for one of them cannot be told apart', () => is(/分不清是谁/, { phone }, {}))
  it('one name and phone tail, born in different months, are two, and told of', () =>
    is('told', { phone, bornIn: '1980-01' }, { phone: sameTail, bornIn: '1980-02' }))
  it('one name and phone tail, of different days of joining, are two, and told of', () =>
    is('told', { phone, joinedOn: '2010-07-01' }, { phone: sameTail, joinedOn: '2010-07-02' }))
  it('one name and different tails are two', () => is('two', { phone }, { phone: otherTail }))
  it('two names with one phone are told of', () => is('told', { phone }, { phone, name: '乙雨水' }))
  it('each further row is told of once', () => {
    const rows = [2, 3, 4].map((row) => person({ row, phone }))
    expect(checkPeople(rows).findings.map(({ row }) => row)).toEqual([3, 4])
  })
})

describe('所在支部 — a roster that names several branches', () => {
  const notes = (...branches: string[]) => {
    const people = branches.map((branch, index) => ['甲立春', '正式', branch, `${13800000000 + index}`])
    return readTable({ rows: [['姓名', '类别', '所在党支部', '手机'], ...people] }).notes
  }

  it('is told of where the second begins', () => {
    expect(notes('第一支部', '', '第二支部').map(({ row }) => row)).toEqual([4])
  })

  it('is nothing to tell of when it names one', () => {
    expect(notes('第一支部', '', '第一支部 ')).toEqual([])
  })
})

describe('辨认 — the same text for the same person', () => {
  const line = (row: number, name: string) => ({
    row,
    name,
    membership: 'full' as const,
    joinedOn: '2010-07-01' as const,
  })
  const identities = (...names: string[]) =>
    identify(names.map((name, index) => line(index + 2, name))).map(({ identity }) => identity)

  it('does not depend on the order of the rows', () => {
    expect(identities('甲立春', '乙雨水').sort()).toEqual(identities('乙雨水', '甲立春').sort())
  })

  it('numbers those who are alike in everything', () => {
    expect(new Set(identities('甲立春', '甲立春', '甲立春')).size).toBe(3)
  })

  it('does not run two fields into one', () => {
    expect(new Set(identities('甲"', '甲', '甲","')).size).toBe(3)
  })
})
