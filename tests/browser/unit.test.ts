import type { Page } from 'playwright-core'
import { good } from '../cloudfunctions/house'
import { openHall, sees, shown, tap, type Hall } from './seat'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const secretary = '综合处党支部 · 书记'
const office = '党委办公室'
const newcomer = '还没绑定的微信'

const field = (page: Page, name: string) =>
  page.getByLabel(name, { exact: true }).filter({ visible: true }).last()
const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).last()
const fill = (page: Page, name: string, text: string) =>
  field(page, name).locator('xpath=self::input | .//input').fill(text)

/** Somebody on the roster, as their secretary sees them. */
const person = async (member: string) =>
  good(await hall.house.as('zonghe-01')('roster', 'member', { member }))

it('the office goes down the tree, founds a branch there and finds it by name', async () => {
  const { page, problems } = await hall.sitDown(office, '/organizations')
  await sees(page, /需要处理/)
  await tap(page, '星河示例单位机关党总支')
  await tap(page, '新建下级组织')
  await fill(page, '名称', '档案室党支部')
  await button(page, '建立').click()
  await sees(page, /档案室党支部/)

  await fill(page, '按名称查找下级组织', '档案')
  await tap(page, '档案室党支部')
  await sees(page, /党员 0 人/)
  await sees(page, /没有书记/)
  expect(problems).toEqual([])
})

it('what was decided of a branch stands in its history: a name, its standards, an election', async () => {
  const { page, problems } = await hall.sitDown(office, '/organization?at=xinxing')
  await tap(page, '改名')
  await fill(page, '新名称', '新星科技党支部')
  await button(page, '保存').click()
  await sees(page, /改名：已保存/)
  await sees(page, /曾用名称/)

  await tap(page, '考核标准与星级方案')
  await button(page, '决定').click()
  await sees(page, /考核标准的变化/)
  await tap(page, '登记换届')
  await button(page, '登记换届').click()
  await sees(page, /2026年3月24日选举，至2029年3月24日/)
  expect(problems).toEqual([])
})

it('whoever looks after several organizations chooses on home where to work, and the phone keeps it', async () => {
  const { page, problems } = await hall.sitDown(office)
  await tap(page, /党委 ▾$/)
  await page.getByRole('radio', { name: /综合处党支部/ }).click()
  await sees(page, /支部委员 ▾/)
  await page.reload()
  await sees(page, /支部委员 ▾/)
  await tap(page, '职务与任期')
  await sees(page, /综合处党支部（示例）/)
  expect(problems).toEqual([])
})

it('whoever works in one place only is not asked where', async () => {
  const { page } = await hall.sitDown(secretary)
  await sees(page, /绑定申请/)
  expect(await page.locator('.home__seats').count()).toBe(0)
})

it('somebody unknown by number gives a name, the secretary says who it is, and the phone is bound', async () => {
  const { name } = await person('zonghe-26')
  const { page, problems } = await hall.sitDown(newcomer)
  await tap(page, '去绑定')
  await fill(page, '本机试用：假装微信里的手机号', '13912345678')
  await button(page, '用手机号绑定').click()
  await sees(page, /还差一步/)
  await fill(page, '姓名', name)
  await button(page, '请支部确认').click()
  await sees(page, /正在等书记确认/)
  await button(page, '看看确认了没有').click()
  await sees(page, /书记还没有确认/)

  const host = await hall.sitDown(secretary)
  await tap(host.page, '绑定申请')
  await sees(host.page, /手机尾号 5678/)
  await host.page.getByRole('radio', { name: new RegExp(name) }).click()
  await button(host.page, '确认是这一位').click()
  await sees(host.page, /将绑定到综合处党支部/)
  await button(host.page, '确认绑定').click()
  await sees(host.page, new RegExp(`${name}同志的微信已绑定`))
  await sees(host.page, /没有等待确认的申请/)

  await button(page, '看看确认了没有').click()
  await sees(page, new RegExp(`绑定成功：${name}同志`))
  expect([...problems, ...host.problems]).toEqual([])
  good(await hall.house.as('newcomer')('account', 'unbind', {}))
})

it('a number that stands for one member binds with a tap', async () => {
  const { name, phone } = await person('zonghe-25')
  const { page, problems } = await hall.sitDown(newcomer, '/bind')
  await fill(page, '本机试用：假装微信里的手机号', phone!)
  await button(page, '用手机号绑定').click()
  await sees(page, new RegExp(`绑定成功：${name}同志`))
  expect(problems).toEqual([])
})

it('the last secretary cannot simply go, but hands over, and from then on has no say', async () => {
  const next = await person('zonghe-09')
  const { page, problems } = await hall.sitDown(secretary, '/posts?at=zonghe')
  await page.getByRole('button', { name: '免去书记甲立春' }).click()
  await button(page, '免去书记').click()
  await button(page, '免去').click()
  await button(page, '改为交接给别人').click()
  await fill(page, '交给谁', next.name)
  await page.getByRole('button', { name: next.name }).filter({ visible: true }).first().click()
  await button(page, '交接').click()
  await sees(page, /权限马上交给/)
  await button(page, '确认交接').click()
  await shown(page, '以前的任职').waitFor()
  expect(problems).toEqual([])

  const old = await hall.house.as('zonghe-01')('roster', 'list', { at: 'zonghe' })
  expect(old).toMatchObject({ ok: false, code: 'forbidden' })
  good(await hall.house.as('zonghe-09')('roster', 'list', { at: 'zonghe' }))
})
