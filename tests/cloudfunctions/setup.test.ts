import type { Output, Reply } from '#types/api'
import { SCHEMA } from '../../cloudfunctions/shared/schema'
import { after, good, openHouse, type House } from './house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const countAll = async () => {
  const db = house.database()
  const names = ['organizations', 'members', 'bindings', 'meetings', 'attendances']
  return Promise.all(names.map(async (name) => (await db.collection(name).count()).total))
}

describe('setup — preparing the database', () => {
  it('fills in one committee, two general branches, five branches and about 120 people', async () => {
    const { data } = await house.database().collection('organizations').get()
    const levels = (data as { level: string }[]).map(({ level }) => level)
    const count = (level: string) => levels.filter((each) => each === level).length

    expect([count('committee'), count('generalBranch'), count('branch')]).toEqual([1, 2, 5])
    expect((await countAll())[1]).toBe(120)
  })

  it('is harmless when called again', async () => {
    const before = await countAll()
    const again = await house.prepare()

    expect(again.ok).toBe(true)
    expect(await countAll()).toEqual(before)
  })

  it('finishes what a call that was broken off had begun', async () => {
    const before = await countAll()
    const db = house.database()
    await db.collection('meetings').where({ branch: 'xuesheng' }).remove()
    await db.collection('members').doc('zonghe-13').remove()
    good(await house.prepare())

    expect(await countAll()).toEqual(before)
  })

  it('gives every person a name of their own', async () => {
    const { data } = await house.database().collection('members').limit(1000).get()
    const names = (data as { name: string }[]).map(({ name }) => name)

    expect(new Set(names).size).toBe(names.length)
  })

  it('gives every group a leader of its own', async () => {
    const { data } = await house.database().collection('members').limit(1000).get()
    const leaders = (data as { group?: string; posts: { name: string; at: string }[] }[]).flatMap(
      ({ group, posts }) => posts.filter(({ name }) => name === 'groupLeader').map(({ at }) => [group, at]),
    )

    expect(leaders).toHaveLength(7)
    expect(leaders.every(([group, at]) => group === at)).toBe(true)
  })

  it('lets the first officer in: a code for someone on the roster, made by whoever deploys', async () => {
    const { code } = good(
      (await house.prepare({ invite: 'xinxing-06' })) as Reply<Output<'setup', 'prepare'>>,
    )

    expect(good(await house.as('first')('account', 'bind', { code: code! })).me.member).toBe('xinxing-06')
    expect(await house.prepare({ invite: 'xinxing-06' })).toMatchObject({ ok: false, code: 'conflict' })
    expect(await house.prepare({ invite: 'nobody' })).toMatchObject({ ok: false, code: 'notFound' })
  })

  it('is refused to any person, and to whoever has not the key', async () => {
    expect(await house.prepare({}, 'demo-zonghe-05')).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await house.prepare({ key: 'a-wrong-key-of-good-length' })).toMatchObject({
      ok: false,
      code: 'forbidden',
    })
    expect(await house.prepare({ key: '' })).toMatchObject({ ok: false, code: 'invalid' })
  })

  it('refuses data of another schema, with the mend', async () => {
    const schema = house.database().collection('meta').doc('schema')
    await schema.update({ version: 99 })

    expect(await house.prepare()).toMatchObject({
      ok: false,
      code: 'failed',
      say: expect.stringMatching(/99/) as string,
    })
    await schema.update({ version: SCHEMA })
    expect(good(await house.as('zonghe-01')('account', 'whoAmI', {})).me).toBeDefined()
  })

  it('makes it impossible to bind two identities to one member, even past the doors', async () => {
    const twin = { _id: 'someone-else', schema: 1, member: 'zonghe-01' }

    await expect(house.database().collection('bindings').add(twin)).rejects.toMatchObject({
      message: expect.stringMatching(/E11000/) as string,
    })
  })
})

describe('tried again on another day', () => {
  const ahead = async () => {
    const { mine } = good(await house.as('zonghe-01')('meetings', 'home', {}))
    return mine.filter(({ title }) => title.includes('演示')).map(({ status }) => status)
  }

  it('there is again one meeting to try, and none that was never held stands in the way', async () => {
    expect(await ahead()).toEqual(['planned'])
    await house.moveTo(after(2 * 24 * 60))
    good(await house.prepare())
    expect(await ahead()).toEqual(['planned'])
    await house.moveTo(after(0))
  })

  it('what had been planned has been held and counted', async () => {
    const planned = await house.database().collection('meetings').where({ status: 'planned' }).count()
    await house.moveTo(after(20 * 24 * 60))
    good(await house.prepare())
    const db = house.database()
    const past = { endsAt: db.command.lt(after(20 * 24 * 60)), status: 'planned' }

    expect(planned.total).toBeGreaterThan(0)
    expect((await db.collection('meetings').where(past).count()).total).toBe(0)
  })
})
