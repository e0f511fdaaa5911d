import type { Input } from '#types/api'
import { after, good, openHouse, planned, refusal, type House } from './house'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

let serial = 0
const plan = (more: Partial<Input<'meetings', 'plan'>>) => {
  const id = `words-${String(++serial).padStart(4, '0')}`
  // A day of its own for each.
  const startsAt = after(60 + serial * 24 * 60)
  const draft = { id, kind: 'generalMeeting', branch: 'zonghe', startsAt } as const
  return house.as('zonghe-01')('meetings', 'plan', { ...draft, ...more })
}
const cancel = async (reason: string) =>
  house.as('zonghe-01')('meetings', 'cancel', { meeting: await planned(house), reason })

/** Where a person writes a line that others read, and how it is named when it is refused. */
const lines: [name: string, write: (text: string) => Promise<{ ok: boolean }>][] = [
  ['会议名称', (title) => plan({ title })],
  ['地点', (place) => plan({ place })],
  ['原因', (reason) => cancel(reason)],
]

const hidden = [
  ['NUL', '\u0000'],
  ['a line break', '\n'],
  ['a tab', '\t'],
  ['DEL', '\u007f'],
  ['the last control character', '\u009f'],
  ['an embedding', '\u202a'],
  ['an override', '\u202e'],
  ['an isolate', '\u2066'],
  ['the end of an isolate', '\u2069'],
  ['half an emoji', '\ud83d'],
] as const

describe.each(lines)('看不见的字 — what cannot be shown, in %s', (name, write) => {
  it.each(hidden)('refuses %s', async (_, character) => {
    expect(await write(`三月${character}党课`)).toMatchObject(
      refusal('invalid', new RegExp(`${name}里有不能显示的字符`)),
    )
  })

  it.each([
    ['emoji', '党课🎉'],
    ['an emoji put together of several', '亲子日👨‍👩‍👧'],
    ['a character beyond the basic plane', '𠮷林示例'],
    ['a middle dot', '阿依·小满'],
    ['marks and angle brackets', '<b>“三会一课”</b> & 党课'],
  ])('keeps %s', async (_, text) => {
    expect((await write(text)).ok).toBe(true)
  })

  it('keeps sixty characters, and refuses the sixty-first', async () => {
    expect((await write('长'.repeat(60))).ok).toBe(true)
    expect(await write('长'.repeat(61))).toMatchObject(
      refusal('invalid', new RegExp(`${name}不能超过60个字`)),
    )
  })
})

describe('原样保存 — what was written is what is shown', () => {
  it.each(['党课🎉', '亲子日👨‍👩‍👧', '𠮷林示例', '<b>“三会一课”</b>'])('keeps “%s” as it is', async (title) => {
    expect(good(await plan({ title, place: title }))).toMatchObject({ title, place: title })
  })

  it('without the blanks around it', async () => {
    expect(good(await plan({ title: '  三月 党课\n' })).title).toBe('三月 党课')
  })

  it('asks for a reason that says something', async () => {
    for (const reason of ['', '   '])
      expect(await cancel(reason)).toMatchObject(refusal('invalid', /请填写取消的原因/))
  })
})

describe('迟到的宽限 — how long nobody is late', () => {
  it('is shorter than the meeting', async () => {
    expect((await plan({ minutes: 20, graceMinutes: 19 })).ok).toBe(true)
    for (const graceMinutes of [20, 21])
      expect(await plan({ minutes: 20, graceMinutes })).toMatchObject(
        refusal('invalid', /宽限要比会议时间短/),
      )
  })

  it('may be none at all', async () => {
    const { startsAt, lateAfter } = good(await plan({ graceMinutes: 0 }))

    expect(lateAfter).toBe(startsAt)
  })

  it('is an hour at most', async () => {
    expect((await plan({ minutes: 90, graceMinutes: 60 })).ok).toBe(true)
    expect(await plan({ minutes: 90, graceMinutes: 61 })).toMatchObject({ code: 'invalid' })
  })
})

describe('安排得太早太晚 — how far from now a meeting may start', () => {
  const day = 24 * 60

  it('is twelve hours back at most', async () => {
    expect((await plan({ startsAt: after(-12 * 60 + 1) })).ok).toBe(true)
    expect(await plan({ startsAt: after(-12 * 60 - 1) })).toMatchObject(refusal('invalid', /过去很久/))
  })

  it('is a year ahead at most', async () => {
    expect((await plan({ startsAt: after(366 * day) })).ok).toBe(true)
    expect(await plan({ startsAt: after(366 * day + 5) })).toMatchObject(refusal('invalid', /一年以内/))
  })
})
