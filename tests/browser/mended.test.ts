import type { Page } from 'playwright-core'
import { after, good, planAmongOthers, tokenIn } from '../cloudfunctions/house'
import { aQuietMorning, openHall, sees, shown, tap, type Hall } from './seat'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const secretary = '综合处党支部 · 书记'
const leader = '综合处党支部 · 党小组组长'
/** Two bear these words; the last of them is zonghe-09. */
const member = '综合处党支部 · 党员'

let serial = 0
type Wishes = {
  guests?: 'none' | 'branch' | 'anyone'
  kind?: 'generalMeeting' | 'groupMeeting'
  group?: string
}

/** A meeting of the branch that begins so many minutes after the morning. */
async function planned(startsIn: number, wishes: Wishes = {}): Promise<string> {
  const draft = {
    id: `mended-${String(++serial).padStart(4, '0')}`,
    kind: 'generalMeeting',
    ...wishes,
  } as const
  const startsAt = after(startsIn, aQuietMorning)
  const plan = { ...draft, branch: 'zonghe', title: `第${serial}次`, startsAt } as const
  return planAmongOthers(hall.house, 'zonghe-01', plan)
}

async function signIn(who: string, meeting: string): Promise<void> {
  const { code } = good(await hall.house.as('zonghe-01')('meetings', 'openCode', { meeting }))
  const scan = { meeting, token: tokenIn(code!.link) }
  const { admission } = good(await hall.house.as(who)('meetings', 'admit', scan))
  good(await hall.house.as(who)('meetings', 'signIn', { meeting, admission }))
}

const card = (page: Page) => page.locator('.home__next').filter({ visible: true })
const field = (page: Page) => page.getByRole('textbox', { name: '姓名，可只输姓' }).filter({ visible: true })

it('whoever is signed in reads so at home, and is not asked to scan again', async () => {
  const first = good(await hall.house.as('zonghe-09')('meetings', 'home', {})).mine[0]!
  const { page, problems } = await hall.sitDown(member)
  await sees(page, /签到：用手机微信扫/)

  await signIn('zonghe-09', first.id)
  await page.reload()
  await sees(page, /已签到 · 按时 09:2\d/)
  expect(await card(page).textContent()).not.toContain('扫')
  expect(problems).toEqual([])
})

it('a group leader finds a guest of another branch by name and records them as sitting in', async () => {
  const meeting = await planned(-2, { kind: 'groupMeeting', group: 'zonghe-g2', guests: 'anyone' })
  const { page, problems } = await hall.sitDown(leader, `/attendance?meeting=${meeting}`)
  await tap(page, '登记列席')
  await field(page).fill('丙')
  await sees(page, /银河学院学生党支部|启明小学党支部|新星公司党支部|制造车间党支部/)
  const guest = page
    .getByRole('button', { name: / 列席$/ })
    .filter({ visible: true })
    .first()
  const name = (await guest.locator('.attendance__own').textContent())!
  await guest.click()

  await sees(page, /另有列席 1 人/)
  await page.getByRole('button', { name: `${name} 已登记列席` }).waitFor()
  expect(problems).toEqual([])
})

it('where no guests are wanted, the search says so', async () => {
  const meeting = await planned(-2, { guests: 'none' })
  const { page } = await hall.sitDown(secretary, `/attendance?meeting=${meeting}`)
  await tap(page, '登记列席')
  await field(page).fill('丙')
  await sees(page, /这次会议不设列席/)
})

it('the roll that is open on a screen follows those who scan meanwhile', async () => {
  const meeting = await planned(-1)
  const { page } = await hall.sitDown(secretary, `/attendance?meeting=${meeting}`)
  await sees(page, /实到 0 人/)
  await signIn('zonghe-09', meeting)
  await sees(page, /实到 1 人/)
})

it.each([
  [500, '{"code":"FUNCTIONS_EXECUTE_FAIL","message":"boom"}', /系统出了点问题/],
  [404, '{"code":"FUNCTION_NOT_FOUND","message":"none"}', /系统出了点问题/],
  [200, '{"unexpected":true}', /系统出了点问题/],
  [413, '{"code":"EXCEED_MAX_PAYLOAD_SIZE"}', /提交的内容太大了，请写短一些/],
])('a gateway that answers %i says a sentence, and the way back is open', async (status, body, sentence) => {
  const { page } = await hall.sitDown(member)
  await sees(page, /同志，您好/)
  await page.route('**/call/**', (route) => route.fulfill({ status, body, contentType: 'application/json' }))
  await page.reload()
  await sees(page, sentence)
  expect(await page.textContent('body')).not.toContain('NaN')

  await page.unroute('**/call/**')
  await tap(page, status === 413 ? '回首页' : '再试一次')
  if (status === 413) await page.reload()
  await sees(page, /同志，您好/)
})

it('the wall calls nobody late beside their name', async () => {
  const meeting = await planned(-15)
  await signIn('zonghe-08', meeting)
  const { page } = await hall.sitDown(secretary, `/host?meeting=${meeting}`)
  const arrival = page.locator('.arrivals__one').filter({ visible: true })
  await arrival.getByText('已签到').waitFor()
  expect(await arrival.textContent()).not.toContain('迟到')
  await sees(page, /其中迟到/)
})

it.each(['/host', '/attendance'])(
  '%s without a meeting says so and asks the server nothing',
  async (path) => {
    const { page, problems } = await hall.sitDown(secretary, path)
    await sees(page, /没有指定会议，请从首页进入/)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.reload()
    await sees(page, /没有指定会议，请从首页进入/)
    expect(asked.filter((address) => address.startsWith('/call/'))).toEqual([])
    await tap(page, '回首页')
    await sees(page, /同志，您好/)
    expect(problems).toEqual([])
  },
)

it('a dialog takes the keyboard, keeps it, and Escape is no', async () => {
  const meeting = await planned(-1)
  const { page } = await hall.sitDown(secretary, `/host?meeting=${meeting}`)
  await tap(page, '取消会议')
  const dialog = page.getByRole('dialog', { name: '取消会议？' })
  const inside = () => dialog.evaluate((element) => element.contains(document.activeElement))
  await waitUntil(inside)
  for (let n = 0; n < 5; n++) {
    await page.keyboard.press('Tab')
    expect(await inside()).toBe(true)
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await shown(page, '取消会议').evaluate((word) => document.activeElement?.contains(word))).toBe(true)
})

it('the secretary plans the meeting of any group of the branch', async () => {
  const { page, problems } = await hall.sitDown(secretary, '/plan')
  await tap(page, '党小组会')
  await tap(page, '第二党小组')
  // Another test's meeting of this group is on now: one group does not meet twice at once.
  await page.locator('input[type=time]').fill('15:00')
  await page.getByRole('button', { name: '安排会议' }).filter({ visible: true }).click()
  await sees(page, /综合处党支部（示例）第二党小组/)
  expect(problems).toEqual([])
})

it('before sign-in opens a shown code does not make the meeting one that one can sign in to', async () => {
  const meeting = await planned(55)
  good(await hall.house.as('zonghe-01')('meetings', 'openCode', { meeting }))
  const { page } = await hall.sitDown(secretary, `/host?meeting=${meeting}`)
  await sees(page, /微信扫一扫签到 · 每 15 秒换新/)
  expect(await page.locator('.host .chip').first().textContent()).toBe('未开始')
})

async function waitUntil(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((goOn) => setTimeout(goOn, 50))
}
