import type { Member, Status } from '#types/member'
import { withStatus, withStatusEnded, type NewStatus } from '#domain/roster/statuses'
import { aMember } from '../a-member'

const today = '2026-03-25'
const held = (...statuses: Omit<Status, 'enteredOn'>[]) =>
  aMember({ _id: '甲', statuses: statuses.map((status) => ({ ...status, enteredOn: '2024-01-01' })) })
const someone = held()
const marked = (status: NewStatus, member: Member = someone) => withStatus(member, status, today)

/** Either what speaks against it, or the last status as it stands now. */
const outcome = (result: Member | string) => (typeof result === 'string' ? result : result.statuses.at(-1))

describe('标记 — a status begins', () => {
  it('is written down with the day it was, and leaves those before as they were', () => {
    const member = held({ kind: 'floating', from: '2024-01-01', until: '2024-06-30' })
    const after = marked({ kind: 'lostContact', from: '2026-03-01' }, member) as Member

    expect(after.statuses).toEqual([
      ...member.statuses,
      { kind: 'lostContact', from: '2026-03-01', enteredOn: today },
    ])
  })

  it.each<[string, NewStatus, Member, RegExp | undefined]>([
    ['from today', { kind: 'lostContact', from: today }, someone, undefined],
    ['from tomorrow', { kind: 'lostContact', from: '2026-03-26' }, someone, /还没有到/],
    ['from the first day in the unit', { kind: 'lostContact', from: '2020-01-01' }, someone, undefined],
    ['from the day before it', { kind: 'lostContact', from: '2019-12-31' }, someone, /才到本单位/],
    [
      'on the last day on the roll',
      { kind: 'lostContact', from: '2026-03-01' },
      aMember({ _id: '甲', onRollUntil: today }),
      undefined,
    ],
    [
      'the day after it',
      { kind: 'lostContact', from: '2026-03-01' },
      aMember({ _id: '甲', onRollUntil: '2026-03-24' }),
      /不在名册/,
    ],
  ])('%s', (_, status, member, say) => {
    if (say) expect(marked(status, member)).toMatch(say)
    else expect(outcome(marked(status, member))).toMatchObject(status)
  })

  const floating = { kind: 'floating', from: '2024-01-01' } as const
  it.each<[string, NewStatus, Member, RegExp | undefined]>([
    ['the same that holds still', { kind: 'floating', from: '2026-03-01' }, held(floating), /先结束/],
    ['another beside it', { kind: 'lostContact', from: '2026-03-01' }, held(floating), undefined],
    [
      'the same from the last day it held',
      { kind: 'floating', from: '2026-02-28' },
      held({ ...floating, until: '2026-02-28' }),
      /到 2026-02-28 为止/,
    ],
    [
      'the same from the day after',
      { kind: 'floating', from: '2026-03-01' },
      held({ ...floating, until: '2026-02-28' }),
      undefined,
    ],
  ])('again: %s', (_, status, member, say) => {
    if (say) expect(marked(status, member)).toMatch(say)
    else expect(outcome(marked(status, member))).toMatchObject(status)
  })
})

describe('批准、联系人 — what belongs to which status', () => {
  it.each<[string, NewStatus, RegExp | undefined]>([
    ['an exemption without approval', { kind: 'exempt', from: '2026-03-01' }, /要先经批准/],
    ['from the day of approval', { kind: 'exempt', from: '2026-03-01', approvedOn: '2026-03-01' }, undefined],
    ['from the day before it', { kind: 'exempt', from: '2026-02-28', approvedOn: '2026-03-01' }, /才批准/],
    [
      'an approval of what needs none',
      { kind: 'floating', from: '2026-03-01', approvedOn: '2026-03-01' },
      /不用批准/,
    ],
    [
      'who floats, with somebody elsewhere',
      { kind: 'floating', from: '2026-03-01', place: '某支部', contact: '乙' },
      undefined,
    ],
    ['a contact of one’s own', { kind: 'floating', from: '2026-03-01', contact: '甲' }, /自己/],
    ['a place for who is lost', { kind: 'lostContact', from: '2026-03-01', place: '某支部' }, /只有流动党员/],
    [
      'a contact for who is exempt',
      { kind: 'exempt', from: '2026-03-01', approvedOn: '2026-03-01', contact: '乙' },
      /只有流动党员/,
    ],
  ])('%s', (_, status, say) => {
    if (say) expect(marked(status)).toMatch(say)
    else expect(outcome(marked(status))).toMatchObject(status)
  })
})

describe('结束标记 — a status ends', () => {
  const open = held({ kind: 'floating', from: '2026-03-01' })

  it.each([
    ['on its first day', '2026-03-01', undefined],
    ['before it', '2026-02-28', /从 2026-03-01 开始/],
    ['today', today, undefined],
    ['tomorrow', '2026-03-26', /还没有到/],
  ] as const)('%s', (_, until, say) => {
    const result = withStatusEnded(open, { kind: 'floating', until }, today)
    if (say) expect(result).toMatch(say)
    else expect(outcome(result)).toMatchObject({ kind: 'floating', from: '2026-03-01', until })
  })

  it('only where it holds still', () => {
    const over = held({ kind: 'floating', from: '2024-01-01', until: '2024-06-30' })

    expect(withStatusEnded(over, { kind: 'floating', until: today }, today)).toMatch(/没有标记为流动党员/)
    expect(withStatusEnded(open, { kind: 'exempt', until: today }, today)).toMatch(/没有标记为长期免除/)
  })

  it('and the others go on', () => {
    const both = held({ kind: 'lostContact', from: '2026-01-01' }, { kind: 'floating', from: '2026-03-01' })
    const after = withStatusEnded(both, { kind: 'floating', until: today }, today) as Member

    expect(after.statuses.map(({ until }) => until)).toEqual([undefined, today])
  })
})
