import type { Page } from 'playwright-core'

/** What stands on the screen now, by what a reader hears of it; pages that Taro keeps below do not count. */
const shownAs = (page: Page, role: 'button' | 'radio' | 'tab', name: string | RegExp) =>
  page.getByRole(role, { name, exact: true }).filter({ visible: true }).last()

export const button = (page: Page, name: string | RegExp) => shownAs(page, 'button', name)
export const radio = (page: Page, name: string | RegExp) => shownAs(page, 'radio', name)
export const tab = (page: Page, name: string | RegExp) => shownAs(page, 'tab', name)

export const fill = (page: Page, name: string, text: string) =>
  page.getByLabel(name, { exact: true }).filter({ visible: true }).last().fill(text)
