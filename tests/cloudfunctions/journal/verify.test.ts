import type { JournalEntry } from '#types/journal'
import { after, good, openHouse, refusal, type House } from '../house'
import { anEntry, linksOf, sealNow, threeLinks, verified, write } from './chains'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const table = (name: 'journal' | 'seals') => house.database().collection(name)
const second = 'zonghe:00000002'
const entryAt = (minutes: number) => anEntry('zonghe', minutes)._id

beforeEach(() => threeLinks(house))

const broken = async () => (await verified(house)).broken

describe('核验 — a chain that nobody touched', () => {
  it('holds, and tells its last link', async () => {
    expect(await verified(house)).toEqual({
      ...{ links: 3, entries: 6 },
      head: (await linksOf(house, 'zonghe'))[2]!.hash,
    })
  })

  it('holds while new entries wait for their timer', async () => {
    await write(house, [anEntry('zonghe', 40)])

    expect(await broken()).toBeUndefined()
  })

  it('of an organization where nothing was noted has no links', async () => {
    expect(await verified(house, 'xinxing')).toEqual({ links: 0, entries: 0 })
  })

  it('is read with three round trips and those of the links', async () => {
    expect(
      (await house.as('zonghe-01')('journal', 'verify', { at: 'zonghe' })).roundTrips,
    ).toBeLessThanOrEqual(8)
  })
})

describe('日志被动过 — an entry was tampered with', () => {
  const edit = (id: string, change: object) => table('journal').doc(id).update(change)

  it.each<[what: string, change: Partial<JournalEntry>]>([
    ['who did it', { by: 'zonghe-02' }],
    ['what was done', { did: 'roster.member' }],
    ['to whom', { subject: 'zonghe-09' }],
    ['a field of it', { fields: ['education'] }],
    ['a field more of it', { everybodyAt: 'xinghe' }],
  ])('altered in %s it is named', async (_, change) => {
    await edit(entryAt(10), change)

    expect(await broken()).toMatchObject({
      link: second,
      entry: entryAt(10),
      say: expect.stringMatching(/改动/),
    })
  })

  it.each([
    ['the first', 0, 'zonghe:00000001'],
    ['one in the middle', 11, second],
    ['the last', 21, 'zonghe:00000003'],
  ])('%s is missed when it is gone', async (_, minutes, link) => {
    await table('journal').doc(entryAt(minutes)).remove()

    expect(await broken()).toMatchObject({
      link,
      entry: entryAt(minutes),
      say: expect.stringMatching(/删除/),
    })
  })

  it('is missed when it was moved to another chain', async () => {
    await edit(entryAt(10), { chain: 'zhizao' })

    expect(await broken()).toMatchObject({ link: second, entry: entryAt(10) })
    expect(await verified(house, 'zhizao')).toMatchObject({ broken: { entry: entryAt(10) } })
  })

  it.each([
    ['before the first', -5, 'zonghe:00000001'],
    ['between two of a link', 10.5, second],
    ['between two links', 18, 'zonghe:00000003'],
    ['behind the last', 24, 'zonghe:00000003'],
  ])('slipped in %s it is found', async (_, minutes, link) => {
    const extra = anEntry('zonghe', minutes, 7)
    await write(house, [extra])

    expect(await broken()).toMatchObject({ link, entry: extra._id })
  })

  it('slipped in after the time of the last link it is found by how far the timer has got', async () => {
    await house.moveTo(after(60))
    await sealNow(house)
    await write(house, [anEntry('zonghe', 40)])

    expect(await broken()).toMatchObject({ link: 'zonghe:00000004', entry: entryAt(40) })
  })

  it('is found however often the timer has run since', async () => {
    await write(house, [anEntry('zonghe', 15), anEntry('zonghe', 40)])
    await house.moveTo(after(60))
    await sealNow(house)

    expect(await broken()).toMatchObject({ entry: entryAt(15) })
  })

  it('names the first of two', async () => {
    await edit(entryAt(21), { by: 'x' })
    await edit(entryAt(1), { by: 'x' })

    expect(await broken()).toMatchObject({ link: 'zonghe:00000001', entry: entryAt(1) })
  })
})

describe('分段核验 — a long chain is looked at stretch by stretch', () => {
  it('goes on after any link, against what stands before it', async () => {
    const go = async (after: number) =>
      good(await house.as('zonghe-01')('journal', 'verify', { at: 'zonghe', after }))
    expect(await go(1)).toMatchObject({ links: 2, entries: 4 })

    await table('seals')
      .doc('zonghe:00000001')
      .update({ hash: 'f'.repeat(64) })
    expect(await go(1)).toMatchObject({ broken: { link: second } })
  })

  it('is refused where there is no such link', async () => {
    const reply = await house.as('zonghe-01')('journal', 'verify', { at: 'zonghe', after: 9 })

    expect(good(reply)).toMatchObject({ broken: { link: 'zonghe:00000009' } })
  })
})

describe('谁能核验 — who may look', () => {
  it.each([
    ['a member', 'zonghe-08'],
    ['a group leader', 'zonghe-06'],
    ['the secretary of another branch', 'zhizao-01'],
  ])('not %s', async (_, who) => {
    expect(await house.as(who)('journal', 'verify', { at: 'zonghe' })).toMatchObject(
      refusal('forbidden', /书记、委员或上级/),
    )
  })

  it.each(['zonghe-02', 'zonghe-04', 'zonghe-05'])('%s, who looks after the branch, may', async (who) => {
    expect(good(await house.as(who)('journal', 'verify', { at: 'zonghe' }))).toMatchObject({ links: 3 })
  })

  it('an organization nobody knows is not found', async () => {
    expect(await house.as('zonghe-05')('journal', 'verify', { at: 'nowhere' })).toMatchObject({
      code: 'notFound',
    })
  })
})
