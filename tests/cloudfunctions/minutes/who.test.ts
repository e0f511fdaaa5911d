import { aBranch, type ABranch } from '../a-branch'
import { good, morning, openHouse, refusal, type House } from '../house'
import { aMeeting, facts, storedMinutes, write, writeWhole } from './a-record'

let house: House
let branch: ABranch
let host: string
let member: string
beforeAll(async () => {
  house = await openHouse()
  branch = await aBranch(house)
  ;[host, member] = [branch.people[0]!, branch.people[8]!]
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const save = (who: string, meeting: string, text: string) =>
  house.as(who)('minutes', 'save', { meeting, part: 'points', value: [{ speaker: '', text }], was: 0 })

describe('谁来记 — who writes', () => {
  it('whoever is named recorder may, from then on, and is written down by name', async () => {
    const meeting = await aMeeting(house, branch)
    expect(await save(member, meeting, '甲')).toMatchObject(refusal('forbidden', /填为记录人/))
    await write(house, host, meeting, 'facts', facts({ recorder: member, recorderName: '' }))

    expect(good(await save(member, meeting, '甲')).kept).toBe(true)
    expect((await storedMinutes(house, meeting))!.parts.facts.value.recorderName).toBe(member)
  })

  it('naming somebody twice is one change', async () => {
    const meeting = await aMeeting(house, branch)
    const value = facts({ recorder: member, recorderName: '' })
    const ask = () => house.as(host)('minutes', 'save', { meeting, part: 'facts', value, was: 0 })
    good(await ask())

    expect(good(await ask()).kept).toBe(true)
  })

  it('nobody who is neither due nor there is named by id', async () => {
    const meeting = await aMeeting(house, branch)
    const value = facts({ lecturer: 'zonghe-08' })

    expect(await house.as(host)('minutes', 'save', { meeting, part: 'facts', value, was: 0 })).toMatchObject(
      refusal('invalid', /主讲人要从应到或列席人员里选/),
    )
  })

  it.each([
    ['planned', /还没有开始/],
    ['cancelled', /已取消/],
  ] as const)('nothing is written at a meeting that is %s', async (status, say) => {
    expect(await save(host, await aMeeting(house, branch, { status }), '甲')).toMatchObject(
      refusal('closed', say),
    )
  })

  it('while it goes on it can be written already', async () => {
    expect(good(await save(host, await aMeeting(house, branch, { status: 'open' }), '甲')).kept).toBe(true)
  })

  it('what is said of each other is not taken, only where the paper lies', async () => {
    const kind = 'organizationalLifeMeeting'
    const meeting = await aMeeting(house, branch, { kind, activities: [kind] })

    expect(await save(host, meeting, '批评')).toMatchObject(refusal('invalid', /只留纸质材料/))
    await write(house, host, meeting, 'facts', facts({ paperPlace: '档案柜', paperKeeper: '甲' }))
    await write(house, host, meeting, 'resolutions', [])
    expect(good(await house.as(host)('minutes', 'confirm', { meeting })).minutes.status).toBe('confirmed')
  })

  it('a missing meeting is not found', async () => {
    expect(await save(host, 'no-such-meeting', '甲')).toMatchObject(refusal('notFound', /没有找到/))
    await expect(writeWhole(house, host, 'no-such-meeting')).rejects.toThrow('notFound')
  })
})
