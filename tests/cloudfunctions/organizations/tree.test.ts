import type { Organization } from '#types/organization'
import { SCHEMA } from '../../../cloudfunctions/shared/schema'
import { good, openHouse, refusal, type House } from '../house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const tree = (who: string, input: { at?: string; after?: string } = {}) =>
  house.as(who)('organizations', 'tree', input)
const seen = async (who: string, input: { at?: string; after?: string } = {}) => good(await tree(who, input))

const branchBelow = (parent: string, n: number, more: Partial<Organization> = {}): Organization => {
  const id = `${parent}-many-${String(n).padStart(4, '0')}`
  const path = ['xinghe', ...(parent === 'xinghe' ? [] : [parent]), id]
  const name = `第${String(n).padStart(4, '0')}党支部`
  return {
    ...{ _id: id, schema: SCHEMA, revision: 0, level: 'branch', kinds: ['office'], name, path, parent },
    ...{ foundedOn: '2020-01-01', names: [{ name, from: '2020-01-01' }], terms: [], measured: [] },
    places: [{ path, from: '2020-01-01' }],
    ...more,
  }
}
async function add(collection: string, documents: object[]): Promise<void> {
  for (let start = 0; start < documents.length; start += 100)
    await house
      .database()
      .collection(collection)
      .add(documents.slice(start, start + 100))
}

describe('组织树 — the tree', () => {
  it('begins where the caller looks after most', async () => {
    const starts = await Promise.all(
      ['zonghe-05', 'zonghe-04', 'zonghe-01', 'zonghe-06', 'zonghe-08'].map(async (who) => {
        const { here } = await seen(who)
        return here.id
      }),
    )

    expect(starts).toEqual(['xinghe', 'xinghe-jiguan', 'zonghe', 'zonghe-g2', 'zonghe'])
  })

  it('counts the people on the rolls today, at and below', async () => {
    const { here, below } = await seen('zonghe-05')

    expect(here.members).toBe(120)
    expect(below.map(({ id, members, below: under }) => [id, members, under])).toEqual([
      ['xinxing', 6, 0],
      ['xinghe-xuexiao', 54, 2],
      ['xinghe-jiguan', 60, 2],
    ])
  })

  it('shows the groups of a branch by name, each with its people', async () => {
    const { below } = await seen('zonghe-01', { at: 'zonghe' })

    expect(below.map(({ id, members, flags }) => [id, members, flags])).toEqual([
      ['zonghe-g1', 13, []],
      ['zonghe-g2', 13, []],
    ])
  })

  it('shows a group leader the group, its branch above it and its people', async () => {
    const { here, above } = await seen('zonghe-06')

    expect(here).toMatchObject({ level: 'group', members: 13, below: 0 })
    expect(above.map(({ id }) => id)).toEqual(['zonghe'])
  })

  it('names those above only as far up as the caller may look', async () => {
    const above = async (who: string, at: string) => (await seen(who, { at })).above.map(({ id }) => id)

    expect(await above('zonghe-05', 'zonghe-g1')).toEqual(['xinghe', 'xinghe-jiguan', 'zonghe'])
    expect(await above('zonghe-04', 'zonghe-g1')).toEqual(['xinghe-jiguan', 'zonghe'])
    expect(await above('zonghe-01', 'zonghe')).toEqual([])
  })

  it('says what is missing where: a secretary, the seats of a committee, standards', async () => {
    const { below } = await seen('zonghe-05', { at: 'xinghe-xuexiao' })
    const top = await seen('zonghe-05', { at: 'xinghe' })

    expect(below.map(({ flags }) => flags)).toEqual([[], []])
    const flagsAtTop = top.below.map(({ id, flags }) => [id, flags])
    expect(flagsAtTop).toContainEqual(['xinghe-xuexiao', ['noSecretary']])
    expect(flagsAtTop).toContainEqual(['xinxing', ['unmeasured']])
  })

  it.each([
    ['a member looking at another branch', 'zonghe-08', 'zhizao'],
    ['a member looking above', 'zonghe-08', 'xinghe-jiguan'],
    ['a group leader looking at another group', 'zonghe-06', 'zonghe-g1'],
    ['an officer looking at another branch by its id', 'zonghe-01', 'zhizao'],
    ['a general branch looking at another', 'zonghe-04', 'xinghe-xuexiao'],
  ])('is refused to %s', async (_, who, at) => {
    expect(await tree(who, { at })).toMatchObject(refusal('forbidden', /联系/))
  })

  it('says so when there is no such organization', async () => {
    expect(await tree('zonghe-05', { at: 'nowhere' })).toMatchObject({ ok: false, code: 'notFound' })
  })
})

describe('职务与任期的提醒 — flags from posts', () => {
  it('a secretary who left yesterday is missed, one who leaves today is not yet', async () => {
    const secretary = house.database().collection('members').doc('xinxing-01')
    const post = { name: 'secretary', at: 'xinxing', from: '2024-11-20' }
    const flagsOfXinxing = async () =>
      (await seen('zonghe-05')).below.find(({ id }) => id === 'xinxing')!.flags

    await secretary.update({ posts: [{ ...post, until: '2026-03-25' }] })
    expect(await flagsOfXinxing()).toEqual(['unmeasured'])
    await secretary.update({ posts: [{ ...post, until: '2026-03-24' }] })
    expect(await flagsOfXinxing()).toEqual(['noSecretary', 'unmeasured'])
    await secretary.update({ posts: [post] })
  })

  it('one seat fewer than the term has is a vacancy', async () => {
    const member = house.database().collection('members').doc('xiaoxue-05')
    await member.update({ posts: [] })
    const { here } = await seen('xiaoxue-01')

    expect(here.flags).toEqual(['vacancy'])
  })
})

describe('一千个支部 — a thousand branches', () => {
  beforeAll(async () => {
    await add(
      'organizations',
      Array.from({ length: 1000 }, (_, n) => branchBelow('xinghe', n)),
    )
  })

  it('are read in pages of a hundred, each once, in three round trips at most', async () => {
    const names: string[] = []
    let after: string | undefined
    for (let page = 0; page === 0 || after; page++) {
      const reply = await tree('zonghe-05', after === undefined ? {} : { after })
      expect(reply.roundTrips).toBeLessThanOrEqual(3)
      const { below, next } = good(reply)
      expect(below.length).toBeLessThanOrEqual(100)
      names.push(...below.map(({ name }) => name))
      after = next
    }

    expect(names).toHaveLength(1003)
    expect(names).toEqual([...new Set(names)].sort())
  })

  it('one that has ended is not listed among those that live', async () => {
    await house
      .database()
      .collection('organizations')
      .doc('xinghe-many-0000')
      .update({ ended: { on: '2026-01-01' } })
    const { here, below } = await seen('zonghe-05')

    expect(here.below).toBe(1002)
    expect(below.some(({ id }) => id === 'xinghe-many-0000')).toBe(false)
  })

  it('one that has ended is shown where there is nothing else', async () => {
    await add('organizations', [
      branchBelow('xinghe-many-0001', 1, { ended: { on: '2026-01-01' }, level: 'group' }),
    ])
    const { below } = await seen('zonghe-05', { at: 'xinghe-many-0001' })

    expect(below.map(({ ended }) => ended)).toEqual([{ on: '2026-01-01' }])
  })
})
