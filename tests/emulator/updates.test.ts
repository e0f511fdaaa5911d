import { refusal, useDatabase } from './client'

const database = useDatabase('updates')
const things = () => database().collection('updates')
const _ = () => database().command

/** What becomes of a document under an update. */
const change = async (before: object, update: object): Promise<unknown> => {
  await things().doc('a').set(before)
  await things().doc('a').update(update)
  const { data } = (await things().doc('a').get()) as { data: Record<string, unknown>[] }
  const { _id, ...after } = data[0]!
  expect(_id).toBe('a')
  return after
}
const refused = async (before: object, update: object): Promise<void> => {
  expect(await refusal(change(before, update))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  const { data } = (await things().doc('a').get()) as { data: object[] }
  expect(data[0]).toEqual({ _id: 'a', ...before })
}

describe('set', () => {
  it('puts a value in place of another', async () =>
    expect(await change({ n: 1 }, { n: 2 })).toEqual({ n: 2 }))
  it('makes the objects on the way', async () => {
    expect(await change({}, { a: { b: { c: 1 } } })).toEqual({ a: { b: { c: 1 } } })
  })
  it('replaces a whole object when told to', async () => {
    expect(await change({ o: { x: 1, y: 1 } }, { o: _().set({ z: 1 }) })).toEqual({ o: { z: 1 } })
  })
  it('changes an element by its position and fills the gap with null', async () => {
    expect(await change({ t: [1, 2] }, { 't.0': 9 })).toEqual({ t: [9, 2] })
    expect(await change({ t: [1] }, { 't.2': 3 })).toEqual({ t: [1, null, 3] })
  })
  it('refuses to go through a text', () => refused({ s: 'text' }, { 's.x': 1 }))
  it('refuses a field that begins with a dollar sign', () => refused({ n: 1 }, { o: _().set({ $x: 1 }) }))
  it('refuses to touch a field twice, or a field and what lies inside it', async () => {
    await refused({ o: { x: 1 } }, { o: _().set({ y: 1 }), 'o.x': 1 })
    const twice = things()
      .options({ raw: true })
      .where({})
      .update({ $set: { n: 1 }, $inc: { n: 1 } })
    expect(await refusal(twice)).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })
})

describe('remove', () => {
  it('takes a field away', async () =>
    expect(await change({ n: 1, m: 1 }, { n: _().remove() })).toEqual({ m: 1 }))
  it('takes away a field inside', async () => {
    expect(await change({ o: { x: 1, y: 1 } }, { o: { x: _().remove() } })).toEqual({ o: { y: 1 } })
  })
  it('does nothing to what is not there', async () => {
    expect(await change({ m: 1 }, { n: _().remove() })).toEqual({ m: 1 })
  })
})

describe('inc and mul', () => {
  it('add to a number', async () => expect(await change({ n: 1 }, { n: _().inc(-3) })).toEqual({ n: -2 }))
  it('begin at nought', async () => {
    expect(await change({}, { n: _().inc(2), m: _().mul(2) })).toEqual({ n: 2, m: 0 })
  })
  it('multiply a number', async () => expect(await change({ n: 3 }, { n: _().mul(2.5) })).toEqual({ n: 7.5 }))
  it('refuse a text', () => refused({ n: '1' }, { n: _().inc(1) }))
  it('refuse null', () => refused({ n: null }, { n: _().mul(1) }))
})

describe('min and max', () => {
  it('keep the lesser', async () => {
    expect(await change({ a: 5, b: 5 }, { a: _().min(4), b: _().min(6) })).toEqual({ a: 4, b: 5 })
  })
  it('keep the greater', async () => {
    expect(await change({ a: 5, b: 5 }, { a: _().max(4), b: _().max(6) })).toEqual({ a: 5, b: 6 })
  })
  it('set what is missing', async () => expect(await change({}, { a: _().min(4) })).toEqual({ a: 4 }))
  it('compare dates', async () => {
    const [early, late] = [new Date(1), new Date(2)]
    expect(await change({ at: early }, { at: _().max(late) })).toEqual({ at: late })
  })
})

describe('rename', () => {
  it('moves a value to another name', async () => {
    expect(await change({ a: 1, b: 2 }, { a: _().rename('c') })).toEqual({ b: 2, c: 1 })
  })
  it('does nothing to what is not there', async () => {
    expect(await change({ b: 2 }, { a: _().rename('c') })).toEqual({ b: 2 })
  })
})

describe('bit', () => {
  it.each([
    ['and', 0b1000],
    ['or', 0b1110],
    ['xor', 0b0110],
  ])('combines bits with %s', async (name, result) => {
    expect(await change({ n: 0b1100 }, { n: _().bit({ [name]: 0b1010 }) })).toEqual({ n: result })
  })
})

describe('push and unshift', () => {
  it('append, also several', async () => {
    expect(await change({ t: [1] }, { t: _().push(2) })).toEqual({ t: [1, 2] })
    expect(await change({ t: [1] }, { t: _().push([2, 3]) })).toEqual({ t: [1, 2, 3] })
  })
  it('begin an array that is missing', async () =>
    expect(await change({}, { t: _().push(1) })).toEqual({ t: [1] }))
  it('put in front', async () => {
    expect(await change({ t: [3] }, { t: _().unshift([1, 2]) })).toEqual({ t: [1, 2, 3] })
  })
  it('insert, sort and cut', async () => {
    const { push } = _()
    expect(await change({ t: [1, 4] }, { t: push({ each: [2, 3], position: 1 }) })).toEqual({
      t: [1, 2, 3, 4],
    })
    expect(await change({ t: [3] }, { t: push({ each: [1, 2], sort: 1 }) })).toEqual({ t: [1, 2, 3] })
    expect(await change({ t: [1] }, { t: push({ each: [2, 3], slice: -2 }) })).toEqual({ t: [2, 3] })
    expect(await change({ t: [{ n: 2 }] }, { t: push({ each: [{ n: 1 }], sort: { n: 1 } }) })).toEqual({
      t: [{ n: 1 }, { n: 2 }],
    })
  })
  it('put a server date into an array', async () => {
    const { t } = (await change({}, { t: _().push({ at: database().serverDate() }) })) as {
      t: { at: Date }[]
    }
    expect(t[0]?.at).toBeInstanceOf(Date)
  })
  it('refuse what is no array', () => refused({ t: 1 }, { t: _().push(1) }))
  it('refuse null', () => refused({ t: null }, { t: _().push(1) }))
})

describe('pop and shift', () => {
  it('take the last', async () => expect(await change({ t: [1, 2] }, { t: _().pop() })).toEqual({ t: [1] }))
  it('take the first', async () =>
    expect(await change({ t: [1, 2] }, { t: _().shift() })).toEqual({ t: [2] }))
  it('refuse what is no array', () => refused({ t: 'x' }, { t: _().pop() }))
})

describe('pull and pullAll', () => {
  it('take away every equal element', async () => {
    expect(await change({ t: [1, 2, 1] }, { t: _().pull(1) })).toEqual({ t: [2] })
  })
  it('take away what meets a condition', async () => {
    expect(await change({ t: [1, 5, 9] }, { t: _().pull(_().gt(4)) })).toEqual({ t: [1] })
  })
  it('take away objects by their fields', async () => {
    expect(await change({ t: [{ x: 1, y: 1 }, { x: 2 }, 1] }, { t: _().pull({ x: 1 }) })).toEqual({
      t: [{ x: 2 }, 1],
    })
  })
  it('take away each of a list', async () => {
    expect(await change({ t: [1, 2, 3, 1] }, { t: _().pullAll([1, 3]) })).toEqual({ t: [2] })
  })
  it('refuse what is no array', () => refused({ t: 1 }, { t: _().pull(1) }))
})

describe('addToSet', () => {
  it('adds what is not there yet', async () => {
    expect(await change({ t: [1] }, { t: _().addToSet(2) })).toEqual({ t: [1, 2] })
  })
  it('adds nothing twice, objects included', async () => {
    expect(await change({ t: [{ x: 1 }] }, { t: _().addToSet({ x: 1 }) })).toEqual({ t: [{ x: 1 }] })
  })
  it('adds each of a list', async () => {
    expect(await change({ t: [1] }, { t: _().addToSet({ $each: [1, 2, 2] }) })).toEqual({ t: [1, 2] })
  })
  it('refuses what is no array', () => refused({ t: 1 }, { t: _().addToSet(1) }))
})
