import type { Page } from 'playwright-core'
import { openHouse, type House } from '../cloudfunctions/house'
import { openBrowser, type Window } from './browser'

/** 24 March 2026, 09:20 in China: a day with nothing in the plan but the meeting of the demonstration. */
export const aQuietMorning = '2026-03-24T01:20:00.000Z'

export type Hall = Awaited<ReturnType<typeof openHall>>

/** A house with its screens, and a browser before it. */
export async function openHall() {
  const house: House = await openHouse({ now: aQuietMorning, app: 'dist/h5-local' })
  const browser = await openBrowser()
  return {
    house,
    /** A new window at an address, and who sits before it. */
    sitDown: async (who: string, path = '/'): Promise<Window> => {
      const window = await browser.newWindow()
      await window.page.goto(house.url() + path)
      await tap(window.page, who)
      return window
    },
    close: async () => {
      await browser.close()
      await house.close()
    },
  }
}

/** What stands on the screen now; pages that Taro keeps below do not count. */
export const shown = (page: Page, text: string | RegExp) =>
  page.getByText(text, { exact: true }).filter({ visible: true }).last()

export const sees = (page: Page, text: RegExp) =>
  page.getByText(text).filter({ visible: true }).first().waitFor()

export const tap = (page: Page, text: string | RegExp) => shown(page, text).click()
