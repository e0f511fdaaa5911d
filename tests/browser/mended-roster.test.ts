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

const field = (page: Page, name: string) =>
  page.getByLabel(name, { exact: true }).filter({ visible: true }).last()
const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).last()
const fill = (page: Page, name: string, text: string) =>
  field(page, name).locator('xpath=self::input | .//input').fill(text)
const offered = (page: Page) => page.locator('.finder__one .finder__name').filter({ visible: true })

it('an officer who opens their own page is told whom to ask, before anything is typed', async () => {
  const { page, problems } = await hall.sitDown(secretary, '/member?member=zonghe-01')
  await sees(page, /由本支部其他委员或上级党组织来改/)
  expect(await shown(page, '修改信息').count()).toBe(0)
  await tap(page, '到“我的”里申请更正')
  await sees(page, /谁看过我的信息/)
  expect(problems).toEqual([])
})

it('a post of a group is handed on within the group, and not to whoever has it', async () => {
  const { page, problems } = await hall.sitDown(secretary, '/posts?at=zonghe-g1')
  await button(page, '党小组组长交接').click()
  await fill(page, '交给谁', 'j')
  await offered(page).first().waitFor()
  const { rows } = good(await hall.house.as('zonghe-01')('roster', 'list', { at: 'zonghe', find: 'j' }))
  const others = rows.filter(({ group, posts }) => group === 'zonghe-g1' && !posts.includes('groupLeader'))
  expect(await offered(page).allTextContents()).toEqual(others.slice(0, 12).map(({ name }) => name))
  expect(problems).toEqual([])
})

it('a branch offers only the posts that it may give itself', async () => {
  const { page } = await hall.sitDown(secretary, '/posts?at=zonghe')
  await sees(page, /空缺：党建指导员/)
  await button(page, '任命').click()
  const posts = page.getByRole('radiogroup', { name: '什么职务' }).getByRole('radio')
  expect(await posts.allTextContents()).toEqual(['副书记'])
})

it('a branch is moved below what a branch may stand under, and not to where it stands', async () => {
  const { page } = await hall.sitDown(office, '/organization?at=zhizao')
  await tap(page, '改变隶属')
  await fill(page, '新的上级组织', '星')
  await offered(page).first().waitFor()
  expect((await offered(page).allTextContents()).sort()).toEqual([
    '星河示例单位党委',
    '星河示例单位教育党总支',
  ])
})

it('nothing is offered to be merged into itself', async () => {
  const { page } = await hall.sitDown(office, '/organization?at=xinxing')
  await tap(page, '合并或撤销')
  await fill(page, '并入哪个组织', '示例')
  await offered(page).first().waitFor()
  const names = await offered(page).allTextContents()
  expect(names).toContain('制造车间党支部（示例）')
  expect(names).not.toContain('新星公司党支部（示例）')
})

it('a move that broke off half-way says so, and is finished from its page', async () => {
  const move = { at: 'xiaoxue', under: 'xinghe', from: '2026-03-24' } as const
  const { revision } = good(await hall.house.as('zonghe-05')('organizations', 'page', { at: move.at }))
  good(await hall.house.as('zonghe-05')('organizations', 'move', { ...move, revision }))
  const db = hall.house.database()
  const old = ['xinghe', 'xinghe-xuexiao', 'xiaoxue']
  await db.collection('members').where({ branch: move.at }).update({ path: old })
  await db.collection('organizations').doc(move.at).update({ unfinished: true })

  const { page, problems } = await hall.sitDown(office, `/organization?at=${move.at}`)
  await sees(page, /改变隶属还没有办完/)
  await button(page, '接着办').click()
  await shown(page, '改变隶属还没有办完').waitFor({ state: 'detached' })
  const member = await hall.house.stored<{ path: string[] }>('members', 'xiaoxue-02')
  expect(member!.path).toEqual(['xinghe', 'xiaoxue'])
  expect(problems).toEqual([])
})

it('two quick taps send once', async () => {
  const { page } = await hall.sitDown(secretary, '/applicants?branch=zonghe')
  await button(page, '登记入党申请人').click()
  await fill(page, '姓名', '李申请')
  await field(page, '递交入党申请书的日期').fill('2026-03-01')
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.postData()?.includes('addApplicant')) sent.push(request.url())
  })
  await button(page, '登记').dblclick()
  await shown(page, '李申请').waitFor()
  expect(sent).toHaveLength(1)
})

it('what ends somebody’s membership here is asked once more, with what follows from it', async () => {
  const { page } = await hall.sitDown(secretary, '/member?member=zonghe-24')
  await tap(page, '转出或离开')
  await tap(page, '其他原因离开')
  await fill(page, '最后一天在册', '2026-03-23')
  await button(page, '登记离开').click()
  await sees(page, /2026年3月23日是在册的最后一天/)
  await button(page, '再想想').click()
  expect(await field(page, '最后一天在册').inputValue()).toBe('2026-03-23')
})

it('whoever was overtaken keeps what was typed and sends it again', async () => {
  const { page, problems } = await hall.sitDown(office, '/organization?at=xuesheng')
  await tap(page, '改名')
  await fill(page, '新名称', '银河学院第一学生党支部')
  const { revision } = good(await hall.house.as('zonghe-05')('organizations', 'page', { at: 'xuesheng' }))
  const kinds = { at: 'xuesheng', revision, kinds: ['universityStudents', 'school'] } as const
  good(await hall.house.as('zonghe-05')('organizations', 'sort', { ...kinds, kinds: [...kinds.kinds] }))
  await button(page, '保存').click()
  await sees(page, /刚被别人改过，请核对现在的内容/)
  await button(page, '保存').click()
  await sees(page, /改名：已保存/)
  expect(problems).toEqual([])
})

it('a search without a network keeps its field and what was typed, and goes on when asked again', async () => {
  const { page } = await hall.sitDown(secretary, '/roster?at=zonghe')
  await sees(page, /共 \d+ 人/)
  await page.context().setOffline(true)
  await fill(page, '按姓名或拼音首字母查找', 'jlc')
  await sees(page, /网络不通/)
  await page.context().setOffline(false)
  await tap(page, '再试一次')
  await sees(page, /共 1 人/)
  expect(await field(page, '按姓名或拼音首字母查找').inputValue()).toBe('jlc')
})
