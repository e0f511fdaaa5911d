import { refusal, useDatabase } from './client'

const database = useDatabase('updates_raw')
const things = () => database().collection('updates_raw')

/** What becomes of a document under an update as it goes over the wire, for operators that the SDK has no name for. */
const changeRaw = async (before: object, update: object): Promise<unknown> => {
  await things().doc('a').set(before)
  await things().options({ raw: true }).where({ _id: 'a' }).update(update)
  const { data } = (await things().doc('a').get()) as { data: object[] }
  return data[0]
}

describe('currentDate', () => {
  it('puts the time of the request, the same in every field', async () => {
    const { at, o } = (await changeRaw(
      { n: 1 },
      { $currentDate: { at: true, 'o.at': { $type: 'date' } } },
    )) as { at: Date; o: { at: Date } }
    expect(at).toBeInstanceOf(Date)
    expect(o.at).toEqual(at)
  })
  it('refuses any other type', async () => {
    const update = changeRaw({}, { $currentDate: { at: { $type: 'timestamp' } } })
    expect(await refusal(update)).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })
})

it('setOnInsert leaves a document that is there as it is', async () => {
  expect(await changeRaw({ n: 1 }, { $setOnInsert: { m: 1 }, $set: { n: 2 } })).toEqual({ _id: 'a', n: 2 })
})
it.each<[string, object]>([
  ['a stranger beside each', { $addToSet: { t: { $each: [2], $slice: 1 } } }],
  ['a new name that is no text', { $rename: { t: 5 } }],
  ['an unknown operator without fields', { $nonsense: {} }],
])('refuses %s', async (_what, update) => {
  expect((await refusal(changeRaw({ t: [1] }, update))).code).toMatch(/^DATABASE_/)
})
