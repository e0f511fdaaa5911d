import { refusal, useDatabase } from './client'

const database = useDatabase('updates_positional')
const things = () => database().collection('updates_positional')
const _ = () => database().command

const tasks = [
  { name: 'a', done: false, n: 1 },
  { name: 'b', done: false, n: 5 },
  { name: 'c', done: true, n: 9 },
]
const read = async (): Promise<Record<string, unknown>> =>
  (await things().get()).data[0] as Record<string, unknown>
const refused = async (update: Promise<unknown>): Promise<void> => {
  expect(await refusal(update)).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  expect(await read()).toEqual({ _id: 'x', tasks, t: [1, 5, 9], rows: [[1, 2], [3]] })
}

beforeEach(() => things().add({ _id: 'x', tasks, t: [1, 5, 9], rows: [[1, 2], [3]] }))

describe('the place that the query found', () => {
  it('is updated by a field of the item', async () => {
    await things().where({ 'tasks.name': 'b' }).update({ 'tasks.$.done': true })
    expect((await read()).tasks).toEqual([tasks[0], { ...tasks[1], done: true }, tasks[2]])
  })
  it('is updated by elemMatch, and by comparison', async () => {
    await things()
      .where({ tasks: _().elemMatch({ done: false, n: _().gt(1) }) })
      .update({ 'tasks.$.n': _().inc(1) })
    await things()
      .where({ t: _().gt(4) })
      .update({ 't.$': 0 })
    const { tasks: after, t } = (await read()) as { tasks: { n: number }[]; t: number[] }
    expect([after.map(({ n }) => n), t]).toEqual([
      [1, 6, 9],
      [1, 0, 9],
    ])
  })
  it('is updated by updateAndReturn as well', async () => {
    const { doc } = (await things().where({ t: 9 }).updateAndReturn({ 't.$': 10 })) as {
      doc: { t: number[] }
    }
    expect(doc.t).toEqual([1, 5, 10])
  })
  it('is refused where the query asks nothing of the array', () =>
    refused(things().where({ _id: 'x' }).update({ 't.$': 0 })))
})

describe('every place', () => {
  it('is updated, one array within another included', async () => {
    await things()
      .where({})
      .update({ 't.$[]': _().mul(2), 'rows.$[].$[]': _().inc(1), 'tasks.$[].done': true })
    const {
      t,
      rows,
      tasks: after,
    } = (await read()) as { t: number[]; rows: number[][]; tasks: { done: boolean }[] }
    expect([t, rows, after.map(({ done }) => done)]).toEqual([
      [2, 10, 18],
      [[2, 3], [4]],
      [true, true, true],
    ])
  })
  it('is refused where there is no array', () => refused(things().where({}).update({ '_id.$[]': 1 })))
})

it('an array filter is refused, for the SDK cannot send one', () =>
  refused(things().where({}).update({ 't.$[big]': 0 })))
it('two places found by one query are refused', () =>
  refused(things().where({ rows: 1 }).update({ 'rows.$.$': 0 })))
it('a place far beyond the end is refused', () => refused(things().doc('x').update({ 't.9999999': 1 })))
it('a rename that reaches into an array is refused', () =>
  refused(
    things()
      .doc('x')
      .update({ 't.0': _().rename('first') }),
  ))
it('pull takes a plain value away where it stands itself', async () => {
  await things()
    .doc('x')
    .update({ rows: _().push([2]) })
  await things()
    .doc('x')
    .update({ rows: _().pull(2) })
  expect((await read()).rows).toEqual([[1, 2], [3]])
})
it('pull takes objects away by a condition on their fields', async () => {
  await things()
    .doc('x')
    .update({ tasks: _().pull({ n: _().gte(5), done: false }) })
  expect((await read()).tasks).toEqual([tasks[0], tasks[2]])
})
