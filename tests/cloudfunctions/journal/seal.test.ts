import { after, morning, openHouse, refusal, type House } from '../house'
import { anEntry, clear, linksOf, sealNow, verified, write } from './chains'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(async () => {
  await house.moveTo(morning)
  await clear(house)
})
afterAll(() => house.close())

const idsIn = async (chain: string) =>
  (await linksOf(house, chain)).flatMap(({ entries }) => entries.map(({ id }) => id))

describe('封存 — the timer seals the journal', () => {
  it('puts every entry into the chain of its own branch, in the order of time', async () => {
    const [late, early, other] = [anEntry('zonghe', 2), anEntry('zonghe', 1), anEntry('zhizao', 1)]
    await write(house, [late, early, other])
    await house.moveTo(after(10))
    await sealNow(house)

    expect(await idsIn('zonghe')).toEqual([early._id, late._id])
    expect(await idsIn('zhizao')).toEqual([other._id])
    expect(await verified(house)).toMatchObject({ links: 1, entries: 2 })
  })

  it.each([
    [2, 0],
    [3, 1],
  ])(
    'after %i minutes a new entry is in %i links: its neighbours may still be on their way',
    async (minutes, links) => {
      await write(house, [anEntry('zonghe', 0)])
      await house.moveTo(after(minutes, '2026-03-25T01:19:59.000Z'))
      await sealNow(house)

      expect(await linksOf(house, 'zonghe')).toHaveLength(links)
    },
  )

  it('ties each link to the one before by its hash', async () => {
    for (const minutes of [0, 10, 20]) {
      await write(house, [anEntry('zonghe', minutes)])
      await house.moveTo(after(minutes + 5))
      await sealNow(house)
    }
    const [first, second, third] = await linksOf(house, 'zonghe')

    expect(first).toMatchObject({ _id: 'zonghe:00000001', previous: '0'.repeat(64) })
    expect(second).toMatchObject({ _id: 'zonghe:00000002', previous: first!.hash })
    expect(third).toMatchObject({ _id: 'zonghe:00000003', previous: second!.hash })
    expect((await verified(house)).head).toBe(third!.hash)
  })

  it('adds no link where nothing was noted', async () => {
    await write(house, [anEntry('zonghe', 0)])
    await house.moveTo(after(10))
    await sealNow(house)
    await sealNow(house)

    expect(await linksOf(house, 'zonghe')).toHaveLength(1)
    expect(await linksOf(house, 'xinxing')).toHaveLength(0)
  })

  it('runs every ten minutes by itself', async () => {
    await write(house, [anEntry('zonghe', 0)])
    await fetch(`${house.url()}/clock/advance`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ hours: 0.5 }),
    })

    expect(await linksOf(house, 'zonghe')).toHaveLength(1)
  })

  it.each([200, 201, 1001])(
    'splits %i entries of one moment into links of 200, and loses none',
    async (count) => {
      const entries = Array.from({ length: count }, (_, n) => anEntry('zonghe', 0, n))
      for (let from = 0; from < count; from += 500) await write(house, entries.slice(from, from + 500))
      await house.moveTo(after(10))
      await sealNow(house)

      expect(await idsIn('zonghe')).toEqual(entries.map(({ _id }) => _id))
      expect(Math.max(...(await linksOf(house, 'zonghe')).map((link) => link.entries.length))).toBe(200)
      expect(await verified(house)).not.toHaveProperty('broken')
    },
  )
})

describe('两次定时 — two timers at once', () => {
  it('make one chain of it, with every entry once', async () => {
    const entries = Array.from({ length: 450 }, (_, n) => anEntry('zonghe', 0, n))
    await write(house, entries)
    await house.moveTo(after(10))
    const fired = await Promise.all([1, 2, 3].map(() => sealNow(house, { twice: true })))

    expect(fired.flat().filter(({ code }) => code)).toEqual([])
    expect(await idsIn('zonghe')).toEqual(entries.map(({ _id }) => _id))
    expect(await verified(house)).not.toHaveProperty('broken')
  })

  it('broken off after its links and before it noted how far it got, it seals nothing again', async () => {
    await write(house, [anEntry('zonghe', 0), anEntry('zonghe', 1)])
    await house.moveTo(after(10))
    await sealNow(house)
    await house.database().collection('meta').doc('journal').remove()
    await write(house, [anEntry('zonghe', 11)])
    await house.moveTo(after(20))
    await sealNow(house)

    expect(await idsIn('zonghe')).toHaveLength(3)
    expect(await verified(house)).not.toHaveProperty('broken')
  })
})

describe('谁在调用 — only the platform starts a timer', () => {
  const event = { Type: 'Timer', TriggerName: 'seal', Time: morning, Message: '' }

  it.each([
    ['a member', 'demo-zonghe-08'],
    ['someone of the office', 'demo-zonghe-05'],
    ['nobody: a console or another server', undefined],
  ])('%s who sends what a timer sends is refused, and nothing is sealed', async (_, openid) => {
    await write(house, [anEntry('zonghe', 0)])
    await house.moveTo(after(10))

    expect(await house.ask(openid, 'journal', event)).toMatchObject(refusal('forbidden', /定时任务/))
    expect(await linksOf(house, 'zonghe')).toHaveLength(0)
  })

  it('a function that knows no timers runs none', async () => {
    expect(await house.ask(undefined, 'meetings', event)).toMatchObject({ ok: false, code: 'forbidden' })
  })
})
