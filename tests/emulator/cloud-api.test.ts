import type { Database } from './client'
import { connect } from './client'
import { cloudApi, makeIndexes } from './cloud-api'
import type { Launched } from './launch'
import { launch } from './launch'

let emulator: Launched
let db: Database
let name = ''
let serial = 0

const things = () => db.collection(name)
const index = (...fields: string[]) => makeIndexes(emulator.url, name, wish(false, fields))
const unique = (...fields: string[]) => makeIndexes(emulator.url, name, wish(true, fields))
const wish = (isUnique: boolean, fields: string[]) => ({
  name: fields.join('_'),
  fields: Object.fromEntries(fields.map((field) => [field, 1 as const])),
  unique: isUnique,
})
beforeAll(async () => {
  emulator = await launch()
  db = connect(emulator.url)
})
beforeEach(async () => {
  name = `things_${++serial}`
  await db.createCollection(name)
})
afterAll(() => emulator.stop())

describe('the cloud API', () => {
  it('makes a collection with its indexes', async () => {
    const { RequestId, Error } = await cloudApi(emulator.url, 'CreateTable', { TableName: `${name}_new` })
    expect([typeof RequestId, Error]).toEqual(['string', undefined])
    await db.collection(`${name}_new`).add({ n: 1 })
  })
  it('says which indexes there are', async () => {
    await unique('a', 'b')
    expect(await cloudApi(emulator.url, 'DescribeTable', { TableName: name })).toMatchObject({
      IndexNum: 2,
      Indexes: [
        { Name: '_id_' },
        {
          Name: 'a_b',
          Unique: true,
          Keys: [
            { Name: 'a', Direction: '1' },
            { Name: 'b', Direction: '1' },
          ],
        },
      ],
    })
  })
  it('takes an index that is there already for made', async () => {
    await index('n')
    expect(await index('n')).not.toHaveProperty('Error')
    expect(await cloudApi(emulator.url, 'DescribeTable', { TableName: name })).toMatchObject({ IndexNum: 2 })
  })
  it('refuses an index that contradicts one that is there', async () => {
    await index('n')
    expect(await unique('n')).toMatchObject({ Error: { Code: 'FailedOperation' } })
  })
  it('drops an index', async () => {
    await unique('n')
    await cloudApi(emulator.url, 'UpdateTable', { TableName: name, DropIndexes: [{ IndexName: 'n' }] })
    await things().add([{ n: 1 }, { n: 1 }])
  })
  it('refuses a collection that is not there, and one that is', async () => {
    expect(await makeIndexes(emulator.url, 'nowhere')).toMatchObject({ Error: { Code: 'ResourceNotFound' } })
    expect(await cloudApi(emulator.url, 'CreateTable', { TableName: name })).toMatchObject({
      Error: { Code: 'ResourceInUse' },
    })
  })
  it('refuses an action it does not know, naming the file', async () => {
    const { Error } = await cloudApi(emulator.url, 'DeleteTable', { TableName: name })
    expect(Error).toMatchObject({ Code: 'InvalidAction' })
    expect(Error?.Message).toContain('emulator/cloud-api/operations.ts')
  })
})
