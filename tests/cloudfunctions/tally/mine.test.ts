import type { Day } from '#types/calendar'
import { madeUp } from '../../domain/meetings/a-meeting'
import { aBranch, type ABranch } from '../a-branch'
import { good, openHouse, type House } from '../house'
import { meetingOf, report, store } from './hold-meetings'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const mine = async (who: string, year = 2026) => good(await house.as(who)('tally', 'mine', { year }))
/** A lecture of the branch that one of its people missed. */
const missed = (branch: ABranch, day: Day, more: object = {}) =>
  meetingOf(branch, {
    kind: 'partyLecture',
    day,
    people: { [branch.people[7]!]: { state: 'absent', ...more } },
  })

describe('我的会 — one’s own meetings', () => {
  it('lists them, the newest first, with how each went for oneself and for nobody else', async () => {
    const branch = await aBranch(house)
    const [me, other] = [branch.people[7]!, branch.people[8]!]
    const people = { [me]: { state: 'late' }, [other]: { state: 'leave', reason: 'health' } } as const
    await store(house, [
      meetingOf(branch, { day: '2026-02-12', people }),
      meetingOf(branch, { day: '2026-03-12', people: { [me]: {} } }),
      meetingOf(branch, { day: '2026-03-15', people: { [other]: {} } }),
    ])
    const seen = await mine(me)

    expect(seen.meetings.map(({ meeting, state }) => [meeting.day, state])).toEqual([
      ['2026-03-12', 'present'],
      ['2026-02-12', 'late'],
    ])
    expect(seen.tally).toMatchObject({ member: me, due: 2, present: 2, late: 1, absent: 0 })
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${other}|health|nobody-may-know`))
  })

  it('names what is to be made up, and by when', async () => {
    const branch = await aBranch(house)
    const lecture = missed(branch, '2026-03-10')
    await store(house, [lecture])

    expect((await mine(branch.people[7]!)).tasks).toEqual([
      {
        ...{ meeting: lecture._id, member: branch.people[7], name: branch.people[7] },
        ...{ kindName: '党课', title: '', day: '2026-03-10', dueOn: '2026-04-09', status: 'owed' },
      },
    ])
  })

  it('says of what was reported that it waits', async () => {
    const branch = await aBranch(house)
    const lecture = missed(branch, '2026-03-10')
    await store(house, [lecture])
    await report(house, {
      meeting: lecture._id,
      member: branch.people[7]!,
      branch: branch.id,
      path: branch.path,
    })

    expect((await mine(branch.people[7]!)).tasks).toMatchObject([
      { status: 'reported', report: { what: '自学讲稿', doneOn: '2026-03-12' } },
    ])
  })

  it('no longer owes what was accepted; it was made up, and not attended', async () => {
    const branch = await aBranch(house)
    await store(house, [missed(branch, '2026-03-10', { madeUp: madeUp('2026-03-12') })])
    const { tasks, tally, meetings } = await mine(branch.people[7]!)

    expect(tasks).toEqual([])
    expect(tally).toMatchObject({ present: 0, absent: 1, madeUp: 1 })
    expect(meetings[0]).toMatchObject({ state: 'absent', madeUp: { doneOn: '2026-03-12' } })
  })

  it('still owes in January what was missed at the end of December, without counting it to the year', async () => {
    const branch = await aBranch(house)
    await store(house, [missed(branch, '2025-12-20')])
    const { tasks, meetings } = await mine(branch.people[7]!)

    expect([tasks.length, meetings.length]).toEqual([1, 0])
  })

  it('owes nothing for a meeting that is not made up', async () => {
    const branch = await aBranch(house)
    const day = missed(branch, '2026-03-10')
    await store(house, [{ ...day, makeUp: false }])

    expect((await mine(branch.people[7]!)).tasks).toEqual([])
  })

  it('goes with somebody who came from another branch', async () => {
    const [old, now] = [await aBranch(house), await aBranch(house)]
    const me = now.people[7]!
    await store(house, [meetingOf(old, { day: '2026-01-12', people: { [me]: { branch: old.id } } })])

    expect((await mine(me)).tally).toMatchObject({ due: 1, present: 1 })
  })

  it('takes three round trips at most', async () => {
    expect((await house.as('zonghe-08')('tally', 'mine', { year: 2026 })).roundTrips).toBeLessThanOrEqual(3)
  })
})
