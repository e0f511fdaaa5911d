import { after, good, morning, openHouse, opened, scanned, type House } from './house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const secretary = () => house.as('zonghe-01')
const latest = async (meeting: string) => good(await secretary()('meetings', 'board', { meeting })).latest
const nameOf = async (member: string) => good(await house.as(member)('account', 'whoAmI', {})).me!.name
const member = (n: number) => `zonghe-${String(n).padStart(2, '0')}`

describe('刚刚签到 — who came last', () => {
  it('shows the newest first, eight at most', async () => {
    const code = await opened(house)
    const comers = [12, 8, 15, 10, 16, 9, 14, 11, 13].map(member)
    for (const comer of comers) good(await scanned(house, comer, code))
    const newestFirst = await Promise.all(comers.slice(1).reverse().map(nameOf))

    expect((await latest(code.meeting)).map(({ name }) => name)).toEqual(newestFirst)
  })

  it('goes by when it was entered: a slow hand that scanned first and tapped last stands on top', async () => {
    const code = await opened(house)
    const slow = house.as('zonghe-08')
    const { admission } = good(await slow('meetings', 'admit', code))
    await house.moveTo(after(2))
    const mark = { meeting: code.meeting, member: 'zonghe-09', was: 'absent', state: 'present' } as const
    good(await secretary()('meetings', 'rollCall', mark))
    const row = good(await slow('meetings', 'signIn', { meeting: code.meeting, admission }))

    expect(row.at < after(1)).toBe(true)
    expect((await latest(code.meeting)).map(({ name }) => name)).toEqual([
      await nameOf('zonghe-08'),
      await nameOf('zonghe-09'),
    ])
  })

  it('leaves out leave, absence, and whoever was taken off again', async () => {
    const { meeting } = await opened(house)
    const mark = async (who: string, was: 'absent' | 'present', state: 'leave' | 'absent' | 'present') =>
      good(await secretary()('meetings', 'rollCall', { meeting, member: who, was, state }))
    await mark('zonghe-07', 'absent', 'leave')
    await mark('zonghe-08', 'absent', 'absent')
    await mark('zonghe-09', 'absent', 'present')
    await mark('zonghe-09', 'present', 'absent')
    await mark('zonghe-10', 'absent', 'present')

    expect(await latest(meeting)).toEqual([
      expect.objectContaining({ name: await nameOf('zonghe-10'), state: 'present', guest: false }),
    ])
  })

  it('says who of them is a guest', async () => {
    const code = await opened(house, { guests: 'anyone' })
    good(await scanned(house, 'xuesheng-08', code))

    expect(await latest(code.meeting)).toMatchObject([{ guest: true }])
  })
})
