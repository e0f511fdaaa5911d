import { createServer, type IncomingMessage, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Output, Reply } from '#types/api'
import { collections } from '../../cloudfunctions/shared/collections/all'
import { launch, type Launched } from '../emulator/launch'
import { env, refusal } from './house'

type Asked = { action: string; table: string; body: Record<string, unknown> }
type Answer = Record<string, unknown>

/** Tencent Cloud's own interface, as far as a few sentences of it: what it is asked, and what it answers. */
let cloud: Server
let emulator: Launched
let asked: Asked[]
let answer: (asked: Asked) => Answer

beforeAll(async () => {
  cloud = createServer((request, response) => {
    void read(request).then((body) => {
      const table = String(body['TableName'] ?? body['CollectionName'])
      const one = { action: String(request.headers['x-tc-action']), table, body }
      asked.push(one)
      response.end(JSON.stringify({ Response: answer(one) }))
    })
  })
  cloud.listen(0, '127.0.0.1')
  await once(cloud, 'listening')
  const url = `http://127.0.0.1:${(cloud.address() as AddressInfo).port}`
  const settings = { ...env, TENCENTCLOUD_API_URL: url }
  emulator = await launch({ functions: 'dist/cloudfunctions', env: settings })
})
beforeEach(() => {
  asked = []
  answer = willing
})
afterAll(async () => {
  await emulator.stop()
  cloud.close()
})

async function read(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
}

const indexesOf = (table: string) =>
  collections.find(({ name }) => name === table)!.indexes.map(({ name }) => ({ Name: name }))
const refuse = (Code: string, Message: string): Answer => ({ Error: { Code, Message } })

/** Does as it is told, and shows every index it was asked for. */
const willing = ({ action, table }: Asked): Answer =>
  action === 'DescribeTable' ? { Indexes: [{ Name: '_id_' }, ...indexesOf(table)] } : {}
const unwillingTo =
  (action: string, refused: Answer) =>
  (one: Asked): Answer =>
    one.action === action ? refused : willing(one)

async function prepare(): Promise<Reply<Output<'setup', 'prepare'>>> {
  const reply = await fetch(`${emulator.url}/call/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'prepare', input: { key: env['SETUP_KEY'] } }),
  })
  return (await reply.json()) as Reply<Output<'setup', 'prepare'>>
}

const failed = refusal('failed', /告诉管理员/)
const denied = refuse('AuthFailure.UnauthorizedOperation', 'you are not authorized')

describe('云端说不 — when the cloud refuses', () => {
  it.each(['ModifyDatabaseACL', 'UpdateTable', 'DescribeTable'])(
    'setup does not say that all is well: %s',
    async (action) => {
      answer = unwillingTo(action, denied)

      expect(await prepare()).toMatchObject(failed)
      expect(emulator.log()).toContain(`${action} was refused: AuthFailure.UnauthorizedOperation`)
    },
  )

  it('setup does not believe an index that is not there', async () => {
    answer = unwillingTo('DescribeTable', { Indexes: [{ Name: '_id_' }] })

    expect(await prepare()).toMatchObject(failed)
    expect(emulator.log()).toMatch(/still lacks its indexes .*run setup again/)
  })

  it('setup goes on where an index is there already', async () => {
    answer = unwillingTo('UpdateTable', refuse('FailedOperation', 'index already exists'))

    expect(await prepare()).toMatchObject({ ok: true })
  })

  it('setup can be run again once the cloud has come round', async () => {
    answer = () => denied
    expect(await prepare()).toMatchObject(failed)
    answer = willing

    expect(await prepare()).toMatchObject({ ok: true })
  })
})

describe('交代给云端的 — what the cloud is asked for', () => {
  const askedFor = (action: string) => asked.filter((one) => one.action === action)

  it('is to close every collection to clients', async () => {
    await prepare()

    expect(askedFor('ModifyDatabaseACL').map(({ table, body }) => [table, body['AclTag']])).toEqual(
      collections.map(({ name }) => [name, 'ADMINONLY']),
    )
  })

  it('is every index, and the ones that make a double impossible as unique', async () => {
    const reply = await prepare()
    type Wanted = { IndexName: string; MgoKeySchema: { MgoIsUnique: boolean; MgoIndexKeys: object[] } }
    const wanted = askedFor('UpdateTable').flatMap(({ table, body }) =>
      (body['CreateIndexes'] as Wanted[]).map(({ IndexName, MgoKeySchema: { MgoIsUnique } }) => [
        ...[table, IndexName, MgoIsUnique],
      ]),
    )

    expect(wanted).toEqual(
      collections.flatMap(({ name: table, indexes }) =>
        indexes.map(({ name, unique = false }) => [table, name, unique]),
      ),
    )
    expect(wanted).toContainEqual(['bindings', 'member', true])
    expect(reply).toMatchObject({
      data: { collections: collections.length, indexes: wanted.length, people: [] },
    })
  })
})
