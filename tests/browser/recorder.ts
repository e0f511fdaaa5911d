import type { Page } from 'playwright-core'
import type { Window } from './browser'
import { button, fill } from './fields'
import { sees } from './seat'

const saved = (page: Page, part: string) =>
  page.locator(`#part-${part}`).filter({ visible: true }).getByText('已保存', { exact: true }).waitFor()

export async function writesMinutes({ page }: Window): Promise<void> {
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

/** More votes than voters leave the record incomplete, and say why; put right, they carry. */
export async function takesTheVote({ page }: Window): Promise<void> {
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
  await page.locator('.minutes__gap', { hasText: '多于到会有表决权的' }).waitFor()
  await fill(page, '表决 1：赞成', '20')
  await part.getByText(/赞成超过应到有表决权人数的半数，通过/).waitFor()
  await saved(page, 'votes')
}

export async function addsPhoto({ page }: Window): Promise<void> {
  const buffer = await page.screenshot()
  const asked = page.waitForEvent('filechooser')
  await button(page, '添加照片').click()
  await (await asked).setFiles({ name: '会场.png', mimeType: 'image/png', buffer })
  await button(page, '看照片 1').waitFor()
}

export async function losesNothing({ page }: Window): Promise<void> {
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

export async function confirmsAndCloses({ page }: Window): Promise<void> {
  await button(page, '确认记录').click()
  await button(page, '确认').click()
  await sees(page, /记录已确认/)
  await button(page, '归档').click()
  await button(page, '归档').click()
  await sees(page, /记录已归档/)
}
