import type { Reply } from '#types/api'
import { good, morning, openHouse, opened, after, planned, type House } from '../cloudfunctions/house'
import { openApp, type Opening } from './open-app'
import { readScene } from './read-scene'

const dist = 'dist/weapp'
const signIn = 'pages/sign-in/index'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** Opens the mini-program as a member, its cloud being the real functions on the emulator. */
async function openAs(member: string, launch: Opening['launch'], more: Partial<Opening> = {}) {
  const call = async (name: string, data: unknown): Promise<Reply<unknown>> =>
    house.ask(`demo-${member}`, name, data)
  return openApp({ dist, call, ...(launch && { launch }), ...more })
}
const linkTo = ({ meeting, token }: { meeting: string; token: string }) =>
  `https://stars.example/s?m=${meeting}&t=${token}`

it('WeChat opens a scanned link: the page shows the meeting, one tap reaches the function and comes back as a row', async () => {
  const code = await opened(house)
  const app = await openAs('zonghe-08', { path: signIn, query: { q: encodeURIComponent(linkTo(code)) } })
  expect(app.text()).toContain('支部党员大会')
  expect(app.text()).toContain('3月25日 周三 09:25')

  await app.tap('签到')
  expect(app.text()).toMatch(/签到成功 · 按时 09:2\d/)
  expect(app.calls.map(({ data }) => (data as { action: string }).action)).toEqual(['admit', 'signIn'])
  const { tally } = good(await house.as('zonghe-01')('meetings', 'attendance', { meeting: code.meeting }))
  expect(tally.present).toBe(1)
  expect(app.errors).toEqual([])
})

it('the scanner inside the app reads the same link', async () => {
  const code = await opened(house)
  const answers = { scanCode: () => ({ result: linkTo(code), scanType: 'QR_CODE' }) }
  const app = await openAs('zonghe-08', { path: 'pages/home/index' }, { answers })
  await app.tap(app.findAll('扫码签到').at(-1)!)

  expect(app.page().path).toBe(signIn)
  await app.tap('签到')
  expect(app.text()).toContain('签到成功')
  expect(app.errors).toEqual([])
})

it('somebody new binds on the way and signs in with the admission of that scan', async () => {
  const code = await opened(house)
  const issued = good(await house.as('zonghe-01')('account', 'issueCode', { member: 'zonghe-25' }))
  const app = await openAs('brand-new', { path: signIn, query: { q: encodeURIComponent(linkTo(code)) } })
  expect(app.text()).toContain('先绑定党员身份')

  await app.tap('我有 8 位绑定码')
  await app.type(
    app.elements().find(({ tag }) => tag === 'wx-input')!,
    issued.code,
  )
  await app.tap('绑定')
  await app.tap('签到')
  expect(app.text()).toContain('签到成功')
  expect(app.errors).toEqual([])
})

const phoneButton = (app: Awaited<ReturnType<typeof openAs>>) =>
  app.elements().find(({ attr }) => attr['openType'] === 'getPhoneNumber')!

it('somebody new binds on the way with one tap, by the number WeChat vouches for', async () => {
  const code = await opened(house)
  const { phone } = good(await house.as('zonghe-01')('roster', 'member', { member: 'zonghe-26' }))
  const wechat = await fetch(`${house.url()}/wechat/phone-codes`, {
    method: 'POST',
    body: JSON.stringify({ phoneNumber: phone }),
  })
  const app = await openAs('new-by-phone', { path: signIn, query: { q: encodeURIComponent(linkTo(code)) } })
  await app.send(phoneButton(app), 'getphonenumber', await wechat.json())
  await app.tap('签到')
  expect(app.text()).toContain('签到成功')
  expect(app.errors).toEqual([])
})

it.each(['getPhoneNumber:fail user deny', 'getPhoneNumber:fail no permission'])(
  'where WeChat says “%s” instead of a number, the field for the code is there',
  async (errMsg) => {
    const app = await openAs('shy', { path: 'pages/bind/index' })
    await app.send(phoneButton(app), 'getphonenumber', { errMsg })
    expect(app.text()).toContain('也可以用绑定码')
    expect(app.elements().some(({ tag }) => tag === 'wx-input')).toBe(true)
    expect(app.errors).toEqual([])
  },
)

it('whoever is early waits, and the button comes by itself', async () => {
  const code = await opened(house, { at: 32, opensMinutesBefore: 30 })
  const app = await openAs('zonghe-08', { path: signIn, query: { q: encodeURIComponent(linkTo(code)) } })
  expect(app.text()).toContain('您来得早')
  expect(app.findAll('签到').filter(({ tag }) => tag === 'wx-button')).toEqual([])

  await app.pass(Date.parse(after(2)) - Date.parse(morning) + 1000)
  expect(app.text()).not.toContain('您来得早')
  expect(app.text()).toContain('签到')
})

it('a code that is not of this meeting is refused with what to do next', async () => {
  const code = await opened(house)
  const forged = encodeURIComponent(linkTo({ ...code, token: 'AAAAAAAAAAAAAAAA' }))
  const app = await openAs('zonghe-08', { path: signIn, query: { q: forged } })

  expect(app.text()).toContain('这不是本次会议的签到码')
  expect(app.text()).toContain('重新扫码')
})

it('a code that the screen has long replaced is refused, and the way on is to scan the new one', async () => {
  const code = await opened(house)
  await house.moveTo(after(2))
  const app = await openAs('zonghe-08', { path: signIn, query: { q: encodeURIComponent(linkTo(code)) } })

  expect(app.text()).toContain('签到码已经换新，请对准现场屏幕再扫一次')
  expect(app.text()).toContain('重新扫码')
  expect(app.findAll('签到').filter(({ tag }) => tag === 'wx-button')).toEqual([])
  await house.moveTo(morning)
})

it('a printed code opens the sign-in page by its scene, and the row says that it was one', async () => {
  const meeting = await planned(house, { printedCode: true })
  const { png } = good(await house.as('zonghe-01')('meetings', 'printedCode', { meeting }))
  const scene = readScene(png)
  expect(scene.split('.')[0]).toBe(meeting)

  const query = { scene: encodeURIComponent(scene) }
  const app = await openAs('zonghe-08', { path: signIn, query, scene: 1047 })
  expect(app.text()).toContain('支部党员大会')
  await app.tap('签到')
  expect(app.text()).toMatch(/签到成功 · 按时 09:2\d/)
  expect(app.text()).toContain('固定码签到')
  expect(app.errors).toEqual([])
})

it('whoever is signed in reads so at home instead of being asked to scan', async () => {
  const first = good(await house.as('zonghe-11')('meetings', 'home', {})).mine[0]!
  const { code } = good(await house.as('zonghe-01')('meetings', 'openCode', { meeting: first.id }))
  const q = encodeURIComponent(code!.link)
  const app = await openAs('zonghe-11', { path: signIn, query: { q } })
  await app.tap('签到')
  await app.tap('回首页')

  expect(app.text()).toMatch(/已签到 · (按时|迟到) 09:2\d/)
  expect(app.findAll('扫码签到').filter(({ tag }) => tag === 'wx-button')).toEqual([])
  expect(app.errors).toEqual([])
})

it('a broken network says so and loses nothing: the scan is kept, and signs in once it is sent', async () => {
  const code = await opened(house)
  let broken = false
  const call = (name: string, data: unknown) => {
    if (broken) throw new Error('cloud.callFunction:fail network')
    return house.ask('demo-zonghe-08', name, data)
  }
  const app = await openAs(
    'zonghe-08',
    { path: signIn, query: { q: encodeURIComponent(linkTo(code)) } },
    { call },
  )
  broken = true
  await app.tap('签到')
  expect(app.text()).toContain('已保存，联网后自动补传')

  broken = false
  // Whoever has read what went wrong taps a moment later; at once it would be the same tap bouncing.
  await app.pass(1_000)
  await app.tap('现在补传')
  expect(app.text()).toContain('已登记')
  const { tally } = good(await house.as('zonghe-01')('meetings', 'attendance', { meeting: code.meeting }))
  expect(tally).toMatchObject({ present: 1, awaiting: 0 })
})

it('letters follow the size that is set in WeChat', async () => {
  const scaleIn = async (fontSizeScaleFactor: number) => {
    const answers = { getAppBaseInfo: () => ({ fontSizeScaleFactor }) }
    const app = await openAs('zonghe-08', { path: 'pages/home/index' }, { answers })
    return JSON.stringify(app.elements().map(({ attr }) => attr))
  }

  expect(await scaleIn(1)).toContain('--scale: 1;')
  expect(await scaleIn(1.4)).toContain('--scale: 1.4;')
})
