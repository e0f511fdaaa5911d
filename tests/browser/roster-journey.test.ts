import type { Page } from 'playwright-core'
import type { Window } from './browser'
import { openHall, sees, shown, tap, type Hall } from './seat'
import { idNumberOf, namesakeRows, people, personIn, street, unitSheet } from './unit-sheet'

/** WeChats that nobody has bound yet. */
const phones = ['甲的手机', '乙的手机', '丙的手机', '甲的新手机'] as const
const secretary = '综合处党支部 · 书记'
const before = 26
const byPhone = personIn(46)
const byCode = personIn(92)
const namesake = personIn(namesakeRows[1]!)

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
  const address = `${hall.house.url()}/people`
  const players = (await (await fetch(address)).json()) as object[]
  const newcomers = phones.map((name, n) => ({ openid: `demo-phone-${n}`, name, role: '还没绑定的微信' }))
  await fetch(address, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([...players, ...newcomers]),
  })
})
afterAll(() => hall.close())

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).last()
const fill = (page: Page, name: string, text: string) =>
  page.getByRole('textbox', { name, exact: true }).filter({ visible: true }).last().fill(text)

/** Gives the page a file, as the phone's own chooser does. */
async function choose(page: Page, way: string, buffer: Buffer): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await button(page, way).click()
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await (await asked).setFiles({ name: '综合处党支部党员名册.xlsx', mimeType, buffer })
}

async function readsWhatIsWrong({ page }: Window): Promise<void> {
  await tap(page, '导入名册')
  await choose(page, '选择文件', unitSheet({ J46: '2011.13.01', M92: '1.99E+10', K208: '1950.07.01' }))
  await sees(page, /共 300 人：新增 297，更新 0，无变化 0，有问题 3/)
  await sees(page, /有 3 处问题/)
  const lines = page.locator('.import__line').filter({ visible: true })
  for (const [cell, say] of [
    ['J46', '看不懂这个日期，请写成 2019-07-01 这样'],
    ['M92', '手机号成了科学记数，后几位已经丢失，请把这一列改成文本再填'],
    ['K208', '转正日期早于入党日期，请核对'],
  ] as const)
    await lines.filter({ hasText: cell }).getByText(say).waitFor()
  await tap(page, /^各列 \d+$/)
  const fateOf = (header: string) => lines.filter({ hasText: header }).locator('.chip').textContent()
  expect(await Promise.all(['工作单位及职务', '身份证号', '家庭住址'].map(fateOf))).toEqual([
    ...['读入', '不保存', '不保存'],
  ])
  await tap(page, /^预览 \d+$/)
  await lines.filter({ hasText: '第 5 行' }).getByText(personIn(5).name, { exact: true }).waitFor()
  const { total } = await hall.house.database().collection('members').where({ branch: 'zonghe' }).count()
  expect(total).toBe(before)
}

async function writesTheMendedFile({ page }: Window): Promise<void> {
  await choose(page, '重新选择文件', unitSheet())
  await sees(page, /共 300 人：新增 300，更新 0，无变化 0/)
  await tap(page, `写入名册（${people} 人）`)
  await button(page, '写入').click()
  await sees(page, /正在写入名册/)
  await sees(page, /新增 300 人，更新 0 人/)
}

async function findsNothingNewInIt({ page }: Window): Promise<void> {
  await tap(page, '再导入一份')
  await choose(page, '选择文件', unitSheet())
  await sees(page, /共 300 人：新增 0，更新 0，无变化 300/)
  await sees(page, /名册没有变化，不用写入/)
  await tap(page, '放弃这次导入')
  await button(page, '放弃').click()
  await sees(page, /先检查、再由您确认/)
}

async function holdsNothingItShouldNot(): Promise<void> {
  const kept = ['members', 'imports', 'importChunks', 'journal'].map(async (name) => {
    const { data } = await hall.house.database().collection(name).limit(1000).get()
    return JSON.stringify(data)
  })
  const text = (await Promise.all(kept)).join() + hall.house.log()
  for (const secret of [idNumberOf(7), idNumberOf(299), street, byPhone.phone])
    expect(text).not.toContain(secret)
}

async function pagesThroughAndFinds({ page }: Window): Promise<void> {
  await page.goto(`${hall.house.url()}/roster`)
  await sees(page, new RegExp(`在册 ${before + people} 人，未绑定 ${people + 2} 人`))
  const lines = page.locator('.member').filter({ visible: true })
  expect(await lines.count()).toBe(50)
  await tap(page, '再显示一些')
  await lines.nth(99).waitFor()
  await fill(page, '按姓名或拼音首字母查找', 'ctm')
  await sees(page, /共 2 人/)
  expect(await lines.locator('.member__name').allTextContents()).toEqual([namesake.name, namesake.name])
}

async function bindsByPhone({ page }: Window, phone: string): Promise<void> {
  await fill(page, '本机试用：假装微信里的手机号', phone)
  await button(page, '用手机号绑定').click()
}

async function bindsByCode({ page }: Window, digits: string): Promise<void> {
  await button(page, '我有 8 位绑定码').click()
  await fill(page, '8 位绑定码', digits)
  await button(page, '绑定').click()
}

/** Reads out the code that is on the officer's screen, and closes it. */
async function readOut(page: Page): Promise<string> {
  const digits = await shown(page, /^\d{4} \d{4}$/).textContent()
  await button(page, '关闭').click()
  return digits!
}

async function givesCode({ page }: Window, { name, phone }: typeof byCode): Promise<string> {
  await fill(page, '按姓名或拼音首字母查找', name)
  await button(page, `给${name}发绑定码`).click()
  await sees(page, new RegExp(`名册上手机尾号 ${phone.slice(-4)}`))
  return readOut(page)
}

async function asksWhoTheyAre({ page }: Window): Promise<void> {
  await bindsByPhone({ page, problems: [] }, '19902000001')
  await fill(page, '姓名', namesake.name)
  await button(page, '请支部确认').click()
  await sees(page, /正在等书记确认/)
}

async function saysWhoItIs({ page }: Window): Promise<void> {
  await tap(page, '绑定申请')
  await page.getByRole('radio', { name: `手机尾号 ${namesake.phone.slice(-4)}` }).click()
  await button(page, '确认是这一位').click()
  await sees(page, new RegExp(`名册上手机尾号 ${namesake.phone.slice(-4)}`))
  await button(page, '确认绑定').click()
  await sees(page, new RegExp(`${namesake.name}同志的微信已绑定`))
}

const isBound = ({ page }: Window, name: string) => sees(page, new RegExp(`绑定成功：${name}同志`))

/** Plans a meeting for now and opens its code: where a scan of it leads. */
async function opensMeeting({ page }: Window): Promise<string> {
  await page.goto(`${hall.house.url()}/plan`)
  await button(page, '安排会议').click()
  await tap(page, '打开签到码')
  const { pathname, search } = new URL((await page.locator('.code__link').getAttribute('href'))!)
  return hall.house.url() + pathname + search
}

async function signsIn({ page }: Window, scan: string): Promise<void> {
  await page.goto(scan)
  await tap(page, '签到')
  await sees(page, /签到成功/)
}

async function losesThePhone({ page }: Window, name: string): Promise<string> {
  await page.goto(`${hall.house.url()}/roster`)
  await fill(page, '按姓名或拼音首字母查找', name)
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).click()
  await sees(page, /打开本页已记入日志，本人可以看到/)
  await tap(page, '解除微信绑定')
  await button(page, '解除绑定').click()
  await sees(page, /^未绑定$/)
  await tap(page, '发绑定码')
  await button(page, '发绑定码').click()
  return readOut(page)
}

it('a spreadsheet of 300 goes from file to bound members who sign in', async () => {
  const desk = await hall.sitDown(secretary, '/roster')
  await readsWhatIsWrong(desk)
  await writesTheMendedFile(desk)
  await findsNothingNewInIt(desk)
  await holdsNothingItShouldNot()
  await pagesThroughAndFinds(desk)

  const [one, two, three] = await Promise.all(phones.slice(0, 3).map((who) => hall.sitDown(who, '/bind')))
  await bindsByPhone(one!, byPhone.phone)
  await isBound(one!, byPhone.name)
  await bindsByCode(two!, await givesCode(desk, byCode))
  await isBound(two!, byCode.name)
  await asksWhoTheyAre(three!)
  await saysWhoItIs(desk)
  await tap(three!.page, '看看确认了没有')
  await isBound(three!, namesake.name)

  const scan = await opensMeeting(desk)
  for (const guest of [one!, two!, three!]) await signsIn(guest, scan)
  const { page } = desk
  await page.locator('.figures__one', { hasText: '实到' }).getByText('3', { exact: true }).waitFor()
  for (const { name } of [byPhone, byCode, namesake]) await shown(page, name).waitFor()

  const digits = await losesThePhone(desk, byPhone.name)
  const anew = await hall.sitDown(phones[3], '/bind')
  await bindsByCode(anew, digits)
  await isBound(anew, byPhone.name)
  await anew.page.goto(`${hall.house.url()}/me`)
  await sees(anew.page, /甲立春 打开了我的信息页/)
  await one!.page.goto(hall.house.url())
  await sees(one!.page, /您的微信还没有绑定党员身份/)
  expect([desk, one!, two!, three!, anew].flatMap(({ problems }) => problems)).toEqual([])
})
