import { after, good, morning, openHouse, refusal, type House } from '../house'
import { line, read, sheetOf, upload } from './an-import'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const forget = () => fetch(`${house.url()}/timers/exchange/forget`, { method: 'POST' })
const count = async (collection: string) => (await house.database().collection(collection).count()).total ?? 0
const isThere = async (url: string) => (await fetch(url)).ok

describe('过期就清 — what nobody comes back for goes', () => {
  it('an import, its lines and its file, after a day', async () => {
    const { import: id } = good(await read(house, await sheetOf(line('清测试'))))
    await house.moveTo(after(24 * 60))
    await forget()
    expect(await house.stored('imports', id)).toBeDefined()

    await house.moveTo(after(24 * 60 + 2))
    await forget()
    expect(await house.stored('imports', id)).toBeUndefined()
    expect([await count('importChunks'), await count('passingFiles')]).toEqual([0, 0])
  })

  it('an exported file after an hour; a new one in its place has its own hour', async () => {
    const exported = async () =>
      good(await house.as('xinxing-01')('exchange', 'exportRoster', { at: 'xinxing' }))
    await exported()
    await house.moveTo(after(55))
    const { url } = await exported()
    await house.moveTo(after(62))
    await forget()
    expect(await isThere(url)).toBe(true)

    await house.moveTo(after(64))
    await house.moveTo(after(55 + 62))
    await forget()
    expect(await count('passingFiles')).toBe(0)
  })

  it('a file that is refused for its first day is not taken at all', async () => {
    const file = await upload(house, 'xinxing-01', await sheetOf(line('清测试')))
    const asked = { branch: 'xinxing', file, name: '名册.xlsx' }
    const early = await house.as('xinxing-01')('exchange', 'readRoster', { ...asked, from: '2026-03-26' })

    expect(early).toMatchObject(refusal('invalid', /在册起始日/))
    expect((await house.as('xinxing-01')('exchange', 'readRoster', asked)).ok).toBe(true)
  })

  it('is started by nobody but the clock', async () => {
    const asked = { Type: 'Timer', TriggerName: 'forget' }
    expect(await house.ask('demo-xinxing-01', 'exchange', asked)).toMatchObject(refusal('forbidden', /平台/))
  })
})
