import type { Reply } from '#types/api'
import { good, openHouse, type House } from '../cloudfunctions/house'
import { openApp } from './open-app'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** Opens one page of the mini-program as a member, its cloud being the real functions on the emulator. */
async function openAt(member: string, path: string, query: Record<string, string> = {}) {
  const call = async (name: string, data: unknown): Promise<Reply<unknown>> =>
    house.ask(`demo-${member}`, name, data)
  return openApp({ dist: 'dist/weapp', call, launch: { path, query } })
}

it('the roster opens in WeChat, and one tap on a name opens that page, once', async () => {
  const app = await openAt('zonghe-01', 'pages/roster/index')
  expect(app.text()).toContain('综合处党支部（示例）')
  expect(app.text()).toContain('全部 26')

  await app.tap('甲白露')
  expect(app.page().path).toBe('pages/member/index')
  expect(app.text()).toContain('打开本页已记入日志，本人可以看到')
  expect(app.calls.filter(({ data }) => (data as { action: string }).action === 'member')).toHaveLength(1)
  expect(app.errors).toEqual([])
})

it('my own page opens in WeChat and lets one ask for a correction', async () => {
  const app = await openAt('zonghe-09', 'pages/me/index')
  expect(app.text()).toContain('这是支部名册上记着的您的信息')
  await app.tap('申请更正我的信息')
  await app.tap(app.findAll('性别').at(-1)!)
  const { gender } = good(await house.as('zonghe-09')('roster', 'mine', {}))
  await app.tap(app.findAll(gender === 'male' ? '女' : '男').at(-1)!)
  await app.tap('提交给支部')
  expect(app.text()).toContain('等支部核对')
  expect(app.errors).toEqual([])
})

it.each(['member', 'import', 'applicants', 'corrections'])(
  'the page %s says so where its address names nothing, and asks the server nothing',
  async (page) => {
    const app = await openAt('zonghe-01', `pages/${page}/index`)
    expect(app.text()).toContain('这个地址不完整，请从名册进入')
    expect(app.calls).toEqual([])
    expect(app.errors).toEqual([])
  },
)
