import type { Member } from '#types/member'
import { shows, type Show } from '#types/roster-inputs'
import { aMember } from '../../domain/a-member'
import { good, openHouse, refusal, type House } from '../house'

/** Enough for two full pages and a third that is not. */
const crowd = 119
/** Those of the small branch that the demonstration brings along. */
const others = 6

let house: House
beforeAll(async () => {
  house = await openHouse()
  const changed: Record<number, Partial<Member>> = {
    3: { onRollUntil: '2026-03-24' },
    4: { onRollUntil: '2026-03-25' },
    5: { onRollFrom: '2026-03-25' },
    6: { onRollFrom: '2026-03-26' },
    7: { fullOn: '2026-03-25' },
    8: { fullOn: '2026-03-26' },
    9: { name: '(.*)', initials: 'q' },
    10: { boundTo: 'a-phone' },
    11: { statuses: [{ kind: 'exempt', from: '2026-01-01', until: '2026-03-24', enteredOn: '2026-01-01' }] },
    12: {
      statuses: [{ kind: 'floating', from: '2026-01-01', until: '2026-03-25', enteredOn: '2026-01-01' }],
    },
    13: { posts: [{ name: 'instructor', at: 'xinxing', from: '2020-01-01', until: '2026-03-24' }] },
  }
  const people = Array.from({ length: crowd }, (_, n) =>
    aMember({
      ...{ _id: idOf(n), branch: 'xinxing', path: ['xinghe', 'xinxing'], name: '示例', initials: 'sl' },
      ...changed[n],
    }),
  )
  await house.database().collection('members').add(people.slice(0, 100))
  await house.database().collection('members').add(people.slice(100))
})
afterAll(() => house.close())

const idOf = (n: number) => `crowd-${String(n).padStart(3, '0')}`
type Asked = { at?: string; find?: string; show?: Show; group?: string; by?: string }
const ask = async ({ by = 'xinxing-01', at = 'xinxing', ...more }: Asked = {}, after?: string) =>
  good(await house.as(by)('roster', 'list', { at, ...more, ...(after && { after }) }))
const pages = async (asked: Asked = {}) => {
  const all = [await ask(asked)]
  for (let next = all[0]?.next; next; next = all.at(-1)?.next) all.push(await ask(asked, next))
  return all
}
const everybody = async (asked: Asked = {}) => (await pages(asked)).flatMap(({ rows }) => rows)
const ids = async (asked: Asked = {}) => (await everybody(asked)).map(({ member }) => member)

describe('名册翻页 — a roster of more than a page', () => {
  it('shows everybody on the roll once, in the order of their initials', async () => {
    const seen = await ids()

    expect(seen).toHaveLength(crowd + others - 2)
    expect(new Set(seen).size).toBe(seen.length)
    const stored = await Promise.all(seen.map((id) => house.stored<Member>('members', id)))
    const keys = stored.map((member) => `${member!.initials}|${member!._id}`)
    expect(keys).toEqual([...keys].sort())
  })

  it('ends with a page that is not full', async () => {
    const all = await pages()

    expect(all.map(({ rows }) => rows.length)).toEqual([50, 50, 23])
    expect(all.at(-1)).not.toHaveProperty('next')
  })

  it('refuses a cursor it never gave out', async () => {
    const forged = { at: 'xinxing', after: '.*' }
    expect(await house.as('xinxing-01')('roster', 'list', forged)).toMatchObject(refusal('invalid', /从头/))
  })

  it.each(['xinxing-01', 'zonghe-05'])('is read by %s in three round trips', async (by) => {
    expect((await house.as(by)('roster', 'list', { at: 'xinxing' })).roundTrips).toBe(3)
    expect((await house.as(by)('roster', 'count', { at: 'xinxing' })).roundTrips).toBe(3)
  })

  it('of the whole unit is read in three round trips, each row with its branch', async () => {
    const reply = await house.as('zonghe-05')('roster', 'list', { at: 'xinghe' })

    expect(reply.roundTrips).toBe(3)
    expect(good(reply).rows.every(({ branchName }) => branchName !== undefined)).toBe(true)
  })
})

describe('在册的人 — who is on the roster', () => {
  it.each([
    ['left yesterday', 3, false],
    ['leaves today', 4, true],
    ['joins today', 5, true],
    ['joins tomorrow', 6, false],
  ])('somebody who %s: %d %s', async (_, n, shown) => {
    expect((await ids()).includes(idOf(n))).toBe(shown)
    expect((await ids({ show: 'gone' })).includes(idOf(n))).toBe(n === 3)
  })

  it('shows one branch, and nobody of another', async () => {
    expect((await ids()).every((member) => /^(crowd|xinxing)-/.test(member))).toBe(true)
  })

  it('of a general branch is that of all branches below, and of nobody elsewhere', async () => {
    const seen = await ids({ at: 'xinghe-jiguan', by: 'zonghe-04' })

    expect(new Set(seen.map((id) => id.split('-')[0]))).toEqual(new Set(['zonghe', 'zhizao']))
    expect(seen).toHaveLength(26 + 34)
  })

  it('of a group shows its people, asked for either way', async () => {
    const byGroup = await ids({ at: 'zonghe-g1', by: 'zonghe-01' })

    expect(byGroup).toHaveLength(13)
    expect(await ids({ at: 'zonghe', group: 'zonghe-g1', by: 'zonghe-01' })).toEqual(byGroup)
  })
})

describe('按姓名和拼音首字母查找 — finding somebody', () => {
  it.each([
    ['the beginning of a name', '示', true],
    ['initials', 'sl', true],
    ['initials in capitals, with full-width letters', 'ＳL', true],
    ['the end of a name', '例', false],
    ['what would match anything as a pattern', '.*', false],
    ['a bracket that does not close', '(', false],
  ])('%s: %s %s', async (_, find, found) => {
    expect((await ids({ find })).includes(idOf(0))).toBe(found)
  })

  it('takes every sign of a pattern as it stands', async () => {
    expect(await ids({ find: '(.*' })).toEqual([idOf(9)])
  })
})

describe('分类 — each way of looking at it', () => {
  it.each<[Show, number, boolean]>([
    ['full', 7, true],
    ['full', 8, false],
    ['probationary', 8, true],
    ['unbound', 0, true],
    ['unbound', 10, false],
    ['exempt', 11, false],
    ['floating', 12, true],
    ['officers', 13, false],
  ])('%s: %d %s', async (show, n, shown) => {
    expect((await ids({ show })).includes(idOf(n))).toBe(shown)
  })

  it.each(['xinxing', 'xinghe'])('counts in %s as many of each sort as the list shows', async (at) => {
    const counts = good(await house.as('zonghe-05')('roster', 'count', { at }))

    for (const show of shows)
      expect({ [show]: counts[show] }).toEqual({ [show]: (await ids({ at, show, by: 'zonghe-05' })).length })
  })

  it('hands out nothing that is only of the personal page', async () => {
    const kept = ['member', 'name', 'membership', 'branch', 'branchName', 'group', 'posts', 'statuses']
    for (const row of await everybody({ at: 'xinghe', by: 'zonghe-05' }))
      expect([...kept, 'bound', 'until']).toEqual(expect.arrayContaining(Object.keys(row)))
  })
})
