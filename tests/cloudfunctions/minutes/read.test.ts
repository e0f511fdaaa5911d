import { aBranch, type ABranch } from '../a-branch'
import { good, morning, openHouse, refusal, type House } from '../house'
import { aMeeting, confirmed, facts, write } from './a-record'

let house: House
let branch: ABranch
let host: string
let member: string
beforeAll(async () => {
  house = await openHouse()
  branch = await aBranch(house)
  ;[host, member] = [branch.people[0]!, branch.people[9]!]
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const open = (who: string, meeting: string) => house.as(who)('minutes', 'open', { meeting })

describe('谁能看 — who reads a record', () => {
  it('members once it is confirmed, and not before nor when it is sent back', async () => {
    const meeting = await aMeeting(house, branch)
    expect(await open(member, meeting)).toMatchObject(refusal('forbidden', /确认后.*可以查看/))
    await confirmed(house, host, meeting)
    expect((await open(member, meeting)).ok).toBe(true)
    good(await house.as(host)('minutes', 'sendBack', { meeting, reason: '补' }))

    expect((await open(member, meeting)).ok).toBe(false)
  })

  it('whoever was absent and why is for those who keep it alone', async () => {
    const meeting = await confirmed(house, host, await aMeeting(house, branch))
    const [seen, own] = [good(await open(member, meeting)), good(await open(host, meeting))]

    expect(seen.missing).toEqual([])
    expect(own.missing.map(({ state, reason }) => [state, reason])).toEqual(Array(4).fill(['leave', 'duty']))
    expect(seen.tally).toMatchObject({ due: 10, present: 6, leave: 4 })
    expect(seen.may).toEqual({ write: false, confirm: false, review: false, correct: false, consent: false })
    expect(seen.people).toEqual([])
  })

  it('somebody due from another branch, of a joint meeting, but nobody else of a foreign one', async () => {
    const [other, foreign] = [await aBranch(house), await aBranch(house)]
    const branches = [branch.id, other.id]
    const meeting = await confirmed(house, host, await aMeeting(house, branch, { branches }))

    expect((await open(other.people[9]!, meeting)).ok).toBe(true)
    expect(await open(foreign.people[9]!, meeting)).toMatchObject(
      refusal('forbidden', /应到人员和本支部党员/),
    )
  })

  it('an officer of a branch at a joint meeting reads who of theirs was missed, and of nobody else', async () => {
    const other = await aBranch(house)
    const path = ['xinghe', 'xinghe-jiguan']
    const due = [branch, other].flatMap(({ id, people }) =>
      people.slice(0, 3).map((one) => ({ member: one, name: one, voter: true, branch: id })),
    )
    const branches = [branch.id, other.id]
    const more = { branch: 'xinghe-jiguan', path, branches, due, kind: 'themedPartyDay', here: 0 } as const
    const meeting = await confirmed(house, host, await aMeeting(house, branch, more))
    const officer = await open(other.people[1]!, meeting)

    expect(good(officer).missing.map(({ member }) => member)).toEqual(other.people.slice(0, 3))
    expect(good(await open(other.people[9]!, meeting)).missing).toEqual([])
  })

  it('nobody sees where files lie, nor the key of the meeting', async () => {
    const meeting = await confirmed(house, host, await aMeeting(house, branch))

    expect(JSON.stringify(good(await open(host, meeting)))).not.toMatch(/a-key|cloud:/)
  })
})

describe('一页 — what the page says', () => {
  it('before anybody wrote: what the plan knows, and what is missing', async () => {
    const page = good(await open(host, await aMeeting(house, branch)))

    expect(page.minutes.parts).toMatchObject({
      agenda: { revision: 0, value: ['学习'] },
      facts: { revision: 0, value: { hostName: '主持', place: '会议室' } },
    })
    expect(page.gaps.map(({ code }) => code)).toEqual(['noRecorder', 'noPoints', 'noResolutions'])
    expect(page.people).toHaveLength(10)
    expect(page).toMatchObject({ late: false, confirmBy: '2026-04-24', onPaper: false, guests: [] })
  })

  it('a recorder reads and writes, and confirms nothing', async () => {
    const meeting = await aMeeting(house, branch)
    await write(house, host, meeting, 'facts', facts({ recorder: member }))

    expect(good(await open(member, meeting)).may).toMatchObject({
      write: true,
      confirm: false,
      review: false,
    })
  })

  it('is read in two round trips, with 500 due as well', async () => {
    const people = [...branch.people, ...Array.from({ length: 490 }, (_, n) => `crowd-${n}`)]
    const meeting = await aMeeting(house, { ...branch, people }, { here: 500 })
    await open(host, meeting)
    const reply = await open(host, meeting)

    expect(good(reply).tally.present).toBe(500)
    expect(reply.roundTrips).toBeLessThanOrEqual(2)
  })
})
