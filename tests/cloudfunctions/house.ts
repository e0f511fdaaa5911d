import cloudbase from '@cloudbase/node-sdk'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ActionName, FunctionName, Input, Output, RefusalCode, Reply } from '#types/api'
import { launch } from '../emulator/launch'

// Without it the SDK looks for Tencent's metadata service at every call: 63 ms each.
process.env['TENCENTCLOUD'] = 'true'

const operatorKey = 'a-key-only-the-operator-has'

/** 25 March 2026, 09:20 in China. */
export const morning = '2026-03-25T01:20:00.000Z'

export const env: Record<string, string> = {
  APP_URL: 'https://stars.example',
  SETUP_KEY: operatorKey,
  DEMONSTRATION: 'allowed',
  PERSONAL_KEY: 'a-key-for-what-is-personal-in-tests',
  WECHAT_APPID: 'wx-test',
  WECHAT_SECRET: 'secret',
}

type Answered<T> = Reply<T> & { roundTrips: number }

export type Person = <F extends FunctionName, A extends ActionName<F>>(
  name: F,
  action: A,
  input: Input<F, A>,
) => Promise<Answered<Output<F, A>>>

export type House = Awaited<ReturnType<typeof openHouse>>

/** The built functions on the emulator, with the demonstration in it, as of a moment. */
export async function openHouse({ now = morning, app }: { now?: string; app?: string } = {}) {
  const data = await mkdtemp(join(tmpdir(), 'house-'))
  const settings = { functions: 'dist/cloudfunctions', data, env, ...(app && { app }) }
  let emulator = await launch({ ...settings, now })

  const ask = async (openid: string | undefined, name: string, body: unknown) => {
    const answer = await fetch(`${emulator.url}/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(openid && { 'x-wx-openid': openid }) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    const reply = (await answer.json()) as Reply<unknown>
    return { ...reply, status: answer.status, roundTrips: Number(answer.headers.get('x-round-trips')) }
  }
  const house = {
    ask,
    url: () => emulator.url,
    /** What the functions and the emulator wrote to their logs. */
    log: () => emulator.log(),
    /** Someone of the demonstration by member id, or nobody. */
    as: (member?: string): Person =>
      ((name, action, input) => ask(member && `demo-${member}`, name, { action, input })) as Person,
    prepare: (input: object = {}, openid?: string) =>
      ask(openid, 'setup', { action: 'prepare', input: { key: operatorKey, demonstration: true, ...input } }),
    /** The database itself, past every door. */
    database: () =>
      cloudbase
        .init({ env: 'local', secretId: 'x', secretKey: 'x', serviceUrl: `${emulator.url}/admin` })
        .database(),
    /** A stored document, past every door. */
    stored: async <T>(collection: string, id: string): Promise<T | undefined> => {
      const { data } = await house.database().collection(collection).doc(id).get()
      return (data as T[])[0]
    },
    /** The same house at another moment: every clock in it moves at once, and goes on from there. */
    moveTo: async (at: string) => {
      const answer = await fetch(`${emulator.url}/clock`, {
        method: 'PUT',
        body: JSON.stringify({ now: at }),
      })
      if (!answer.ok) throw new Error(`The clock could not be moved to ${at}`)
    },
    /** Kills it as a power cut would, and starts it again on what is on disk. */
    killAndRestart: async (at = now) => {
      await emulator.kill()
      emulator = await launch({ ...settings, now: at })
    },
    close: async () => {
      await emulator.stop()
      await rm(data, { recursive: true })
    },
  }
  const prepared = await house.prepare()
  if (!prepared.ok) throw new Error(`The house could not be prepared: ${prepared.say}`)
  await fetch(`${emulator.url}/people`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify((prepared.data as Output<'setup', 'prepare'>).people),
  })
  return house
}

/** What came of a call that should have gone well. */
export function good<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`refused: ${reply.code} ${reply.say}`)
  return reply.data
}

/** A refusal with this code, in words that say so. */
export const refusal = (code: RefusalCode, say: RegExp) => ({
  ok: false,
  code,
  say: expect.stringMatching(say) as string,
})

export function after(minutes: number, since = morning): string {
  return new Date(Date.parse(since) + minutes * 60_000).toISOString()
}

let serial = 0

/** A meeting of 综合处党支部, planned by its secretary; `at` in minutes from the morning. */
export function planned(
  house: House,
  {
    at = 5,
    by = 'zonghe-01',
    ...more
  }: { at?: number; by?: string } & Partial<Input<'meetings', 'plan'>> = {},
): Promise<string> {
  const id = `test-${String(++serial).padStart(8, '0')}`
  const draft = { id, kind: 'generalMeeting', branch: 'zonghe', startsAt: after(at), ...more } as const
  return planAmongOthers(house, by, draft)
}

/** Plans a meeting even where another of its kind is at that time, which no door lets in: every test has its own. */
export function planAmongOthers(house: House, by: string, draft: Input<'meetings', 'plan'>): Promise<string> {
  const planning = turn.then(async () => {
    const plan = () => house.as(by)('meetings', 'plan', draft)
    const reply = await plan()
    if (reply.ok || !/请不要重复安排/.test(reply.say)) return good(reply).id
    const meetings = house.database().collection('meetings')
    const aside = `${draft.branch}-aside`
    await meetings.where({ branch: draft.branch, kind: draft.kind }).update({ branch: aside })
    const again = await plan()
    await meetings.where({ branch: aside }).update({ branch: draft.branch })
    return good(again).id
  })
  turn = planning.catch(() => undefined)
  return planning
}

/** One plans after the other, as the others are put aside meanwhile. */
let turn: Promise<unknown> = Promise.resolve()

/** The same, with its code open: the token is what is on the host's screen now. */
export async function opened(house: House, more: Parameters<typeof planned>[1] = {}) {
  const meeting = await planned(house, more)
  const board = good(await house.as(more.by ?? 'zonghe-01')('meetings', 'openCode', { meeting }))
  return { meeting, token: tokenIn(board.code!.link) }
}

export const tokenIn = (link: string): string => new URL(link).searchParams.get('t')!

/** Scans, and signs in with what the scan gave. */
export async function scanned(
  house: House,
  member: string,
  { meeting, token }: { meeting: string; token: string },
) {
  const { admission } = good(await house.as(member)('meetings', 'admit', { meeting, token }))
  return house.as(member)('meetings', 'signIn', { meeting, admission })
}
