import { startClock } from './clock'
import { makePhone } from './phone'
import { setData } from './set-data'
import { findAll, textOf, type Element } from './view'

const page = (...children: (Element | string)[]) => element('wx-page', {}, ...children)
const element = (tag: string, attr: Record<string, unknown>, ...children: (Element | string)[]): Element => ({
  tag,
  attr,
  parent: undefined,
  children,
})

describe('the data of a page', () => {
  test('a path through lists and objects is made as it is written', () => {
    const data: Record<string, unknown> = {}
    setData(data, { 'root.cn.[1].cl': 'a', 'root.cn.[0]': { v: 1 } })
    expect(data).toEqual({ root: { cn: [{ v: 1 }, { cl: 'a' }] } })
  })

  test('what JSON cannot carry does not reach the view', () => {
    const data: Record<string, unknown> = { kept: 1 }
    setData(data, { kept: undefined, made: { run: () => 1, word: 'x' } })
    expect(data).toEqual({ kept: 1, made: { word: 'x' } })
  })
})

describe('the clock of the phone', () => {
  test('settling runs what is about to happen and leaves the rest for later', async () => {
    const clock = startClock()
    const ran: string[] = []
    clock.globals.setTimeout(() => ran.push('soon'), 0)
    clock.globals.setTimeout(() => ran.push('in a minute'), 60_000)
    await clock.settle()
    expect(ran).toEqual(['soon'])
    await clock.pass(60_000)
    expect(ran).toEqual(['soon', 'in a minute'])
  })

  test('an hour passes at once, and an interval beats through it', async () => {
    const clock = startClock()
    let beats = 0
    clock.globals.setInterval(() => beats++, 60_000)
    await clock.pass(3_600_000)
    expect(beats).toBe(60)
  })

  test('settling waits for the cloud', async () => {
    const clock = startClock()
    let answered = false
    void clock.waitFor(new Promise((done) => setTimeout(done, 20)).then(() => (answered = true)))
    await clock.settle()
    expect(answered).toBe(true)
  })
})

describe('the wx of the phone', () => {
  const ask = async (tapping: boolean) => {
    const phone = makePhone({ clock: startClock(), answers: {}, storage: {}, tapping: () => tapping })
    const request = phone.wx.requestSubscribeMessage as (options: object) => Promise<object>
    return request({ tmplIds: ['a-template'] })
  }

  test('a subscription may be asked for in a tap only', async () => {
    await expect(ask(true)).resolves.toMatchObject({ 'a-template': 'accept' })
    await expect(ask(false)).rejects.toEqual({ errMsg: expect.stringContaining('TAP gesture') as string })
  })

  test('a name WeChat does not know is undefined', () => {
    const { wx } = makePhone({ clock: startClock(), answers: {}, storage: {}, tapping: () => false })
    expect(wx.noSuchThing).toBeUndefined()
  })
})

describe('what can be read', () => {
  test('text joins in a line, blocks stand on their own, the hidden is not read', () => {
    const line = element('wx-view', {}, element('wx-text', {}, '应到 ', '23', ' 人'))
    const hidden = element('wx-view', { style: 'display: none' }, '看不见')
    expect(textOf(page(line, hidden, element('wx-view', {}, '第二行')))).toBe('应到 23 人\n第二行')
  })

  test('an exact text is preferred to one that only contains it', () => {
    const button = element('wx-button', {}, '签到')
    expect(findAll(page(element('wx-view', {}, '签到说明'), button), '签到')).toEqual([button])
  })
})
