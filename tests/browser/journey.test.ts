import type { Page } from 'playwright-core'
import { after, planAmongOthers } from '../cloudfunctions/house'
import { aQuietMorning, openHall, sees, shown, tap, type Hall } from './seat'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
  const plan = { id: 'journey-one', kind: 'generalMeeting', branch: 'zonghe', title: '三月党员大会' } as const
  await planAmongOthers(hall.house, 'zonghe-01', { ...plan, startsAt: after(-5, aQuietMorning) })
})
afterAll(() => hall.close())

const secretary = '综合处党支部 · 书记'
const member = '综合处党支部 · 党员'

/** Opens the code of the next meeting as its host, and says where a scan of it leads. */
async function openCode(page: Page): Promise<string> {
  await tap(page, /^(打开签到码|继续签到)$/)
  await sees(page, /微信扫一扫签到|打开后投影/)
  if (await shown(page, '打开签到码').isVisible()) await tap(page, '打开签到码')
  const { pathname, search } = new URL((await page.locator('.code__link').getAttribute('href'))!)
  return pathname + search
}
const count = (page: Page, name: string) =>
  page.locator('.figures__one', { hasText: name }).locator('.figures__count').last()
const button = (page: Page, name: string) =>
  page.getByRole('button', { name }).filter({ visible: true }).last()

it('host and member in two windows: the code opens, the member signs in, the count moves, the roll is called, the meeting ends', async () => {
  const host = await hall.sitDown(secretary)
  await sees(host.page, /三月党员大会/)
  const scan = await openCode(host.page)
  expect(await count(host.page, '应到').textContent()).toBe('26')
  expect(await count(host.page, '实到').textContent()).toBe('0')

  const guest = await hall.sitDown(member, scan)
  await sees(guest.page, /三月党员大会/)
  await tap(guest.page, '签到')
  await sees(guest.page, /签到成功 · 按时 09:2\d/)
  await count(host.page, '实到').getByText('1', { exact: true }).waitFor()

  await tap(host.page, '点名')
  await sees(host.page, /应到 26 人，实到 1 人，请假 0 人，未到 25 人/)
  await host.page.getByRole('radio', { name: '甲立春 按时' }).click()
  await sees(host.page, /实到 2 人/)
  await host.page.getByRole('radio', { name: '甲雨水 请假' }).click()
  await sees(host.page, /实到 2 人，请假 1 人，未到 23 人/)

  await host.page.goBack()
  await button(host.page, '结束会议').click()
  await sees(host.page, /应到 26 人，实到 2 人，请假 1 人，缺席 23 人。/)
  await button(host.page, '结束会议').click()
  await sees(host.page, /会议已结束/)
  expect([...host.problems, ...guest.problems]).toEqual([])
})

it('somebody new scans, binds with the code their secretary reads out, and signs in without scanning again', async () => {
  const host = await hall.sitDown(secretary)
  const scan = await openCode(host.page)
  const newcomer = await hall.sitDown('还没绑定的微信', scan)
  await sees(newcomer.page, /先绑定党员身份，再签到/)

  await host.page.goto(`${hall.house.url()}/roster`)
  await button(host.page, '发绑定码').click()
  const digits = await shown(host.page, /^\d{4} \d{4}$/).textContent()
  await button(newcomer.page, '我有 8 位绑定码').click()
  await newcomer.page.locator('input').filter({ visible: true }).last().fill(digits!)
  await button(newcomer.page, '绑定').click()
  await tap(newcomer.page, '签到')
  await sees(newcomer.page, /签到成功/)
  expect(newcomer.problems).toEqual([])
})

it('a scan that may not be is refused with a sentence and a way on', async () => {
  const host = await hall.sitDown(secretary)
  const scan = await openCode(host.page)

  const stranger = await hall.sitDown('银河学院学生党支部 · 党员', scan)
  await sees(stranger.page, /您不在这次会议的应到名单里/)
  const forger = await hall.sitDown(member, scan.replace(/t=.*/, 't=AAAAAAAAAAAAAAAA'))
  await sees(forger.page, /这不是本次会议的签到码/)
  const lost = await hall.sitDown(member, '/s')
  await sees(lost.page, /没有读到签到码/)
  await tap(lost.page, '回首页')
  await sees(lost.page, /同志，您好/)
})

it('the window remembers who sits before it, and asks again in another', async () => {
  const one = await hall.sitDown('党委办公室')
  await sees(one.page, /同志，您好/)
  await one.page.reload()
  await sees(one.page, /我是：.*党委办公室/)
  const other = await hall.sitDown(member)
  await sees(other.page, /我是：.*党员/)
})

it('large text makes the letters larger, everywhere, and stays', async () => {
  const { page } = await hall.sitDown(member)
  const size = () =>
    shown(page, /同志，您好$/).evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
  await sees(page, /同志，您好/)
  const before = await size()
  await tap(page, '大字')
  expect(await size()).toBeGreaterThan(before * 1.2)
  await page.reload()
  await sees(page, /同志，您好/)
  expect(await size()).toBeGreaterThan(before * 1.2)
})
