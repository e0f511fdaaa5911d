import { collections } from '../../../cloudfunctions/shared/collections/all'
import { openHouse, type House } from '../house'
import { labelsElsewhere } from './columns'
import { allowed, fieldsOf } from './fields'
import { writeAccount } from './write-account'
import { writeAttending } from './write-attending'
import { idNumber, writeImports } from './write-import'
import { writeMinutes } from './write-minutes'
import { writeApplicant, writeCorrections, writeMember, writePosts } from './write-roster'

/** Those that hold something about people: what each may hold is a closed list. */
const aboutPeople = [
  ...['members', 'applicants', 'corrections', 'bindings', 'claims', 'invitations'],
  ...['imports', 'importChunks', 'journal', 'minutes', 'attendances', 'makeUps'],
]

let house: House
let stored: Map<string, object[]>
beforeAll(async () => {
  house = await openHouse()
  await writeMember(house)
  await writePosts(house)
  await writeCorrections(house)
  await writeApplicant(house)
  await writeAccount(house)
  await writeImports(house)
  await writeMinutes(house)
  await writeAttending(house)
  stored = new Map()
  for (const { name } of collections) stored.set(name, await all(name))
})
afterAll(() => house.close())

async function all(collection: string): Promise<object[]> {
  const found: object[] = []
  for (;;) {
    const { data } = await house.database().collection(collection).skip(found.length).limit(1000).get()
    found.push(...(data as object[]))
    if (data.length < 1000) return found
  }
}

const fieldsIn = (collection: string): Set<string> =>
  new Set(stored.get(collection)!.flatMap((document) => fieldsOf(document, collection)))

describe('存了哪些个人信息 — what is kept of people', () => {
  it.each(aboutPeople)('%s hold what the table of columns keeps, and what is nobody’s', (collection) => {
    expect([...fieldsIn(collection)].filter((field) => !allowed.has(field))).toEqual([])
  })

  it('every field on the list was written: it names none too many, and no sort of write was left out', () => {
    const seen = new Set(aboutPeople.flatMap((collection) => [...fieldsIn(collection)]))
    // What an import would write is whatever a member may be.
    const never = [...allowed].filter((field) => !seen.has(field) && !field.startsWith('importChunks.'))

    expect(never).toEqual([])
  })

  it('of every column that is kept elsewhere it is said where', () => {
    expect(labelsElsewhere.here).toEqual(labelsElsewhere.table)
  })

  it('no phone number stands anywhere in plain, of the demonstration, typed in, or from a file', () => {
    for (const [collection, documents] of stored)
      for (const document of documents)
        expect(`${collection} ${JSON.stringify(document)}`).not.toMatch(
          /199[ -]?(0000|5555|8888)[ -]?\d{4}(?!\d)/,
        )
  })

  it('no number of an identity card stands anywhere, whichever column of a file it was in', () => {
    for (const [collection, documents] of stored)
      for (const document of documents)
        expect(`${collection} ${JSON.stringify(document)}`).not.toMatch(idNumber.slice(0, 14))
  })

  it.each(['idNumber', 'address', 'family', 'illness', 'reason'])('has no door for %s', async (field) => {
    const officer = house.as('zhizao-01')
    const more = { [field]: '某某' }
    const columns = { name: '癸谷雨', membership: 'full' as const, ...more }
    const newOne = { id: 'more', branch: 'zhizao', from: '2025-01-06', came: 'recorded', columns } as const
    const status = {
      member: 'zhizao-20',
      revision: 0,
      kind: 'lostContact',
      from: '2026-01-01',
      ...more,
    } as const

    expect(await officer('roster', 'add', newOne)).toMatchObject({ code: 'invalid' })
    expect(await officer('roster', 'edit', { member: 'zhizao-20', revision: 0, change: more })).toMatchObject(
      { code: 'invalid' },
    )
    expect(await officer('roster', 'setStatus', status)).toMatchObject({ code: 'invalid' })
  })
})
