import type { Day } from '#types/calendar'
import { aBranch, type ABranch } from '../a-branch'
import { good, openHouse, refusal, type House } from '../house'
import { meetingOf, store } from './hold-meetings'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const asked = async ({ id, people }: ABranch, day: Day) =>
  good(await house.as(people[0])('tally', 'asked', { at: id, day })).asked

describe('还要开哪些会 — what is still asked', () => {
  it('names what this month still lacks first, with its last working day', async () => {
    const branch = await aBranch(house)
    const [first] = await asked(branch, '2026-05-12')

    expect(first).toMatchObject({ every: 'month', lastDay: '2026-05-29', period: { from: '2026-05-01' } })
  })

  it('no longer names what was held', async () => {
    const branch = await aBranch(house)
    const committee = async () =>
      (await asked(branch, '2026-03-25')).some(({ activity }) => activity === 'committeeMeeting')
    const before = await committee()
    await store(house, [meetingOf(branch, { kind: 'committeeMeeting', day: '2026-03-10' })])

    expect([before, await committee()]).toEqual([true, false])
  })

  it('is asked ahead for a day to come', async () => {
    const branch = await aBranch(house)
    await store(house, [meetingOf(branch, { kind: 'committeeMeeting', day: '2026-03-10' })])
    const april = (await asked(branch, '2026-04-10')).find(({ activity }) => activity === 'committeeMeeting')

    expect(april).toMatchObject({ period: { from: '2026-04-01' }, lastDay: '2026-04-30' })
  })

  it('names the group that has not met', async () => {
    const branch = await aBranch(house)
    const [group] = branch.groups
    await store(house, [meetingOf(branch, { kind: 'groupMeeting', group, day: '2026-03-10' })])
    const groups = (await asked(branch, '2026-03-25')).flatMap((one) => one.group?.name ?? [])

    expect(groups).toEqual(['第二党小组'])
  })

  it('takes three round trips at most', async () => {
    const { id, people } = await aBranch(house)

    expect(
      (await house.as(people[0])('tally', 'asked', { at: id, day: '2026-03-25' })).roundTrips,
    ).toBeLessThanOrEqual(3)
  })

  it('is refused to another branch', async () => {
    const { id } = await aBranch(house)

    expect(await house.as('zhizao-01')('tally', 'asked', { at: id, day: '2026-03-25' })).toMatchObject(
      refusal('forbidden', /请联系/),
    )
  })
})
