import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

/** A phone's screen. */
const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  locale: 'zh-CN',
  timezoneId: 'America/New_York', // On purpose: nothing on screen may lean on the phone's own zone.
} as const satisfies BrowserContextOptions

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]

export type Window = { page: Page; problems: string[] }

/** A Chromium that came with `npm ci` on Linux; elsewhere the Chrome or Edge that is installed. */
export async function openBrowser(): Promise<{
  newWindow: () => Promise<Window>
  close: () => Promise<void>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'chromium-'))
  const browser = await launch(folder)
  return {
    /** A window of its own: what one person does there the others do not share. */
    newWindow: async () => {
      const context = await browser.newContext(phone)
      const page = await context.newPage()
      return { page, problems: listen(page) }
    },
    close: async () => {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function launch(folder: string): Promise<Browser> {
  const given = process.env['CHROMIUM_PATH']
  if (given) return chromium.launch({ executablePath: given, args: quiet })
  if (process.platform === 'linux') return launchPacked(folder)
  for (const channel of ['chrome', 'msedge'])
    try {
      return await chromium.launch({ channel, args: quiet })
    } catch {
      // Not installed: try the next one.
    }
  throw new Error('The browser tests need Chrome or Edge here; install one, or set CHROMIUM_PATH.')
}

/** The packed Chromium unpacks itself and, told that it runs in a bare place, the libraries it needs. */
async function launchPacked(folder: string): Promise<Browser> {
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x'
  process.env['TMPDIR'] = folder
  const { default: packed } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  if (!existsSync(executablePath)) throw new Error(`Chromium did not unpack to ${executablePath}`)
  return chromium.launch({ executablePath, args: [...packed.args, ...quiet], headless: true })
}

/** Whatever the page complains of, and whatever it asks of any other machine. */
function listen(page: Page): string[] {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') problems.push(`asked ${request.url()}`)
  })
  return problems
}
