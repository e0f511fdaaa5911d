import type { Page } from 'playwright-core'
import { openBrowser } from '../browser/browser'
import { call, functions } from './call'
import { connect } from './client'
import type { Launched } from './launch'
import { launch } from './launch'

// The developer's page as a browser shows it.

const hostile = '<img src="x" onerror="window.struck = true"><script>window.struck = true</script>'
let emulator: Launched
let browser: Awaited<ReturnType<typeof openBrowser>>
let page: Page
let problems: string[]

beforeAll(async () => {
  emulator = await launch({ functions, now: '2026-03-01T09:00:00+08:00' })
  const db = connect(emulator.url)
  await db.createCollection('things')
  await db.collection('things').add({ _id: 'hostile', text: hostile, [hostile]: 1 })
  await db.collection('things').add(Array.from({ length: 24 }, (_, n) => ({ _id: `d${n}`, n })))
  await call(emulator, 'who', { collection: 'things' }, { 'x-wx-openid': 'zhang' })
  browser = await openBrowser()
  ;({ page, problems } = await browser.newWindow())
})
beforeEach(() => page.goto(`${emulator.url}/emulator`))
afterEach(() => {
  // A door that an emulator does not have is asked for and then left out.
  expect(problems.filter((problem) => !problem.includes('404'))).toEqual([])
})
afterAll(async () => {
  await browser.close()
  await emulator.stop()
})

const open = async (): Promise<void> => {
  await page.getByRole('button', { name: 'things' }).click()
  await page.getByText('1 to 20 of 25').waitFor()
}

it('shows collections, calls, requests, functions and the clock', async () => {
  await page.getByRole('cell', { name: 'zhang' }).waitFor()
  for (const name of ['database.getDocument', 'misbehave', '25'])
    await page.getByRole('cell', { name, exact: true }).first().waitFor()
  expect(await page.getByText(/^2026-03-01 01:0\d:\d\d UTC$/).count()).toBe(1)
})
it('pages through documents and finds them', async () => {
  await open()
  await page.getByRole('button', { name: 'Later' }).click()
  await page.getByText('21 to 25 of 25').waitFor()
  await page.getByRole('textbox').fill('{"n": {"$lt": 2}}')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByText('1 to 2 of 2').waitFor()
  await page.getByRole('textbox').fill('d7')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByText('1 to 1 of 1').waitFor()
})
it('shows what documents say as text, and runs none of it', async () => {
  await open()
  expect(await page.locator('pre').first().textContent()).toContain(JSON.stringify(hostile))
  expect(await page.locator('pre *').count()).toBe(0)
  expect(await page.evaluate('window.struck')).toBeUndefined()
})
it('moves the clock forward', async () => {
  await page.getByRole('button', { name: '+ 1 day' }).click()
  await page.getByText(/^2026-03-02 01:/).waitFor()
  const { now } = (await (await fetch(`${emulator.url}/clock`)).json()) as { now: string }
  expect(now).toMatch(/^2026-03-02T01:/)
})
describe('a timer', () => {
  let timed: Launched
  beforeAll(async () => {
    timed = await launch({ functions: 'tests/emulator/fixtures/timers', now: '2026-03-01T09:10:00+08:00' })
  })
  beforeEach(() => page.goto(timed.url))
  afterAll(() => timed.stop())

  const runNow = (name: RegExp): Promise<void> =>
    page.getByRole('row', { name }).getByRole('button', { name: 'run now' }).click()

  it('is shown with its next time, and run now', async () => {
    await page.getByRole('row', { name: 'diary daily 0 0 9 * * * * 2026-03-02T01:00:00.000Z' }).waitFor()
    await runNow(/^ticker minute/)
    await page.getByRole('row', { name: /ticker wx_trigger cold/ }).waitFor()
  })
  it('that fails when it is run says why', async () => {
    await runNow(/^fragile half-hourly/)
    await page.getByText('fragile/half-hourly: Error: on purpose').waitFor()
  })
})
