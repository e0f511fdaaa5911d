import type { Page } from 'playwright-core'
import type { Window } from './browser'
import { openHall, sees, shown, tap, type Hall } from './seat'

const [secretary, onLeave, leaver, guest, absentee] = ['甲立春', '甲小满', '甲芒种', '甲夏至', '甲谷雨']
/** Two days later: five to three in the afternoon, and half past three, in China. */
const [begins, midway] = ['2026-03-26T06:55:00.000Z', '2026-03-26T07:30:00.000Z']
const due = 26

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).filter({ visible: true }).last()
const radio = (page: Page, name: string | RegExp) =>
  page.getByRole('radio', { name, exact: true }).filter({ visible: true }).last()
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).filter({ visible: true }).last()
const fill = (page: Page, name: string, text: string) =>
  page.getByLabel(name, { exact: true }).filter({ visible: true }).last().fill(text)
const open = ({ page }: Window, path: string) => page.goto(hall.house.url() + path)

/** Takes what the year still asks for, two days ahead, with an agenda and signing out. Says which meeting it became. */
async function plans({ page }: Window): Promise<string> {
  await tap(page, '纪律教育：2026年度还缺 1 次')
  await fill(page, '日期', '2026-03-26')
  await fill(page, '在哪里（可不填）', '三楼会议室')
  await fill(page, '主题（可不填）', '三月党风党纪学习')
  await button(page, '＋ 加一项议题').click()
  await fill(page, '议题 1', '学习纪律处分条例')
  await button(page, /^迟到、签退、补学/).click()
  await radio(page, '要签退').click()
  await sees(page, new RegExp(`应到 ${due} 人`))
  await button(page, '安排会议').click()
  await sees(page, /还没有通知应到的同志/)
  return new URL(page.url()).searchParams.get('meeting')!
}

async function givesNotice({ page }: Window): Promise<void> {
  await button(page, '发会议通知').click()
  await sees(page, /已于 .* 通知应到的同志/)
}

async function asksForLeave({ page }: Window): Promise<void> {
  await sees(page, /三月党风党纪学习/)
  await button(page, '请假').click()
  await radio(page, '公务').click()
  await button(page, '提交').click()
  await sees(page, /已请假，等主持人批准（公务）/)
}

async function grantsIt({ page }: Window, name: string): Promise<void> {
  await sees(page, /等您处理 1 人/)
  await button(page, `${name}：准假`).click()
  await page.getByText('等您处理 1 人').waitFor({ state: 'hidden' })
}

/** Where a scan of the code on the host's screen leads. */
async function scanOf({ page }: Window, word: '签到' | '签退'): Promise<string> {
  await page.getByLabel(`${word}二维码`).waitFor()
  const { pathname, search } = new URL((await page.locator('.code__link').getAttribute('href'))!)
  return pathname + search
}

async function signsIn({ page }: Window): Promise<void> {
  await button(page, '签到').click()
  await sees(page, /签到成功 · 按时 14:5\d/)
  await sees(page, /这次会议要签退/)
}

async function leavesEarly(guest: Window, scan: string): Promise<void> {
  await open(guest, scan)
  await sees(guest.page, /现在签退将记为早退/)
  await button(guest.page, '签退').click()
  await sees(guest.page, /已签退 · 15:3\d/)
}

async function callsAllBut({ page }: Window, name: string): Promise<void> {
  await button(page, '全部到会，除了…（整表登记）').click()
  await sees(page, /另有 3 人已有登记，不改动/)
  await page.getByRole('checkbox', { name: `${name}没有到会` }).click()
  await button(page, '登记 23 人').click()
  await button(page, '登记').click()
  await sees(page, /应到 26 人，实到 24 人（含早退 1 人），请假 1 人，未到 1 人/)
}

async function ends({ page }: Window): Promise<void> {
  await button(page, '结束会议').click()
  await sees(page, /应到 26 人，实到 24 人（含早退 1 人），请假 1 人，缺席 1 人。/)
  await button(page, '结束会议').click()
  await sees(page, /会议已结束/)
}

const saved = (page: Page, part: string) =>
  page.locator(`#part-${part}`).filter({ visible: true }).getByText('已保存', { exact: true }).waitFor()

async function writesMinutes({ page }: Window): Promise<void> {
  await page.getByLabel('记录人', { exact: true }).selectOption({ label: '甲雨水' })
  await saved(page, 'facts')
  await button(page, '添加一条要点').click()
  await fill(page, '第 1 条：谁说的（可不填）', '甲芒种')
  await fill(page, '第 1 条：要点', '对照条例查找日常工作里的风险点。')
  await saved(page, 'points')
  await button(page, '添加一条决议').click()
  await fill(page, '决议 1：内容', '四月前完成谈心谈话')
  await fill(page, '决议 1：落实责任人（可不填）', '甲立春')
  await fill(page, '决议 1：完成期限（可不填）', '2026-04-30')
  await saved(page, 'resolutions')
}

/** More votes than people are told and kept out of the record; put right, they carry. */
async function takesTheVote({ page }: Window): Promise<void> {
  const part = page.locator('#part-votes').filter({ visible: true })
  await button(page, '添加一项表决').click()
  await fill(page, '表决 1：事项', '通过学习计划')
  for (const [count, votes] of [
    ['赞成', '30'],
    ['反对', '1'],
    ['弃权', '0'],
  ] as const)
    await fill(page, `表决 1：${count}`, votes)
  await part.getByText(/票数不对：赞成、反对、弃权共 31 票，多于到会有表决权的/).waitFor()
  await fill(page, '表决 1：赞成', '20')
  await part.getByText(/赞成超过应到有表决权人数的半数，通过/).waitFor()
  await saved(page, 'votes')
}

async function addsPhoto({ page }: Window): Promise<void> {
  const buffer = await page.screenshot()
  const asked = page.waitForEvent('filechooser')
  await button(page, '添加照片').click()
  await (await asked).setFiles({ name: '会场.png', mimeType: 'image/png', buffer })
  await button(page, '看照片 1').waitFor()
}

async function losesNothing({ page }: Window): Promise<void> {
  await page.reload()
  await sees(page, /记录齐全，可以确认/)
  const kept = page.locator('.minutes')
  const value = (name: string) => kept.getByLabel(name, { exact: true }).inputValue()
  expect(await value('一行写一项')).toBe('学习纪律处分条例')
  expect(await value('第 1 条：要点')).toBe('对照条例查找日常工作里的风险点。')
  expect(await value('决议 1：落实责任人（可不填）')).toBe('甲立春')
  expect(await value('表决 1：赞成')).toBe('20')
  await button(page, '看照片 1').waitFor()
}

async function confirmsAndCloses({ page }: Window): Promise<void> {
  await button(page, '确认记录').click()
  await button(page, '确认').click()
  await sees(page, /记录已确认/)
  await button(page, '归档').click()
  await button(page, '归档').click()
  await sees(page, /记录已归档/)
}

async function reportsMakeUp({ page }: Window): Promise<void> {
  await button(page, '我已补学，报告支部').click()
  await fill(page, '补学内容', '自学纪律处分条例第一编')
  await radio(page, '自学').click()
  await radio(page, '1 小时').click()
  await fill(page, '哪一天', '2026-03-26')
  await button(page, '提交').click()
  await sees(page, /待审核，等支部书记或委员审核/)
}

async function acceptsIt(desk: Window, name: string): Promise<void> {
  await open(desk, '/make-ups?at=zonghe')
  await button(desk.page, `通过${name}的补学`).click()
  await tab(desk.page, /^待审核 0$/).waitFor()
}

async function seesItAccepted(person: Window): Promise<void> {
  await open(person, '/my-meetings')
  await sees(person.page, /缺席 2 次。补学 1 次，另记为已补学/)
  await sees(person.page, /已补学：2026年3月26日，60 分钟/)
}

async function readsTheYear(desk: Window): Promise<void> {
  const { page } = desk
  await open(desk, '/year?at=zonghe')
  await button(page, '支部集体学习 第一季度：已召开').click()
  await shown(page, /三月党风党纪学习$/).waitFor()
  await tab(page, /^到会$/).click()
  await sees(page, /加上已补学的 1 人次/)
  await tab(page, /^要求$/).click()
  await page
    .locator('.year__clause', { hasText: '每年有党风党纪教育' })
    .filter({ visible: true })
    .getByText('已做到', { exact: true })
    .waitFor()
}

/** The name of the file and how it begins. */
async function download({ page }: Window, way: string): Promise<[name: string, start: string]> {
  const coming = page.waitForEvent('download')
  await button(page, way).click()
  const file = await coming
  const bytes: Buffer[] = []
  for await (const chunk of await file.createReadStream()) bytes.push(chunk as Buffer)
  return [file.suggestedFilename(), Buffer.concat(bytes).subarray(0, 2).toString()]
}

it('a branch holds a meeting from the plan to the year without paper: leave, early leaving, absence, minutes and make-up', async () => {
  const desk = await hall.sitDown(secretary!, '/plan')
  const meeting = await plans(desk)
  await givesNotice(desk)

  const ofMeeting = `?meeting=${meeting}`
  const away = await hall.sitDown(onLeave!, `/attendance${ofMeeting}`)
  await asksForLeave(away)
  await open(desk, `/host${ofMeeting}`)
  await grantsIt(desk, onLeave!)
  await open(away, `/attendance${ofMeeting}`)
  await sees(away.page, /我的签到：请假（公务）/)

  await hall.house.moveTo(begins)
  await desk.page.reload()
  await button(desk.page, '打开签到码').click()
  const scan = await scanOf(desk, '签到')
  const [one, other] = [await hall.sitDown(leaver!, scan), await hall.sitDown(guest!, scan)]
  for (const each of [one, other]) await signsIn(each)

  await hall.house.moveTo(midway)
  await desk.page.reload()
  await tab(desk.page, /^签退码$/).click()
  await leavesEarly(one, await scanOf(desk, '签退'))
  await open(desk, `/attendance${ofMeeting}`)
  await callsAllBut(desk, absentee!)
  await open(desk, `/host${ofMeeting}`)
  await ends(desk)

  await open(desk, `/minutes${ofMeeting}`)
  await writesMinutes(desk)
  await takesTheVote(desk)
  await addsPhoto(desk)
  await losesNothing(desk)
  await confirmsAndCloses(desk)

  const late = await hall.sitDown(absentee!, '/my-meetings')
  await reportsMakeUp(late)
  await acceptsIt(desk, absentee!)
  await seesItAccepted(late)
  await readsTheYear(desk)

  await open(desk, `/attendance${ofMeeting}`)
  expect(await download(desk, '导出会议记录（Word）')).toEqual([expect.stringMatching(/\.docx$/), 'PK'])
  expect(await download(desk, '导出签到表（Excel）')).toEqual([expect.stringMatching(/\.xlsx$/), 'PK'])
  expect([desk, away, one, other, late].flatMap(({ problems }) => problems)).toEqual([])
})
