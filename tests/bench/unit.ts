import type { Day } from '#types/calendar'
import type { Member } from '#types/member'
import type { Organization } from '#types/organization'
import { SCHEMA } from '../../cloudfunctions/shared/schema'
import { applied, line, nameOf, read, sheetOf } from '../cloudfunctions/exchange/an-import'
import { good, openHouse, type House } from '../cloudfunctions/house'
import { aMember } from '../domain/a-member'
import { atMost, type Row } from './row'

const most = 3
const branches = 1_000
const people = 3_000
const rows = 5_000
const batch = 500
const came = '2020-01-01'

/** A unit as large as they come: its tree, a search among its people, a roster of five thousand coming in. */
export async function unit(): Promise<Row[]> {
  const house = await openHouse()
  try {
    await fill(house)
    const office = house.as('zonghe-05')
    const atTop = { at: 'xinghe' }
    await office('organizations', 'tree', atTop)
    await office('roster', 'list', { ...atTop, find: 'x' })
    const calls = {
      [`the tree above ${branches} branches`]: () => office('organizations', 'tree', atTop),
      'a general branch with 1,000 right below': () => office('organizations', 'tree', { at: 'wide' }),
      [`a search by initials among ${people}`]: () => office('roster', 'list', { ...atTop, find: 'cj' }),
      'the roster of the whole unit, a page': () => office('roster', 'list', atTop),
      'one’s own page': () => house.as('zonghe-08')('roster', 'mine', {}),
    }
    const figures: Row[] = []
    for (const [name, call] of Object.entries(calls)) {
      const begun = performance.now()
      const reply = await call()
      const spent = performance.now() - begun
      if (!reply.ok) throw new Error(`${name}: ${reply.say}`)
      figures.push(atMost(most, `unit: ${name}`, reply.roundTrips, 'trips'))
      figures.push(atMost(2_000, `unit: ${name}, on the emulator`, spent, 'ms'))
    }
    return [...figures, ...(await importing(house))]
  } finally {
    await house.close()
  }
}

/** 1,000 branches right below one general branch, and 3,000 people on their rolls. */
async function fill(house: House): Promise<void> {
  const place = (_id: string, level: Organization['level'], path: string[]): Organization => ({
    ...{
      _id,
      schema: SCHEMA,
      revision: 0,
      level,
      kinds: ['office'],
      name: `${_id}党组织`,
      path,
      parent: path.at(-2)!,
    },
    ...{
      foundedOn: came,
      names: [{ name: _id, from: came }],
      places: [{ path, from: came }],
      terms: [],
      measured: [],
    },
  })
  const idOf = (n: number) => `branch-${String(n).padStart(4, '0')}`
  const pathOf = (n: number) => ['xinghe', 'wide', idOf(n)]
  await add(house, 'organizations', [
    place('wide', 'generalBranch', ['xinghe', 'wide']),
    ...Array.from({ length: branches }, (_, n) => place(idOf(n), 'branch', pathOf(n))),
  ])
  const members = Array.from({ length: people }, (_, n): Member => {
    const branch = n % branches
    const name = nameOf(n)
    return aMember({
      ...{ _id: `person-${n}`, name, branch: idOf(branch), path: pathOf(branch) },
      initials: `c${'abcdefghij'[n % 10]!}${'klmnopqrst'[Math.floor(n / 10) % 10]!}`,
    })
  })
  await add(house, 'members', members)
}

async function add(house: House, collection: string, documents: readonly object[]): Promise<void> {
  for (let start = 0; start < documents.length; start += batch)
    await house
      .database()
      .collection(collection)
      .add(documents.slice(start, start + batch))
}

/** From the file to the last member written, as a screen asks for it. */
async function importing(house: House): Promise<Row[]> {
  const sheet = await sheetOf(
    ...Array.from({ length: rows }, (_, n) =>
      line(nameOf(n % 1200), {
        joinedOn: `20${String(10 + (n % 10))}-07-0${1 + (n % 7)}` as Day,
        phone: String(19_100_000_000 + n),
      }),
    ),
  )
  const begun = performance.now()
  const checked = good(await read(house, sheet))
  const read5000 = performance.now() - begun
  const done = await applied(house, checked)
  const written = performance.now() - begun - read5000
  if (done.counts.done !== rows) throw new Error(`${done.counts.done} of ${rows} lines were written`)
  return [
    atMost(20, `unit: reading and checking ${rows} lines`, read5000 / 1000, 's'),
    atMost(120, `unit: writing them`, written / 1000, 's'),
  ]
}
