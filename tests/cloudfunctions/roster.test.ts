import type { Member } from '#types/member'
import { good, openHouse, type House } from './house'

/** Enough for two full pages and a third that is not. */
const crowd = 199
/** Those of the small branch that the demonstration brings along. */
const others = 6

let house: House
beforeAll(async () => {
  house = await openHouse()
  const person: Omit<Member, '_id'> = {
    ...{ schema: 1, name: '示例', membership: 'full', branch: 'xinxing', posts: [] },
    ...{ path: ['xinghe', 'xinxing'], onRollFrom: '2020-01-01' },
  }
  const changed: Record<number, Partial<Member>> = {
    3: { onRollUntil: '2026-03-24' },
    4: { onRollUntil: '2026-03-25' },
    5: { onRollFrom: '2026-03-25' },
    6: { onRollFrom: '2026-03-26' },
  }
  const people = Array.from({ length: crowd }, (_, n) => ({ ...person, ...changed[n], _id: idOf(n) }))
  await house.database().collection('members').add(people.slice(0, 100))
  await house.database().collection('members').add(people.slice(100))
})
afterAll(() => house.close())

const idOf = (n: number) => `crowd-${String(n).padStart(3, '0')}`
const page = async (after?: string) =>
  good(await house.as('xinxing-01')('account', 'roster', { branch: 'xinxing', ...(after && { after }) }))
const read = async () => {
  const pages = [await page()]
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await page(next))
  return pages
}

describe('名册翻页 — a roster of more than a page', () => {
  it('shows everybody on the roll once, in the order of their ids', async () => {
    const seen = (await read()).flatMap(({ rows }) => rows.map(({ member }) => member))

    expect(seen).toHaveLength(crowd + others - 2)
    expect(seen).toEqual([...new Set(seen)].sort())
  })

  it('goes on after a page that was full before those who left were taken out', async () => {
    const [first] = await read()

    expect(first?.rows).toHaveLength(98)
    expect(first?.next).toBe(idOf(99))
  })

  it('ends with a page that is not full', async () => {
    const pages = await read()

    expect(pages.map(({ rows }) => rows.length)).toEqual([98, 100, 5])
    expect(pages.at(-1)).not.toHaveProperty('next')
  })
})

describe('在册的人 — who is on the roster', () => {
  it.each([
    ['left yesterday', 3, false],
    ['leaves today', 4, true],
    ['joins today', 5, true],
    ['joins tomorrow', 6, false],
  ])('somebody who %s: %d %s', async (_, n, shown) => {
    const { rows } = await page()

    expect(rows.some(({ member }) => member === idOf(n))).toBe(shown)
  })

  it('shows one branch, and nobody of another', async () => {
    const seen = (await read()).flatMap(({ rows }) => rows.map(({ member }) => member))

    expect(seen.every((member) => /^(crowd|xinxing)-/.test(member))).toBe(true)
  })

  it.each(['xinghe', 'xinghe-jiguan', 'zonghe-g1'])('is read by branch: %s is none', async (branch) => {
    expect(await house.as('zonghe-05')('account', 'roster', { branch })).toMatchObject({
      ok: false,
      code: 'notFound',
    })
  })
})
