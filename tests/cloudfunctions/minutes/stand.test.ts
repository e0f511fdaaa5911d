import { aBranch, type ABranch } from '../a-branch'
import { after, good, morning, openHouse, refusal, type House } from '../house'
import {
  aMeeting,
  confirmed,
  facts,
  staleSince,
  storedMeeting,
  storedMinutes,
  write,
  writeWhole,
} from './a-record'

let house: House
let branch: ABranch
let host: string
let officer: string
let leader: string
beforeAll(async () => {
  house = await openHouse()
  branch = await aBranch(house)
  ;[host, officer, leader] = [branch.people[0]!, branch.people[1]!, branch.people[5]!]
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const confirm = (who: string, meeting: string) => house.as(who)('minutes', 'confirm', { meeting })
const sendBack = (who: string, meeting: string, reason = '缺表决') =>
  house.as(who)('minutes', 'sendBack', { meeting, reason })
const close = (who: string, meeting: string) => house.as(who)('minutes', 'close', { meeting })

describe('确认 — from a draft to a record', () => {
  it('says all that is still missing, and confirms nothing before', async () => {
    const meeting = await aMeeting(house, branch)

    expect(await confirm(host, meeting)).toMatchObject(
      refusal('closed', /请填写记录人；请填写发言要点；请填写决议；没有决议的，请选“没有决议”$/),
    )
    await writeWhole(house, host, meeting)
    expect(good(await confirm(host, meeting)).minutes.status).toBe('confirmed')
  })

  it('is for the host, though the host leads but a group', async () => {
    const path = [...branch.path, branch.groups[1]]
    const more = { kind: 'groupMeeting', path, group: branch.groups[1], host: leader } as const
    const meeting = await aMeeting(house, branch, more)
    await writeWhole(house, leader, meeting)

    expect((await confirm(leader, meeting)).ok).toBe(true)
  })

  it('and not for another who may write it', async () => {
    const meeting = await aMeeting(house, branch)
    await write(house, host, meeting, 'facts', facts({ recorder: branch.people[8]! }))

    expect(await confirm(branch.people[8]!, meeting)).toMatchObject(refusal('forbidden', /只有主持人/))
  })

  it('leaves the numbers of an admission with the meeting, and names nobody there', async () => {
    const meeting = await aMeeting(house, branch)
    const counts = { inFavour: 6, against: 0, abstained: 0, written: 0 }
    await write(house, host, meeting, 'votes', [
      { ...counts, id: 'v1', matter: '接收甲为预备党员', business: 'admission' },
    ])

    expect((await storedMeeting(house, meeting))!.votes).toEqual([
      { ...counts, id: 'v1', business: 'admission' },
    ])
  })

  it('makes the year it was meant for be read anew as well as the one it was held in', async () => {
    const own = await aBranch(house)
    await confirmed(house, own.people[0]!, await aMeeting(house, own, { for: '2025-12-20' }))

    expect(await house.stored('standings', `${own.id}:2026`)).toBeDefined()
    expect(await house.stored('standings', `${own.id}:2025`)).toBeDefined()
  })

  it('asked again answers the same, and is one step', async () => {
    const meeting = await confirmed(house, host, await aMeeting(house, branch))
    good(await confirm(officer, meeting))

    expect((await storedMinutes(house, meeting))!.steps.map(({ did, by }) => [did, by])).toEqual([
      ['confirmed', host],
    ])
  })

  it('more votes than people there are said, and stop it until one of them is mended', async () => {
    const meeting = await aMeeting(house, branch)
    await writeWhole(house, host, meeting)
    const vote = {
      id: 'v',
      matter: '某事',
      business: 'ordinary',
      against: 0,
      abstained: 0,
      written: 0,
    } as const
    const { page } = await write(house, host, meeting, 'votes', [{ ...vote, inFavour: 7 }])

    expect(page.votes).toEqual([
      expect.objectContaining({ wrong: expect.stringMatching(/多于到会/) as string }),
    ])
    expect(await confirm(host, meeting)).toMatchObject(refusal('closed', /多于到会有表决权的 6 人/))
    const { votes } = (await write(house, host, meeting, 'votes', [{ ...vote, inFavour: 6 }])).page
    expect(votes).toEqual([expect.objectContaining({ carried: true, quorate: true })])
    expect((await confirm(host, meeting)).ok).toBe(true)
  })

  it('an admission put to an ordinary meeting asks for more than half', async () => {
    const vote = {
      id: 'v',
      matter: '接收',
      business: 'admission',
      inFavour: 5,
      against: 0,
      abstained: 0,
      written: 1,
    } as const
    const quorate = async (here: number) => {
      const meeting = await aMeeting(house, branch, { here })
      return (await write(house, host, meeting, 'votes', [vote])).page.votes[0]!.quorate
    }

    expect([await quorate(5), await quorate(6)]).toEqual([false, true])
  })

  it('whoever still waits for the host’s word stops it', async () => {
    const meeting = await aMeeting(house, branch, { here: 9 })
    const row = house.database().collection('attendances').doc(`${meeting}:${branch.people[9]!}`)
    await row.update({ state: 'leaveAsked' })
    await writeWhole(house, host, meeting)

    expect(await confirm(host, meeting)).toMatchObject(refusal('closed', /还有 1 人的请假或补传签到/))
  })

  it('a meeting that goes on still is closed first', async () => {
    const meeting = await aMeeting(house, branch, { status: 'open' })
    await writeWhole(house, host, meeting)

    expect(await confirm(host, meeting)).toMatchObject(refusal('closed', /先结束会议/))
  })

  it('the meeting says so, and its year goes stale', async () => {
    const own = await aBranch(house)
    const meeting = await aMeeting(house, own)
    await writeWhole(house, own.people[0]!, meeting)
    await house.moveTo(after(60))
    good(await confirm(own.people[0]!, meeting))
    const { record } = await storedMeeting(house, meeting)

    expect(record).toMatchObject({
      status: 'confirmed',
      confirmedAt: expect.stringMatching(/^2026-03-25T02:2/) as string,
    })
    expect(await staleSince(house, own.id)).toMatch(/^2026-03-25T02:2/)
  })
})

describe('退回与归档 — sent back, or put away', () => {
  it('sent back with a reason it is a draft again, until it is confirmed again', async () => {
    const meeting = await confirmed(house, host, await aMeeting(house, branch))
    const { minutes } = good(await sendBack(officer, meeting))

    expect(minutes.steps.at(-1)).toMatchObject({ did: 'sentBack', reason: '缺表决', by: officer })
    expect((await storedMeeting(house, meeting)).record).not.toHaveProperty('confirmedAt')
    await write(house, host, meeting, 'agenda', ['选举'])
    expect(good(await confirm(host, meeting)).minutes.status).toBe('confirmed')
  })

  it('sent back twice for the same is once', async () => {
    const meeting = await confirmed(house, host, await aMeeting(house, branch))
    good(await sendBack(officer, meeting))

    expect(good(await sendBack(officer, meeting)).minutes.steps).toHaveLength(2)
  })

  it('put away it stays; asked again answers the same', async () => {
    const meeting = await confirmed(house, host, await aMeeting(house, branch))
    good(await close(officer, meeting))

    expect(good(await close(officer, meeting)).minutes.steps).toHaveLength(2)
    expect(await sendBack(officer, meeting)).toMatchObject(refusal('closed', /已经归档.*写更正/))
    expect(good(await confirm(host, meeting)).minutes.status).toBe('closed')
    expect((await storedMeeting(house, meeting)).record).toMatchObject({ status: 'closed' })
  })

  it('a draft is neither sent back nor put away', async () => {
    const meeting = await aMeeting(house, branch)

    expect(await sendBack(officer, meeting)).toMatchObject(refusal('closed', /还没有确认/))
    expect(await close(officer, meeting)).toMatchObject(refusal('closed', /先确认/))
  })

  it('asked for all at once, one comes after the other, and the meeting says what came last', async () => {
    const meeting = await confirmed(house, host, await aMeeting(house, branch))
    await Promise.all([confirm(host, meeting), sendBack(officer, meeting), close(officer, meeting)])
    const { status, steps } = (await storedMinutes(house, meeting))!

    expect(status).toBe(steps.at(-1)!.did)
    expect((await storedMeeting(house, meeting)).record!.status).toBe(status)
  })
})
