import { refusal, useDatabase } from './client'

const database = useDatabase('documents_collections')

describe('createCollection', () => {
  it.each(['', '1st', '$things', 'a.b', 'a b', 'x'.repeat(65)])('refuses the name "%s"', async (name) => {
    expect(await refusal(database().createCollection(name))).toMatchObject({ code: 'INVALID_PARAM' })
  })
  it('refuses a name that is taken', async () => {
    expect(await refusal(database().createCollection('documents_collections'))).toMatchObject({
      code: 'DATABASE_COLLECTION_ALREADY_EXIST',
    })
  })
})
