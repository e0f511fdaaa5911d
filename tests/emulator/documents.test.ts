import { refusal, useDatabase } from './client'

const database = useDatabase('documents')
const documents = () => database().collection('documents')

const one = async (id: string | number): Promise<unknown> => {
  const { data } = (await documents().doc(id).get()) as { data: unknown[] }
  return data[0]
}
const ids = async (): Promise<unknown[]> =>
  (await documents().get()).data.map(({ _id }: { _id: unknown }) => _id)

describe('add', () => {
  it('stores a document under the id it brings', async () => {
    expect(await documents().add({ _id: 'a', n: 1 })).toMatchObject({ id: 'a' })
    expect(await one('a')).toEqual({ _id: 'a', n: 1 })
  })
  it('makes an id for a document that brings none', async () => {
    const { id } = (await documents().add({ n: 1 })) as { id: string }
    expect(id).toMatch(/^[0-9a-f]{24,32}$/)
    expect(await one(id)).toEqual({ _id: id, n: 1 })
  })
  it('stores a list of documents and answers their ids in order', async () => {
    expect(await documents().add([{ _id: 'b' }, { _id: 'a' }])).toMatchObject({ ids: ['b', 'a'] })
  })
  it('refuses a second document under one id', async () => {
    await documents().add({ _id: 'a', n: 1 })
    const { code, message } = await refusal(documents().add({ _id: 'a', n: 2 }))
    expect(code).toBe('DATABASE_REQUEST_FAILED')
    expect(message).toMatch(/E11000/)
    expect(await one('a')).toEqual({ _id: 'a', n: 1 })
  })
  it('stores none of a list when one of them is refused', async () => {
    await documents().add({ _id: 'a' })
    await refusal(documents().add([{ _id: 'new' }, { _id: 'a' }]))
    expect(await ids()).toEqual(['a'])
  })
  it('refuses a field that begins with a dollar sign, however deep', async () => {
    expect(await refusal(documents().add({ a: [{ $b: 1 }] }))).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    })
  })
  it('refuses a name with a null byte, which the SDK could not read again', async () => {
    expect(await refusal(documents().add({ 'a\0b': 1 }))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })
  it('does not make a collection', async () => {
    const { code, message } = await refusal(database().collection('nowhere').add({ a: 1 }))
    expect(code).toBe('DATABASE_COLLECTION_NOT_EXIST')
    expect(message).toMatch(/Db or Table not exist: nowhere/)
  })
})

describe('doc().get', () => {
  it('answers an empty list for a document that is not there', async () => {
    expect((await documents().doc('none').get()).data).toEqual([])
  })
  it('tells the string "5" from the number 5', async () => {
    await documents().add([
      { _id: '5', kind: 'text' },
      { _id: 5, kind: 'number' },
    ])
    expect(await one('5')).toMatchObject({ kind: 'text' })
    expect(await one(5)).toMatchObject({ kind: 'number' })
  })
  it('refuses a collection that is not there', async () => {
    const { code } = await refusal(database().collection('nowhere').doc('a').get())
    expect(code).toBe('DATABASE_COLLECTION_NOT_EXIST')
  })
})

describe('doc().set', () => {
  it('makes a document that is not there', async () => {
    expect(await documents().doc('a').set({ n: 1 })).toMatchObject({ updated: 0, upsertedId: 'a' })
    expect(await one('a')).toEqual({ _id: 'a', n: 1 })
  })
  it('replaces all of a document but its id', async () => {
    await documents().add({ _id: 'a', n: 1, gone: true })
    expect(await documents().doc('a').set({ n: 2 })).toMatchObject({ updated: 1 })
    expect(await one('a')).toEqual({ _id: 'a', n: 2 })
  })
})

describe('update', () => {
  it('changes one document by id and leaves its other fields', async () => {
    await documents().add({ _id: 'a', n: 1, m: { x: 1, y: 1 } })
    expect(
      await documents()
        .doc('a')
        .update({ m: { x: 2 } }),
    ).toMatchObject({ updated: 1 })
    expect(await one('a')).toEqual({ _id: 'a', n: 1, m: { x: 2, y: 1 } })
  })
  it('changes nothing when the document is not there', async () => {
    expect(await documents().doc('a').update({ n: 1 })).toMatchObject({ updated: 0 })
    expect(await ids()).toEqual([])
  })
  it('changes every document that matches', async () => {
    await documents().add([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
      { _id: 'c', n: 2 },
    ])
    expect(await documents().where({ n: 1 }).update({ n: 3 })).toMatchObject({ updated: 2 })
    expect(await one('c')).toEqual({ _id: 'c', n: 2 })
  })
  it('changes one document only when asked for one', async () => {
    await documents().add([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
    ])
    expect(await documents().where({ n: 1 }).options({ multiple: false }).update({ n: 3 })).toMatchObject({
      updated: 1,
    })
    expect(await one('b')).toEqual({ _id: 'b', n: 1 })
  })
  it('changes none when one of them is refused', async () => {
    await documents().add([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 'text' },
    ])
    const { code } = await refusal(
      documents()
        .where({})
        .update({ n: database().command.inc(1) }),
    )
    expect(code).toBe('DATABASE_REQUEST_FAILED')
    expect(await one('a')).toEqual({ _id: 'a', n: 1 })
  })
  it('is refused without a where', async () => {
    expect(await refusal(documents().update({ n: 1 }))).toMatchObject({ code: 'INVALID_PARAM' })
  })
})

describe('remove', () => {
  it('removes one document by id', async () => {
    await documents().add([{ _id: 'a' }, { _id: 'b' }])
    expect(await documents().doc('a').remove()).toMatchObject({ deleted: 1 })
    expect(await ids()).toEqual(['b'])
  })
  it('removes every document that matches and counts them', async () => {
    await documents().add([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
      { _id: 'c', n: 1 },
    ])
    expect(await documents().where({ n: 1 }).remove()).toMatchObject({ deleted: 2 })
    expect(await ids()).toEqual(['b'])
  })
  it('counts nought when nothing is there', async () => {
    expect(await documents().doc('a').remove()).toMatchObject({ deleted: 0 })
  })
  it('is refused without a where', async () => {
    expect(await refusal(documents().remove())).toMatchObject({ code: 'INVALID_PARAM' })
  })
})

describe('count', () => {
  it('counts all documents, or those that match', async () => {
    await documents().add([{ n: 1 }, { n: 2 }, { n: 2 }])
    expect((await documents().count()).total).toBe(3)
    expect((await documents().where({ n: 2 }).count()).total).toBe(2)
    expect((await documents().where({ n: 9 }).count()).total).toBe(0)
  })
})
