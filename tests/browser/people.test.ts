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
/** Two bear these words; the last of them is zonghe-09. */
const member = '综合处党支部 · 党员'

const field = (page: Page, label: string) =>
  page.getByRole('textbox', { name: label, exact: true }).filter({ visible: true }).last()
const button = (page: Page, name: string) =>
  page.getByRole('button', { name }).filter({ visible: true }).last()

/** Opens somebody's page as one does: by the beginning of the name, from the roster. */
async function openPerson(page: Page, name: string): Promise<void> {
  await field(page, '按姓名或拼音首字母查找').fill(name)
  await sees(page, /共 1 人/)
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).click()
  await sees(page, /打开本页已记入日志，本人可以看到/)
}

it('a secretary finds somebody by initials, changes one field, and that person reads who opened and who changed it', async () => {
  const { member: id, name } = good(await hall.house.as('zonghe-09')('roster', 'mine', {}))
  const row = good(await hall.house.as('zonghe-01')('roster', 'list', { at: 'zonghe', find: name })).rows
  expect(row.map((each) => each.member)).toEqual([id])

  const desk = await hall.sitDown(secretary, '/roster')
  await sees(desk.page, /综合处党支部（示例）/)
  await sees(desk.page, /全部 26/)
  await openPerson(desk.page, name)
  await tap(desk.page, '修改信息')
  await field(desk.page, '单位岗位').fill('综合处科员')
  await button(desk.page, '保存').click()
  await sees(desk.page, /^综合处科员$/)

  const own = await hall.sitDown(member, '/me')
  await sees(own.page, /修改了我的信息：单位岗位/)
  await sees(own.page, /打开了我的信息页/)
  await sees(own.page, /^综合处科员$/)
  expect([...desk.problems, ...own.problems]).toEqual([])
})

it('whoever was slower keeps what they typed, is told so, and saves it in a second try', async () => {
  const { member: id, name } = good(await hall.house.as('zonghe-08')('roster', 'mine', {}))
  const { page } = await hall.sitDown(secretary, '/roster')
  await openPerson(page, name)
  await tap(page, '修改信息')
  await field(page, '学历').fill('研究生')

  const { revision } = good(await hall.house.as('zonghe-02')('roster', 'member', { member: id }))
  const faster = { member: id, revision, change: { work: '办公室' } }
  good(await hall.house.as('zonghe-02')('roster', 'edit', faster))
  await button(page, '保存').click()
  await sees(page, /刚被别人改过，已为您读入最新的内容/)
  expect(await field(page, '学历').inputValue()).toBe('研究生')
  expect(await field(page, '单位岗位').inputValue()).toBe('办公室')

  await button(page, '保存').click()
  await sees(page, /^研究生$/)
  await sees(page, /^办公室$/)
})

it('a member asks for a correction, the secretary accepts it, and the roster says what was asked', async () => {
  const own = await hall.sitDown(member, '/me')
  await tap(own.page, '申请更正我的信息')
  await tap(own.page, '民族')
  await field(own.page, '正确的民族').fill('苗族')
  await tap(own.page, '提交给支部')
  await sees(own.page, /等支部核对/)

  const desk = await hall.sitDown(secretary, '/roster')
  await shown(desk.page, /^更正申请 \d+$/).click()
  const { name } = good(await hall.house.as('zonghe-09')('roster', 'mine', {}))
  await button(desk.page, `采纳${name}的申请`).click()
  await desk.page.getByText(/→ 苗族/).waitFor({ state: 'detached' })

  await own.page.reload()
  await sees(own.page, /已更正/)
  await sees(own.page, /^苗族$/)
  expect([...desk.problems, ...own.problems]).toEqual([])
})

it('somebody new is added to the roster and can be given a code at once', async () => {
  const { page, problems } = await hall.sitDown(secretary, '/roster')
  await tap(page, '添加党员')
  await field(page, '姓名').fill('癸大寒')
  await page.getByLabel('从哪天起在册').filter({ visible: true }).fill('2026-03-02')
  await field(page, '原来的党组织').fill('外单位党支部（示例）')
  await button(page, '添加').click()
  await sees(page, /^癸大寒$/)
  await tap(page, '发绑定码')
  await button(page, '发绑定码').click()
  await sees(page, /^\d{4} \d{4}$/)
  expect(problems).toEqual([])
})

it('a phone that is lost is untied, and the page can be worked on at once', async () => {
  const { page, problems } = await hall.sitDown(secretary, '/member?member=zonghe-12')
  await tap(page, '解除微信绑定')
  await button(page, '解除绑定').click()
  await sees(page, /^未绑定$/)
  await tap(page, '设为流动党员')
  await page.getByLabel('从哪天起').filter({ visible: true }).fill('2026-03-01')
  await button(page, '登记').click()
  await sees(page, /2026-03-01 起/)
  expect(problems).toEqual([])
})

it('a member goes over to another branch of the unit, to the day, and is gone from this roster', async () => {
  const { page, problems } = await hall.sitDown(secretary, '/roster')
  const { name } = good(await hall.house.as('zonghe-08')('roster', 'mine', {}))
  await openPerson(page, name)
  await tap(page, '转到其他支部')
  await field(page, '转到哪个支部').fill('制造')
  await tap(page, '制造车间党支部（示例）')
  await page.getByLabel('在综合处党支部（示例）的最后一天').filter({ visible: true }).fill('2026-03-23')
  await field(page, '介绍信号（可不填）').fill('介2026第3号')
  await button(page, '登记转移').click()
  await sees(page, /第二天起在/)
  await button(page, '登记转移').click()
  await sees(page, /制造车间党支部（示例）；本单位内调入/)
  expect(problems).toEqual([])

  const gone = good(await hall.house.as('zonghe-01')('roster', 'list', { at: 'zonghe', find: name }))
  expect(gone.rows).toEqual([])
})

it('the office looks at the roster of another organization by its name', async () => {
  const { page, problems } = await hall.sitDown(office, '/roster')
  await tap(page, '看别的组织')
  await field(page, '看哪个组织的名册').fill('启明')
  await tap(page, '启明小学党支部（示例）')
  await sees(page, /在册 24 人/)
  expect(problems).toEqual([])
})

it('an officer of one branch who types the address of another is refused with a sentence', async () => {
  const { page } = await hall.sitDown(secretary, '/roster?at=zhizao')
  await sees(page, /名册只有本支部委员和上级党组织可以查看/)
  await sees(page, /回首页/)
})
