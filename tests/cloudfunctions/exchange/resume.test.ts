import { order } from '../../emulator/faults'
import type { Launched } from '../../emulator/launch'
import { good, openHouse, type House } from '../house'
import { applied, line, nameOf, read, sheetOf } from './an-import'

const people = 130

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => unlucky())
afterAll(() => house.close())

const unlucky = (...rules: object[]) => order({ url: house.url() } as Launched, ...rules)
const sheet = (offset: number) =>
  sheetOf(...Array.from({ length: people }, (_, n) => line(nameOf(offset + n), { joinedOn: '2012-07-01' })))
const added = async (offset: number): Promise<number> => {
  const names = Array.from({ length: people }, (_, n) => nameOf(offset + n))
  const roll = house.database().collection('members')
  const { total } = await roll.where({ name: house.database().command.in(names) }).count()
  return total ?? 0
}
/** How many of them the journal says were added: once each. */
const noted = async (offset: number): Promise<number> => {
  const names = Array.from({ length: people }, (_, n) => nameOf(offset + n))
  const database = house.database()
  const found = await database
    .collection('members')
    .where({ name: database.command.in(names) })
    .limit(1000)
    .get()
  const ids = (found.data as { _id: string }[]).map(({ _id }) => _id)
  const entries = { did: 'exchange.apply', subject: database.command.in(ids) }
  return (await database.collection('journal').where(entries).count()).total ?? 0
}

describe('写到一半 — broken off half-way', () => {
  it.each([
    ['a commit whose answer is lost', 0, { action: 'database.commitTransaction', fault: 'drop', every: 3 }],
    [
      'a commit that never happens',
      200,
      { action: 'database.commitTransaction', fault: 'fail', code: 'SYS_ERR', every: 4 },
    ],
    [
      'another who writes at the same time',
      400,
      { action: 'database.commitTransaction', fault: 'conflict', every: 2 },
    ],
  ])('%s: asked again it comes out once', async (_, offset, fault) => {
    const checked = good(await read(house, await sheet(offset)))
    await unlucky({ ...fault, function: 'exchange' })
    const asked = { import: checked.import }
    await house.as('xinxing-01')('exchange', 'apply', asked)
    await house.as('xinxing-01')('exchange', 'apply', asked)
    await unlucky()
    await applied(house, checked)

    expect(await added(offset)).toBe(people)
    expect(await noted(offset)).toBe(people)
  })

  it('a power cut: what was written is there, and asked again the rest comes out once', async () => {
    const checked = good(await read(house, await sheet(1000)))
    await unlucky({ action: 'database.commitTransaction', function: 'exchange', fault: 'delay', ms: 100 })
    const asking = house.as('xinxing-01')('exchange', 'apply', { import: checked.import })
    const broken = asking.then(
      () => 'answered',
      () => 'cut off',
    )
    while ((await added(1000)) < 40);
    await house.killAndRestart()
    expect(await broken).toBe('cut off')
    expect(await added(1000)).toBeLessThan(people)

    await applied(house, checked)
    expect(await added(1000)).toBe(people)
    expect(await noted(1000)).toBe(people)
  })

  it('and asked by two screens at once, too', async () => {
    const checked = good(await read(house, await sheet(600)))
    await Promise.all([applied(house, checked), applied(house, checked), applied(house, checked)])

    expect(await added(600)).toBe(people)
    expect(await noted(600)).toBe(people)
  })

  it('what is counted as written is what had to be: not those who stand there already', async () => {
    await applied(house, good(await read(house, await sheet(1000))))
    const checked = good(await read(house, await sheet(1001)))

    expect((await applied(house, checked)).counts).toMatchObject({ add: 1, same: people - 1, done: 1 })
  })

  it('an import that is done stays done', async () => {
    const checked = good(await read(house, await sheet(800)))
    const done = await applied(house, checked)

    expect(await applied(house, checked)).toEqual(done)
  })
})
