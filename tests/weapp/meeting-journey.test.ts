import type { Reply } from '#types/api'
import type { Minutes } from '#types/minutes'
import { after, good, morning, openHouse, opened, planned, type House } from '../cloudfunctions/house'
import { openApp, type Opening } from './open-app'

type App = Awaited<ReturnType<typeof openApp>>

let house: House
beforeAll(async () => {
  house = await openHouse()
})
beforeEach(() => house.moveTo(morning))
afterAll(() => house.close())

const study = { kind: 'collectiveStudy', title: '三月学习' } as const

/** Somebody's phone: what it keeps stays there when the app is closed, and the network goes when `down` says so. */
function phoneOf(member: string, down: (name: string, data: unknown) => boolean = () => false) {
  const call = (name: string, data: unknown): Promise<Reply<unknown>> => {
    if (down(name, data)) throw new Error('cloud.callFunction:fail network')
    return house.ask(`demo-${member}`, name, data)
  }
  let app: App | undefined
  return async (path: string, { query = {}, ...more }: Partial<Opening> & { query?: Query } = {}) => {
    const storage = Object.fromEntries(app?.storage ?? [])
    app = await openApp({ dist: 'dist/weapp', call, storage, launch: { path, query }, ...more })
    return app
  }
}
type Query = Record<string, string>

const last = (app: App, word: string) => app.findAll(word).at(-1)!

it('a scan without network outlives the app, is sent once there is one, waits for the host and is confirmed', async () => {
  const { meeting, token } = await opened(house, study)
  let broken = true
  const open = phoneOf('zonghe-08', () => broken)
  const q = encodeURIComponent(`https://stars.example/s?m=${meeting}&t=${token}`)
  const scanned = await open('pages/sign-in/index', { query: { q } })
  expect(scanned.text()).toContain('已保存，联网后自动补传')

  await house.moveTo(after(12))
  broken = false
  const later = await open('pages/home/index')
  expect(later.text()).toContain('三月学习：补传成功，签到码已过时，等主持人确认')

  const host = await phoneOf('zonghe-01')('pages/host/index', { query: { meeting } })
  expect(host.text()).toContain('等您处理 1 人')
  await host.tap(last(host, '确认 09:20 到会'))
  expect(host.text()).not.toContain('等您处理')

  const home = await open('pages/attendance/index', { query: { meeting } })
  expect(home.text()).toContain('我的签到：按时 09:20')
  expect([...scanned.errors, ...later.errors, ...host.errors, ...home.errors]).toEqual([])
})

it('leave is asked for in three taps, and the host grants it', async () => {
  const meeting = await planned(house, { ...study, at: 300 })
  const open = phoneOf('zonghe-09')
  const app = await open('pages/attendance/index', { query: { meeting } })
  await app.tap(last(app, '请假'))
  await app.tap(last(app, '公务'))
  await app.tap(last(app, '提交'))
  expect(app.text()).toContain('已请假，等主持人批准（公务）')

  const host = await phoneOf('zonghe-01')('pages/host/index', { query: { meeting } })
  await host.tap(last(host, '准假'))
  const granted = await open('pages/attendance/index', { query: { meeting } })
  expect(granted.text()).toContain('我的签到：请假（公务）')
  expect([...app.errors, ...host.errors, ...granted.errors]).toEqual([])
})

it('minutes written without network outlive the app, and are saved when they are opened again', async () => {
  const { meeting } = await opened(house, study)
  let broken = true
  const saving = (data: unknown) => (data as { action: string }).action === 'save'
  const open = phoneOf('zonghe-01', (_, data) => broken && saving(data))
  const app = await open('pages/minutes/index', { query: { meeting } })
  await app.tap(last(app, '添加一条要点'))
  const [text] = app
    .elements()
    .filter(({ tag }) => tag === 'wx-textarea')
    .slice(1)
  await app.type(text!, '没有网络时写的')
  await app.pass(2_000)
  expect(app.text()).toContain('没有网络，已存在手机上')

  broken = false
  const again = await open('pages/minutes/index', { query: { meeting } })
  expect(again.text()).toContain('手机上有一份没有存上的稿子')
  await again.tap(last(again, '用手机上的'))
  await again.pass(2_000)
  const { parts } = (await house.stored<Minutes>('minutes', meeting))!
  expect(parts.points.value).toEqual([{ speaker: '', text: '没有网络时写的' }])
  expect([...app.errors, ...again.errors]).toEqual([])
})

it('what was missed is made up from the phone, and one’s own year shows it beside what was attended', async () => {
  const { meeting } = await opened(house, study)
  const secretary = house.as('zonghe-01')
  await house.moveTo(after(100))
  good(await secretary('meetings', 'close', { meeting }))

  const open = phoneOf('zonghe-10')
  const app = await open('pages/my-meetings/index')
  await app.tap(last(app, '我已补学，报告支部'))
  await app.type('如：学习会议文件第一、二部分', '自学了会议文件')
  await app.tap(last(app, '看回放'))
  await app.tap(last(app, '1 小时'))
  const day = app.elements().find(({ tag }) => tag === 'wx-picker')!
  await app.send(day, 'change', { value: '2026-03-25' })
  await app.tap(last(app, '提交'))
  expect(app.text()).toContain('待审核，等支部书记或委员审核')

  good(
    await secretary('meetings', 'settleMakeUp', { meeting, member: 'zonghe-10', accept: true, reason: '' }),
  )
  const year = await open('pages/my-meetings/index')
  expect(year.text()).toMatch(/缺席 \d+ 次。补学 1 次，另记为已补学。/)
  expect(year.text()).toContain('已补学：2026年3月25日，60 分钟')
  expect([...app.errors, ...year.errors]).toEqual([])
})
