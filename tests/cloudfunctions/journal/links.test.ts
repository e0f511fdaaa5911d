import type { JournalSeal } from '#types/journal'
import { forge, tailOf } from '../../../cloudfunctions/shared/chain'
import { openHouse, type House } from '../house'
import { anEntry, linksOf, threeLinks, verified } from './chains'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => threeLinks(house))
afterAll(() => house.close())

const table = (name: 'journal' | 'seals') => house.database().collection(name)
const entryAt = (minutes: number) => anEntry('zonghe', minutes)._id
const second = 'zonghe:00000002'
const broken = async () => (await verified(house)).broken

describe('链被动过 — a link was tampered with', () => {
  it.each<[what: string, change: Partial<JournalSeal>]>([
    ['an entry less', { entries: [] }],
    ['another time', { sealedAt: '2020-01-01T00:00:00.000Z' }],
    ['another hash', { hash: 'f'.repeat(64) }],
    ['another link before', { previous: 'f'.repeat(64) }],
    ['another bound', { upTo: '2026-03-25T09:00:00.000Z' }],
    ['another number', { number: 7 }],
  ])('with %s it is named', async (_, change) => {
    await table('seals').doc(second).update(change)

    expect(await broken()).toMatchObject({ link: second, say: expect.stringMatching(/改动/) })
  })

  it('with nothing left in it that a link has it is named all the same', async () => {
    await table('seals').doc(second).set({ chain: 'zonghe' })

    expect(await broken()).toMatchObject({ link: second })
  })

  it.each([
    ['The first', 'zonghe:00000001'],
    ['One in the middle', second],
  ])('%s is missed when it is gone', async (_, link) => {
    await table('seals').doc(link).remove()

    expect(await broken()).toMatchObject({ link, say: expect.stringMatching(/不见了/) })
  })

  it('the last is missed when it is gone, because its entries are in none', async () => {
    await table('seals').doc('zonghe:00000003').remove()

    expect(await broken()).toMatchObject({ link: 'zonghe:00000003', entry: entryAt(20) })
  })

  it('all are missed when they are gone', async () => {
    await table('seals').where({ chain: 'zonghe' }).remove()

    expect(await broken()).toMatchObject({ link: 'zonghe:00000001', entry: entryAt(0) })
  })

  it('two that changed places are found', async () => {
    const [, two, three] = await linksOf(house, 'zonghe')
    const put = (id: string, link: JournalSeal) => {
      const content = Object.entries(link).filter(([field]) => field !== '_id')
      return table('seals').doc(id).set(Object.fromEntries(content))
    }
    await put(two!._id, { ...three!, number: 2 })
    await put(three!._id, { ...two!, number: 3 })

    expect(await broken()).toMatchObject({ link: second })
  })

  it('made anew with a right hash it no longer fits the next one', async () => {
    const [one, two] = await linksOf(house, 'zonghe')
    const rewritten = { ...anEntry('zonghe', 10), by: 'zonghe-02' }
    const { _id, ...link } = forge('zonghe', tailOf(one), [rewritten, anEntry('zonghe', 11)], two!)
    await table('journal').doc(rewritten._id).update({ by: 'zonghe-02' })
    await table('seals').doc(_id).set(link)

    expect(await broken()).toMatchObject({ link: 'zonghe:00000003', say: expect.stringMatching(/接不上/) })
  })
})
