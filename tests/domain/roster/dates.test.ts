import type { Day } from '#types/calendar'
import type { Coming, Member } from '#types/member'
import { complaintOfDates } from '#domain/roster/dates'
import { madeFull } from '#domain/roster/full-membership'
import { aMember } from '../a-member'

const today = '2026-03-25'
const said = (more: Partial<Member>) => complaintOfDates(aMember({ _id: '甲', ...more }), today)

describe('日期之间的对照 — dates held against each other', () => {
  it('says nothing where nothing is known', () => {
    expect(said({})).toBeUndefined()
  })

  it.each<[string, Partial<Member>, RegExp | undefined]>([
    ['joining today', { joinedOn: '2026-03-25' }, undefined],
    ['joining tomorrow', { joinedOn: '2026-03-26' }, /还没有到/],
    ['full today', { fullOn: '2026-03-25' }, undefined],
    ['full tomorrow', { fullOn: '2026-03-26' }, /还没有到/],
    ['born this month', { bornIn: '2026-03' }, undefined],
    ['born next month', { bornIn: '2026-04' }, /还没有到/],
    ['joining in the month of turning eighteen', { bornIn: '1990-05', joinedOn: '2008-05-01' }, undefined],
    ['joining the month before', { bornIn: '1990-05', joinedOn: '2008-04-30' }, /不满 18 岁/],
    ['full on the day of joining', { joinedOn: '2010-07-01', fullOn: '2010-07-01' }, undefined],
    ['full the day before joining', { joinedOn: '2010-07-01', fullOn: '2010-06-30' }, /早于入党日期/],
    ['probationary and full since', { membership: 'probationary', fullOn: '2020-01-01' }, /转正/],
  ])('%s: %j', (_, more, say) => {
    if (say) expect(said(more)).toMatch(say)
    else expect(said(more)).toBeUndefined()
  })

  it.each<[Coming, Day, boolean]>([
    ['admitted', '2020-01-01', true],
    ['admitted', '2020-01-02', false],
    ['transferredIn', '2020-01-02', false],
    ['moved', '2020-01-02', false],
    // What a unit wrote down of people it has had for long proves no day of joining wrong.
    ['recorded', '2020-01-02', true],
  ])('%s on 1 January 2020, having joined on %s: fits %s', (came, joinedOn, fits) => {
    const stays = [{ branch: 'b', from: '2020-01-01', came, enteredOn: '2020-01-01' } as const]
    expect(said({ joinedOn, stays }) === undefined).toBe(fits)
  })
})

describe('转正 — the end of probation', () => {
  const probationary = (joinedOn?: Day) =>
    aMember({ _id: '甲', membership: 'probationary', ...(joinedOn && { joinedOn }) })

  it.each<[Day, Day, boolean]>([
    ['2024-02-29', '2025-02-27', false],
    ['2024-02-29', '2025-02-28', true],
    ['2025-03-25', '2026-03-24', false],
    ['2025-03-25', '2026-03-25', true],
  ])('joined on %s, full on %s: %s', (joinedOn, on, full) => {
    expect(typeof madeFull(probationary(joinedOn), on, today) === 'object').toBe(full)
  })

  it('where nobody knows when they joined, any day up to today will do', () => {
    expect(madeFull(probationary(), today, today)).toMatchObject({ membership: 'full', fullOn: today })
    expect(madeFull(probationary(), '2026-03-26', today)).toMatch(/还没有到/)
  })

  it('is not for who is off the roll', () => {
    const gone = aMember({ _id: '甲', membership: 'probationary', onRollUntil: '2026-03-24' })
    expect(madeFull(gone, today, today)).toMatch(/不在名册/)
  })
})
