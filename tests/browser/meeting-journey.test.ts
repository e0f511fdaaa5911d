import type { Window } from './browser'
import { button, fill, radio, tab } from './fields'
import { addsPhoto, confirmsAndCloses, losesNothing, takesTheVote, writesMinutes } from './recorder'
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
  await sees(person.page, /缺席 1 次。补学 1 次，另记为已补学/)
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

  await button(desk.page, '会议记录').click()
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
