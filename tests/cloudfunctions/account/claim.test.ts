import { staying } from '../../domain/a-member'
import { after, morning, openHouse, refusal, type House } from '../house'
import { aNumber, aStranger, byPhone, claimant, claimAs, newcomer, storedClaim, whoIs } from './newcomers'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const aMonth = 30 * 24 * 60
const whoAmI = (openid: string) => house.ask(openid, 'account', { action: 'whoAmI', input: {} })
const membersIn = async (openid: string) =>
  (await storedClaim(house, openid))?.candidates.map(({ member }) => member).sort()

/** Somebody who has shown a number, or that of a member. */
async function shown(phone = aNumber()): Promise<string> {
  const openid = aStranger()
  await byPhone(house, openid, phone)
  return openid
}

describe('报姓名 — a claim by name', () => {
  it('is answered in the same words whether one, several or nobody bears the name', async () => {
    const one = await newcomer(house)
    await newcomer(house, { name: '同名' })
    await newcomer(house, { name: '同名' })
    const answers = []
    for (const name of [one.name, '同名', '查无此人']) {
      answers.push({ ...(await claimAs(house, await shown(), name)), now: morning })
    }

    expect(answers[0]).toMatchObject({ ok: true, data: { claim: 'waiting' } })
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  it('joins who has the number to who bears the name', async () => {
    const [first, second] = [await newcomer(house), await newcomer(house)]
    await newcomer(house, { phone: first.phone, ...staying('zonghe', '2019-07-01', '2026-03-01') })
    const twin = await newcomer(house, { phone: first.phone })
    const openid = await shown(first.phone)
    await claimAs(house, openid, second.name)

    expect(await membersIn(openid)).toEqual([first.id, second.id, twin.id].sort())
  })

  it('leaves out who bears the name and is on no roll', async () => {
    await newcomer(house, { name: '离开的人', ...staying('zonghe', '2019-07-01', '2026-03-24') })
    const { openid } = await claimant(house, { name: '离开的人' })

    expect(await membersIn(openid)).toEqual([])
  })

  it('names twenty of a name at most', async () => {
    for (let n = 0; n < 22; n++) await newcomer(house, { name: '常见名' })
    const { openid } = await claimant(house, { name: '常见名' })

    expect(await membersIn(openid)).toHaveLength(20)
  })

  it('sent twice is one claim, and with another name afterwards it is refused with the way', async () => {
    const { openid } = await claimant(house, { name: '甲甲' })

    expect(await claimAs(house, openid, '甲甲')).toMatchObject({ data: { claim: 'waiting' } })
    expect(await claimAs(house, openid, '乙乙')).toMatchObject(refusal('conflict', /重新点“用手机号绑定”/))
  })

  it.each(['', '　', '名'.repeat(31), '反\u202e转'])('is refused for what is no name: %j', async (name) => {
    expect(await claimAs(house, await shown(), name)).toMatchObject({ ok: false, code: 'invalid' })
  })

  it('needs a number first', async () => {
    expect(await claimAs(house, aStranger(), '甲甲')).toMatchObject(refusal('closed', /先点“用手机号绑定”/))
  })

  it('counts as a try, so that names cannot be sown over the rosters', async () => {
    const openid = await shown()
    for (let n = 0; n < 9; n++) await claimAs(house, openid, '甲甲')

    expect(await claimAs(house, openid, '甲甲')).toMatchObject({ code: 'tooMany' })
  })

  it('binds nobody by itself', async () => {
    const { openid } = await claimant(house, { name: (await newcomer(house)).name })

    expect(await whoIs(house, openid)).toBeUndefined()
  })
})

describe('等待答复 — while it waits', () => {
  it('whoAmI says so, with two reads', async () => {
    const openid = await shown()
    expect(await whoAmI(openid)).toMatchObject({ data: { claim: 'needsName' } })
    await claimAs(house, openid, '甲甲')
    const reply = await whoAmI(openid)

    expect(reply).toMatchObject({ data: { claim: 'waiting' }, roundTrips: 2 })
  })

  it('somebody who claimed nothing is told nothing, with as many', async () => {
    const reply = await whoAmI(aStranger())

    expect(reply).toMatchObject({ data: {}, roundTrips: 2 })
    expect((reply as { data?: object }).data).toEqual({})
  })

  it.each([
    [0, { claim: 'waiting' }],
    [1, {}],
  ])('thirty days and %i minutes later it stands as %j', async (minutes, data) => {
    const { openid } = await claimant(house, { name: '甲甲' })
    await house.database().collection('claims').where({ openid }).update({ askedAt: morning })
    await house.moveTo(after(aMonth + minutes, '2026-03-25T01:19:30.000Z'))

    expect(((await whoAmI(openid)) as { data?: object }).data).toEqual(data)
  })

  it('what has lapsed is deleted by the timer, and what has not is kept', async () => {
    const [old, young] = [await claimant(house, { name: '甲甲' }), await claimant(house, { name: '甲甲' })]
    await house
      .database()
      .collection('claims')
      .where({ openid: young.openid })
      .update({ askedAt: after(60) })
    await house.moveTo(after(aMonth + 30))
    await fetch(`${house.url()}/timers/account/forget`, { method: 'POST' })

    expect(await storedClaim(house, old.openid)).toBeUndefined()
    expect(await storedClaim(house, young.openid)).toBeDefined()
  })
})
