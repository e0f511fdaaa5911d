import type { Part } from '#types/minutes'
import * as writing from '../../../src/pages/minutes/writing'

const server = (revision: number, ...value: string[]): Part<'agenda'> => ({ revision, value })
const fresh = writing.begin('agenda', server(1, '一'))
const typed = writing.type(fresh, ['一', '二'])
const draft = { value: ['一', '稿'], base: server(1, '一'), at: 9 }

describe('opening', () => {
  it('a draft comes back into the fields, and asks before it is sent', () => {
    const opened = writing.begin('agenda', server(1, '一'), draft)
    expect(opened).toMatchObject({ value: ['一', '稿'], other: { draftAt: 9, part: { value: ['一'] } } })
  })
  it('a draft the server has by now is none', () => {
    expect(writing.begin('agenda', server(2, '一', '稿'), draft)).toEqual(
      writing.begin('agenda', server(2, '一', '稿')),
    )
  })
})

describe('saving', () => {
  it('what was sent and not touched since is saved', () => {
    const done = writing.kept(writing.sending(typed, ['一', '二']), typed.value, server(2, '一', '二'))
    expect(done).toMatchObject({ standing: { is: 'saved' }, base: { revision: 2 } })
  })
  it('what was typed while it was on its way stays and is not called saved', () => {
    const more = writing.type(writing.sending(typed, ['一', '二']), ['一', '二', '三'])
    const done = writing.kept(more, typed.value, server(2, '一', '二'))
    expect(done).toMatchObject({
      value: ['一', '二', '三'],
      standing: { is: 'typed' },
      base: { revision: 2 },
    })
  })
  it('a blank line at the end is left under the hand that typed it', () => {
    const open = writing.type(fresh, ['一', '二', ''])
    expect(writing.kept(open, open.value, server(2, '一', '二')).value).toEqual(['一', '二', ''])
  })
  it('what the server tidied takes the place of what was sent', () => {
    expect(writing.kept(typed, typed.value, server(2, '一', '二，净')).value).toEqual(['一', '二，净'])
  })
  it('typed back to what the server has, there is nothing to save', () => {
    expect(writing.type(typed, ['一']).standing).toEqual({ is: 'saved' })
  })
})

describe('somebody wrote there meanwhile', () => {
  const met = writing.met(writing.sending(typed, ['一', '二']), server(2, '一', '他'))
  it('both texts are there, and mine is in the fields', () => {
    expect(met).toMatchObject({ value: ['一', '二'], other: { part: { value: ['一', '他'] } } })
    expect(writing.isKept(met)).toBe(false)
  })
  it('put together, both stand and go on from what the server has', () => {
    const both = writing.choose(met, 'both')
    expect(both).toMatchObject({
      value: ['一', '他', '二'],
      base: { revision: 2 },
      standing: { is: 'typed' },
    })
    expect(both).not.toHaveProperty('other')
  })
  it('with mine, theirs is laid aside until nobody needs it', () => {
    const mine = writing.choose(met, 'mine')
    expect(mine).toMatchObject({ value: ['一', '二'], aside: ['一', '他'], base: { revision: 2 } })
    expect(writing.forget(mine).aside).toBeUndefined()
  })
  it('with theirs, mine is laid aside and there is nothing to save', () => {
    expect(writing.choose(met, 'theirs')).toMatchObject({
      ...{ value: ['一', '他'], aside: ['一', '二'], standing: { is: 'saved' } },
    })
  })
  it('what was typed before the choice is not lost by it', () => {
    expect(writing.choose(writing.type(met, ['一', '二', '三']), 'both').value).toEqual([
      '一',
      '他',
      '二',
      '三',
    ])
  })
  it('where that was this phone, unheard, nobody is asked', () => {
    const unheard = writing.stopped(writing.sending(typed, ['一', '二']), { is: 'offline' })
    const more = writing.sending(writing.type(unheard, ['一', '二', '三']), ['一', '二', '三'])
    const again = writing.met(more, server(2, '一', '二'))
    expect(again).toMatchObject({
      value: ['一', '二', '三'],
      standing: { is: 'typed' },
      base: { revision: 2 },
    })
    expect(again).not.toHaveProperty('other')
  })
})

describe('news from the server', () => {
  it('come into the fields where nothing of one’s own stands', () => {
    expect(writing.hear(fresh, server(2, '一', '他')).value).toEqual(['一', '他'])
  })
  it('leave what is being typed alone', () => {
    expect(writing.hear(typed, server(2, '一', '他'))).toBe(typed)
  })
  it('that are older than what is known are no news', () => {
    expect(writing.hear(writing.begin('agenda', server(3, '三')), server(2, '二')).value).toEqual(['三'])
  })
  it('change the text beside one’s own while one still chooses', () => {
    const met = writing.met(typed, server(2, '他'))
    expect(writing.hear(met, server(3, '她')).other?.part).toEqual(server(3, '她'))
  })
})

it('without network, typing on does not hide that there is none', () => {
  const offline = writing.stopped(typed, { is: 'offline' })
  expect(writing.type(offline, ['一', '二', '三']).standing).toEqual({ is: 'offline' })
})
