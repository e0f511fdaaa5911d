import { good, openHouse, refusal, type House } from '../house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('层级 — depth', () => {
  it('ends at the twelfth level, in words that say so', async () => {
    const found = (level: number) =>
      house.as('zonghe-05')('organizations', 'found', {
        ...{ id: `level-${level}`, level: 'committee', name: `第${level}层党委`, on: '2026-01-05' },
        under: level === 2 ? 'xinghe' : `level-${level - 1}`,
      })
    for (let level = 2; level <= 12; level++) good(await found(level))

    expect(await found(13)).toMatchObject(refusal('invalid', /12 层/))
  })
})
