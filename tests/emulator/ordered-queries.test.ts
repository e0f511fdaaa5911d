import fc from 'fast-check'
import type { Document } from '../../emulator/database/values'
import { decodeDocument, encode } from '../../emulator/database/values'
import { connect } from './client'
import { makeIndexes } from './cloud-api'
import type { Launched } from './launch'
import { launch } from './launch'
import { aRequest, aTextId, anyId, someDocuments } from './random-queries'

/** The same documents twice; what is `_id` in the one is `key` in the other, which has no index to it. */
const twins = ['indexed', 'scanned'] as const
type Twin = (typeof twins)[number]

let emulator: Launched

beforeAll(async () => {
  emulator = await launch()
  for (const twin of twins) await connect(emulator.url).createCollection(twin)
  const { Error } = await makeIndexes(
    emulator.url,
    'indexed',
    { name: 'a', fields: { a: 1 } },
    { name: 'b-a', fields: { b: 1, a: -1 } },
    { name: 'b-id', fields: { b: 1, _id: 1 } },
    { name: 'a-id', fields: { a: 1, _id: 1 } },
    { name: 'b-deep', fields: { b: 1, 'o.x': 1 } },
  )
  expect(Error).toBeUndefined()
})
afterAll(() => emulator.stop())

async function ask(action: string, request: object): Promise<{ list: string[]; transactionId: string }> {
  const body = JSON.stringify({ action: `database.${action}`, ...request })
  const response = await fetch(`${emulator.url}/admin`, { method: 'POST', body })
  const { code, message, data, transactionId } = (await response.json()) as Record<string, never>
  if (code) throw new Error(`${action}: ${String(code)} ${String(message)}`)
  return { list: (data as { list?: string[] } | undefined)?.list ?? [], transactionId: transactionId! }
}

/** The fields of a query or an order as this twin names them. */
function named(twin: Twin, fields: Document): Document {
  if (twin === 'indexed') return fields
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (name === '$and' || name === '$or')
        return [name, (value as Document[]).map((one) => named(twin, one))]
      return [name === '_id' ? 'key' : name, value]
    }),
  )
}

async function add(documents: readonly Document[], transactionId?: string): Promise<void> {
  for (const twin of twins) {
    const data = documents.map((document) =>
      encode(twin === 'indexed' ? document : { ...named(twin, document), _id: encode(document._id!) }),
    )
    if (data.length > 0) await ask('insertDocument', { collectionName: twin, data, transactionId })
  }
}

async function remove(query: Document, transactionId?: string): Promise<void> {
  for (const twin of twins) {
    const request = { collectionName: twin, query: encode(named(twin, query)), multi: true, transactionId }
    await ask('removeDocument', request)
  }
}

async function find(
  twin: Twin,
  { query, order, limit, offset }: { query: Document; order: Document; limit: number; offset: number },
  transactionId?: string,
): Promise<unknown[]> {
  const { list } = await ask('getDocument', {
    collectionName: twin,
    query: encode(named(twin, query)),
    order: Object.keys(order).length === 0 ? undefined : encode(named(twin, order)),
    limit,
    offset,
    transactionId,
  })
  return list.map((text) => {
    const { _id, key, ...rest } = decodeDocument(text)
    return { id: twin === 'indexed' ? _id : key, ...rest }
  })
}

it.each([
  ['texts that sort as their JSON does', aTextId],
  ['anything', anyId],
])(
  'pages by ranges, beginnings and ids are those of a scan, in its order, when ids are %s',
  async (_, id) => {
    await fc.assert(
      fc.asyncProperty(
        someDocuments(id),
        fc.array(aRequest, { minLength: 15, maxLength: 15 }),
        async (documents, requests) => {
          await remove({})
          await add(documents)
          for (const request of requests)
            expect(await find('indexed', request)).toEqual(await find('scanned', request))
        },
      ),
      { numRuns: 120 },
    )
  },
)

it('many documents come in the order of their ids, up and down, by the ids themselves and by an index', async () => {
  const documents = Array.from({ length: 350 }, (_, n) => ({
    _id: `d${(n * 11) % 350}`,
    b: n % 7 === 0 ? 'x' : 'a',
  }))
  await remove({})
  await add(documents)
  for (const query of [
    {},
    { _id: { $gt: 'd1', $lte: 'd9' } },
    { b: 'a' },
    { b: 'a', _id: { $lt: 'd300' } },
  ]) {
    for (const _id of [1, -1]) {
      const request = { query, order: { _id }, limit: 1000, offset: 0 }
      expect(await find('indexed', request)).toEqual(await find('scanned', request))
    }
  }
})

it('an id that JSON escapes is found by a range that its JSON lies outside of', async () => {
  await remove({})
  await add([{ _id: '\ud800' }, { _id: 'a"' }, { _id: 'aA' }])
  for (const query of [{ _id: { $gt: 'b' } }, { _id: { $lt: 'a0' } }]) {
    const request = { query, order: {}, limit: 10, offset: 0 }
    expect(await find('indexed', request)).toEqual(await find('scanned', request))
    expect(await find('indexed', request)).toHaveLength(1)
  }
})

it('a pattern of two ways is not taken for a beginning', async () => {
  await remove({})
  await add([{ _id: 'ab' }, { _id: 'xcd' }])
  const query = { _id: { $regex: '^ab|cd$' } }
  const request = { query, order: {}, limit: 10, offset: 0 }
  expect(await find('indexed', request)).toEqual(await find('scanned', request))
  expect(await find('indexed', request)).toHaveLength(2)
})

it('in a transaction they are those of a scan of what the transaction sees', async () => {
  await fc.assert(
    fc.asyncProperty(
      someDocuments(aTextId),
      fc.nat(),
      fc.nat(),
      fc.array(aRequest, { minLength: 8, maxLength: 8 }),
      async (documents, first, second, requests) => {
        const [before, [later, own]] = [documents.slice(2), documents]
        await remove({})
        await add(before)
        const { transactionId } = await ask('startTransaction', {})
        const check = async (): Promise<void> => {
          for (const request of requests)
            expect(await find('indexed', request, transactionId)).toEqual(
              await find('scanned', request, transactionId),
            )
        }
        await check()
        if (later) await add([later])
        const [gone, ownGone] = [first, second].map((at) => before[at % before.length])
        if (gone) await remove({ _id: gone._id! })
        if (own) await add([own], transactionId)
        if (ownGone && ownGone !== gone) await remove({ _id: ownGone._id! }, transactionId)
        await check()
        await ask('abortTransaction', { transactionId })
      },
    ),
    { numRuns: 60 },
  )
})
