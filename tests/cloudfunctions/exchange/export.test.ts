import { readRoster } from '../../../cloudfunctions/exchange/roster/read'
import { openSheets } from '../../../cloudfunctions/exchange/sheet/open'
import { good, openHouse, refusal, type House } from '../house'
import { line, read, sheetOf, applied } from './an-import'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const fetched = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer())

describe('导出名册 — a roster goes out', () => {
  it('with everybody on the roll, as a file that reads back the same', async () => {
    const phone = { phone: '19900005555', joinedOn: '2010-07-01' } as const
    await applied(house, good(await read(house, await sheetOf(line('出测试', phone)))))
    const { url, people } = good(await house.as('xinxing-01')('exchange', 'exportRoster', { at: 'xinxing' }))
    const reading = readRoster(openSheets(await fetched(url)), '2026-03-25')

    expect(people).toBe(7)
    expect(reading.problems).toEqual([])
    expect(reading.rows.find(({ name }) => name === '出测试')).toMatchObject(phone)
    const again = good(await read(house, await fetched(url)))
    expect(again.counts).toMatchObject({ add: 0, change: 0, same: 7, problems: 0 })
  })

  it('is noted before it is handed out, for everybody in it to see', async () => {
    good(await house.as('zonghe-01')('exchange', 'exportRoster', { at: 'zonghe' }))
    const { data } = await house.database().collection('journal').where({ everybodyAt: 'zonghe' }).get()
    const { looks } = good(await house.as('zonghe-08')('roster', 'mine', {}))

    expect(data).toMatchObject([{ by: 'zonghe-01', did: 'exchange.exportRoster', fields: [] }])
    expect(looks[0]).toMatchObject({ did: 'exported' })
  })

  it('has a link that dies after ten minutes', async () => {
    const { url, expiresAt } = good(
      await house.as('xinxing-01')('exchange', 'exportRoster', { at: 'xinxing' }),
    )
    expect((await fetch(url)).status).toBe(200)
    await house.moveTo(new Date(Date.parse(expiresAt) + 1000).toISOString())
    const late = (await fetch(url)).status
    await house.moveTo('2026-03-25T01:20:00.000Z')

    expect(late).not.toBe(200)
  })

  it('not of a place there is not, nor of others', async () => {
    const ask = (at: string) => house.as('xinxing-01')('exchange', 'exportRoster', { at })

    expect(await ask('nowhere')).toMatchObject(refusal('notFound', /没有找到/))
    expect(await ask('zonghe')).toMatchObject(refusal('forbidden', /上级/))
  })
})

describe('模板 — the template', () => {
  it('is a roster with nobody in it: its headers are all known, its example is not read', async () => {
    const { url } = good(await house.as('xinxing-01')('exchange', 'template', {}))
    const sheets = openSheets(await fetched(url))

    expect(() => readRoster(sheets, '2026-03-25')).toThrow(/表头下面没有人/)
  })
})
