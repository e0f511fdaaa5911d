import type { Database } from './client'
import { connect, refusal } from './client'
import type { Launched } from './launch'
import { launch } from './launch'

let emulator: Launched
let db: Database

beforeAll(async () => {
  emulator = await launch()
  db = connect(emulator.url)
})
afterAll(() => emulator.stop())

describe('what is nested too deeply', () => {
  const deep = (levels: number): object =>
    JSON.parse('{"x":'.repeat(levels) + '1' + '}'.repeat(levels)) as object

  it('as a request', async () => {
    const body = `{"action":"database.insertDocument","data":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
    const response = await fetch(`${emulator.url}/admin`, { method: 'POST', body })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'INVALID_PARAM' })
  })
  it('as a document, a query or an update', async () => {
    await db.createCollection('deep')
    const text = '{"x":'.repeat(20_000) + '1' + '}'.repeat(20_000)
    for (const action of ['insertDocument', 'getDocument', 'modifyDocument']) {
      const request = { collectionName: 'deep', queryType: 'WHERE', merge: true, multi: true }
      const parts = {
        query: action === 'modifyDocument' ? '{}' : text,
        data: action[0] === 'i' ? [text] : text,
      }
      const body = JSON.stringify({ action: `database.${action}`, ...request, ...parts })
      const response = await fetch(`${emulator.url}/admin`, { method: 'POST', body })
      expect(await response.json()).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    }
  })
  it('is a document of more than 100 levels, however it came to have them', async () => {
    const { id } = (await db.collection('deep').add(deep(100))) as { id: string }
    expect(await refusal(db.collection('deep').add(deep(101)))).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    })
    const path = Array.from({ length: 100 }, () => 'x').join('.')
    const update = db.collection('deep').where({ _id: id }).options({ raw: true })
    expect((await refusal(update.update({ $set: { [path]: { y: 1 } } }))).message).toContain('100 levels')
  })
})

describe('an answer', () => {
  it('of more than 16 MiB is refused, counted in bytes', async () => {
    await db.createCollection('long')
    const text = '雷'.repeat(3_000_000)
    for (const _id of ['a', 'b']) await db.collection('long').add({ _id, text })
    expect((await refusal(db.collection('long').get())).message).toMatch(/larger than 16777216 bytes/)
    expect((await db.collection('long').limit(1).get()).data).toHaveLength(1)
  })
})
