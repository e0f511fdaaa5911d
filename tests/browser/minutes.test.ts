import type { Page } from 'playwright-core'
import type { Minutes } from '#types/minutes'
import { good } from '../cloudfunctions/house'
import { openHall, sees, type Hall } from './seat'

const id = 'minutes-page-01'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
  await hold()
})
afterAll(() => hall.close())

/** A meeting of the branch that is over, so that its minutes can be written. */
async function hold(): Promise<void> {
  const as = hall.house.as('zonghe-01')
  const startsAt = '2026-03-24T05:00:00.000Z'
  good(await as('meetings', 'plan', { id, kind: 'generalMeeting', branch: 'zonghe', startsAt, minutes: 60 }))
  await hall.house.moveTo('2026-03-24T05:01:00.000Z')
  const { people } = good(await as('meetings', 'attendance', { meeting: id }))
  for (const { member, state: was } of people.slice(0, 20))
    good(await as('meetings', 'rollCall', { meeting: id, member, was, state: 'present' }))
  good(await as('meetings', 'close', { meeting: id }))
}

const sit = () => hall.sitDown('综合处党支部 · 书记', `/minutes?meeting=${id}`)
const fill = (page: Page, name: string, text: string) =>
  page.getByLabel(name, { exact: true }).filter({ visible: true }).last().fill(text)
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).last().click()
const saved = (page: Page, part: string) =>
  page.locator(`#part-${part}`).filter({ visible: true }).getByText('已保存', { exact: true }).waitFor()
const kept = async () => (await hall.house.stored<Minutes>('minutes', id))!.parts

it('what could not be sent is offered when the page is opened again, and saved', async () => {
  const { page } = await sit()
  await sees(page, /还差/)
  await page.route('**/call/minutes', (route) =>
    route.request().postData()?.includes('"save"') ? route.abort() : route.continue(),
  )
  await press(page, '添加一条要点')
  await fill(page, '第 1 条：要点', '没有网络时写的')
  await sees(page, /没有网络，已存在手机上/)
  await page.reload()
  await sees(page, /手机上有一份没有存上的稿子/)
  await page.unroute('**/call/minutes')
  await press(page, '用手机上的')
  await saved(page, 'points')
  expect((await kept()).points.value).toEqual([{ speaker: '', text: '没有网络时写的' }])
})

it('two recorders at once: both texts are shown, and put together neither is lost', async () => {
  const [{ page: one }, { page: other }] = [await sit(), await sit()]
  for (const page of [one, other]) await sees(page, /还差/)
  await fill(one, '一行写一项', '甲写的一项')
  await saved(one, 'agenda')
  await fill(other, '一行写一项', '乙写的一项')
  await sees(other, /也改了这一部分，两份都在这里/)
  await press(other, '合并两份')
  await saved(other, 'agenda')
  expect((await kept()).agenda.value).toEqual(['甲写的一项', '乙写的一项'])
})

it('more votes than voters are told as they are typed', async () => {
  const { page, problems } = await sit()
  await press(page, '添加一项表决')
  await page.locator('input[aria-label="表决 1：事项"]').fill('计划')
  await page.locator('input[aria-label="表决 1：赞成"]').fill('99')
  await sees(page, /票数不对：赞成、反对、弃权共 99 票，多于到会有表决权的/)
  expect(problems).toEqual([])
})
