import { SCHEMA } from '../../cloudfunctions/shared/schema'
import { launch } from '../emulator/launch'
import type { Reply } from '#types/api'
import { env, good, morning, openHouse, opened, refusal, type House } from './house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const binding = (member: string) => house.database().collection('bindings').doc(`demo-${member}`)

describe('数据版本 — data of another version', () => {
  it('are refused at every door, with the mend', async () => {
    const code = await opened(house)
    await binding('zonghe-12').update({ schema: 99 })
    const member = house.as('zonghe-12')
    const refused = refusal('failed', /数据版本与程序不一致.*管理员/)

    expect(await member('account', 'whoAmI', {})).toMatchObject(refused)
    expect(await member('roster', 'list', { at: 'zonghe' })).toMatchObject(refused)
    expect(await member('meetings', 'home', {})).toMatchObject(refused)
    expect(await member('meetings', 'admit', code)).toMatchObject(refused)
  })

  it('of an older version as well', async () => {
    await binding('zonghe-13').update({ schema: 0 })

    expect(await house.as('zonghe-13')('account', 'whoAmI', {})).toMatchObject({ code: 'failed' })
  })

  it('of this version are let in', async () => {
    await binding('zonghe-14').update({ schema: SCHEMA })

    expect(good(await house.as('zonghe-14')('account', 'whoAmI', {})).me?.member).toBe('zonghe-14')
  })
})

describe('另一版的数据库 — a database of another version', () => {
  it('gets nothing written into it by setup', async () => {
    const db = house.database()
    await db.collection('meta').doc('schema').update({ version: 99 })
    await db.collection('members').doc('xiaoxue-20').remove()

    expect(await house.prepare()).toMatchObject(refusal('failed', /第 99 版/))
    expect(await house.stored('members', 'xiaoxue-20')).toBeUndefined()
    await db.collection('meta').doc('schema').update({ version: SCHEMA })
    good(await house.prepare())
    expect(await house.stored('members', 'xiaoxue-20')).toBeDefined()
  })
})

describe('在册的最后一天 — the last day on the roll', () => {
  it('still counts, to its last minute in China', async () => {
    await binding('zonghe-15').update({ until: '2026-03-25' })

    expect(good(await house.as('zonghe-15')('account', 'whoAmI', {})).me?.member).toBe('zonghe-15')
    await house.moveTo('2026-03-25T15:59:00.000Z')
    expect((await house.as('zonghe-15')('meetings', 'home', {})).ok).toBe(true)
  })

  it('is over at midnight in China', async () => {
    await binding('zonghe-16').update({ until: '2026-03-25' })
    await house.moveTo('2026-03-25T16:00:00.000Z')

    for (const action of ['account.whoAmI', 'meetings.home']) {
      const [name, what] = action.split('.') as [string, string]
      expect(await house.ask('demo-zonghe-16', name, { action: what, input: {} })).toMatchObject(
        refusal('forbidden', /已不在党员名册/),
      )
    }
  })
})

describe('还没有准备 — a database nobody has prepared', () => {
  it('is refused with the mend, and not as somebody unknown', async () => {
    const emulator = await launch({ functions: 'dist/cloudfunctions', env })
    try {
      const answer = await fetch(`${emulator.url}/call/account`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-wx-openid': 'somebody' },
        body: JSON.stringify({ action: 'whoAmI', input: {} }),
      })
      expect((await answer.json()) as Reply<unknown>).toMatchObject(refusal('failed', /先运行 setup/))
    } finally {
      await emulator.stop()
    }
  })
})
