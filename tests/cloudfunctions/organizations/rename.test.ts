import type { Input } from '#types/api'
import type { Organization } from '#types/organization'
import { aBranch } from '../a-branch'
import { good, openHouse, refusal, type House } from '../house'

let house: House
let id: string
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(async () => {
  id = (await aBranch(house)).id
})
afterAll(() => house.close())

const office = () => house.as('zonghe-05')
const stored = async (id: string) => (await house.stored<Organization>('organizations', id))!

describe('改名 — renaming', () => {
  const rename = async (name: string, from: Input<'organizations', 'rename'>['from'], revision?: number) =>
    office()('organizations', 'rename', {
      ...{ at: id, name, from },
      revision: revision ?? (await stored(id)).revision,
    })

  it('keeps every name with the day it began', async () => {
    good(await rename(`${id}一处党支部`, '2025-01-01'))
    const { name, names } = good(await rename(`${id}二处党支部`, '2026-01-01'))

    expect(name).toBe(`${id}二处党支部`)
    expect(names.map(({ from }) => from)).toEqual(['2019-07-01', '2025-01-01', '2026-01-01'])
  })

  it('on the day of the last name corrects that one', async () => {
    good(await rename(`${id}一处党支部`, '2025-01-01'))

    expect(good(await rename(`${id}壹处党支部`, '2025-01-01')).names).toHaveLength(2)
  })

  it('refuses a day before the last name and a day to come', async () => {
    good(await rename(`${id}一处党支部`, '2025-01-01'))

    expect(await rename(`${id}二处党支部`, '2024-12-31')).toMatchObject(refusal('invalid', /早于/))
    expect(await rename(`${id}二处党支部`, '2026-03-26')).toMatchObject(refusal('invalid', /晚于今天/))
  })

  it('tells whoever is late, and overwrites nothing; the same again is no second change', async () => {
    good(await rename(`${id}一处党支部`, '2025-01-01', 0))

    expect(await rename(`${id}二处党支部`, '2026-01-01', 0)).toMatchObject(
      refusal('conflict', /刚被别人改过/),
    )
    expect(good(await rename(`${id}一处党支部`, '2025-01-01', 0)).revision).toBe(1)
    expect((await stored(id)).name).toBe(`${id}一处党支部`)
  })

  it('refuses the name of a neighbour', async () => {
    expect(await rename('制造车间党支部（示例）', '2026-01-01')).toMatchObject(
      refusal('conflict', /换一个名称/),
    )
  })
})
