import { refusal, useDatabase } from './client'

const database = useDatabase('find_and_modify')
const documents = () => database().collection('find_and_modify')

const one = async (id: string): Promise<unknown> => {
  const { data } = (await documents().doc(id).get()) as { data: unknown[] }
  return data[0]
}

describe('updateAndReturn', () => {
  it('answers the document as it is afterwards', async () => {
    await documents().add({ _id: 'a', n: 1 })
    const { inc } = database().command
    expect(
      await documents()
        .where({ _id: 'a' })
        .updateAndReturn({ n: inc(1) }),
    ).toMatchObject({
      updated: 1,
      doc: { _id: 'a', n: 2 },
    })
  })
  it('counts a document that was so already', async () => {
    await documents().add({ _id: 'a', n: 1 })
    expect(await documents().where({ _id: 'a' }).updateAndReturn({ n: 1 })).toMatchObject({ updated: 1 })
  })
  it('answers null when nothing matches', async () => {
    expect(await documents().where({ _id: 'a' }).updateAndReturn({ n: 1 })).toMatchObject({
      updated: 0,
      doc: null,
    })
  })
})

describe('updateAndReturn, of several that match,', () => {
  it('changes the first one and answers no other', async () => {
    await documents().add([
      { _id: 'b', n: 1 },
      { _id: 'a', n: 1 },
    ])
    expect(await documents().where({ n: 1 }).updateAndReturn({ n: 2 })).toMatchObject({
      updated: 1,
      doc: { _id: 'b', n: 2 },
    })
    expect(await one('a')).toEqual({ _id: 'a', n: 1 })
  })
  it('changes none when the first one is refused', async () => {
    await documents().add({ _id: 'a', n: 'text' })
    const { inc } = database().command
    expect(
      await refusal(
        documents()
          .where({ _id: 'a' })
          .updateAndReturn({ n: inc(1) }),
      ),
    ).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    expect(await one('a')).toEqual({ _id: 'a', n: 'text' })
  })
  it('is refused without a where, as any write to everything', async () => {
    await documents().add({ _id: 'a', n: 1 })
    expect(await refusal(documents().updateAndReturn({ n: 2 }))).toMatchObject({ code: 'INVALID_PARAM' })
    expect(await one('a')).toEqual({ _id: 'a', n: 1 })
  })
})
