import { aBranch, type ABranch } from '../a-branch'
import { good, morning, openHouse, refusal, type House } from '../house'
import { aMeeting, confirmed, staleSince, storedMeeting, storedMinutes, write } from './a-record'

let house: House
let branch: ABranch
let host: string
beforeAll(async () => {
  house = await openHouse()
  branch = await aBranch(house)
  host = branch.people[0]!
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const correct = (meeting: string, text = '应为三票', id = 'c1') =>
  house.as(host)('minutes', 'correct', { meeting, id, text })

describe('更正 — added, nothing changed', () => {
  it('stands beside the record with who said it, sent twice it is once', async () => {
    const meeting = await confirmed(house, host, await aMeeting(house, branch))
    const before = (await storedMinutes(house, meeting))!.parts
    good(await correct(meeting))
    good(await correct(meeting))
    const after = (await storedMinutes(house, meeting))!

    expect(after.corrections).toEqual([expect.objectContaining({ id: 'c1', text: '应为三票', by: host })])
    expect(after.parts).toEqual(before)
  })

  it('is not changed itself', async () => {
    const meeting = await confirmed(house, host, await aMeeting(house, branch))
    good(await correct(meeting))

    expect(await correct(meeting, '应为四票')).toMatchObject(refusal('conflict', /请另写一条/))
  })

  it('of a draft is refused: a draft can be changed', async () => {
    expect(await correct(await aMeeting(house, branch))).toMatchObject(refusal('closed', /直接改记录/))
  })

  it('goes on when the record is put away', async () => {
    const meeting = await confirmed(house, host, await aMeeting(house, branch))
    good(await house.as(host)('minutes', 'close', { meeting }))

    expect((await correct(meeting)).ok).toBe(true)
  })
})

describe('落实 — what was resolved and whether it was done', () => {
  const task = { id: 'r', text: '办好', owner: '甲' }
  const resolved = async () => {
    const meeting = await aMeeting(house, branch)
    await write(house, host, meeting, 'resolutions', [task])
    return meeting
  }
  const carryOut = (meeting: string, doneOn?: `${number}-${number}-${number}`, resolution = 'r') =>
    house.as(host)('minutes', 'carryOut', { meeting, resolution, ...(doneOn && { doneOn }) })

  it('is counted by the meeting, also in a record that stands, and can be taken back', async () => {
    const meeting = await confirmed(house, host, await resolved())
    good(await house.as(host)('minutes', 'sendBack', { meeting, reason: '补决议' }))
    await write(house, host, meeting, 'resolutions', [task])
    good(await house.as(host)('minutes', 'confirm', { meeting }))
    const { minutes } = good(await carryOut(meeting, '2026-03-25'))

    expect(minutes.parts.resolutions.value).toEqual([{ ...task, doneOn: '2026-03-25' }])
    expect((await storedMeeting(house, meeting)).record).toMatchObject({ resolutions: 1, carriedOut: 1 })
    good(await carryOut(meeting))
    expect((await storedMinutes(house, meeting))!.parts.resolutions.value).toEqual([task])
    expect((await storedMeeting(house, meeting)).record).toMatchObject({ carriedOut: 0 })
  })

  it('makes the year stale; said again it changes nothing', async () => {
    const meeting = await resolved()
    good(await carryOut(meeting, '2026-03-25'))
    const stale = await staleSince(house, branch.id)
    good(await carryOut(meeting, '2026-03-25'))

    expect(await staleSince(house, branch.id)).toBe(stale)
  })

  it.each([
    ['2026-03-25', undefined],
    ['2026-03-24', /不能早于会议当天/],
    ['2026-03-26', /今天以后/],
  ] as const)('on %s', async (day, say) => {
    const reply = await carryOut(await resolved(), day)

    if (say) expect(reply).toMatchObject(refusal('invalid', say))
    else expect(reply.ok).toBe(true)
  })

  it('of what was not resolved is not found', async () => {
    expect(await carryOut(await resolved(), '2026-03-25', 'other')).toMatchObject(
      refusal('notFound', /没有找到/),
    )
  })
})
