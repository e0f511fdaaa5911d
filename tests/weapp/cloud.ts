import type { Clock } from './clock'

/** Answers `wx.cloud.callFunction`; an Error it throws is a broken network or a function that fell over. */
export type Call = (name: string, data: unknown) => unknown

type Asking = { name: string; data?: unknown }

/** `wx.cloud`, with the list of what was called. */
export const cloud = (call: Call | undefined, clock: Clock, adopt: <T>(value: T) => T) => {
  const calls: { name: string; data: unknown }[] = []
  const callFunction = ({ name, data = {} }: Asking) => {
    const input: unknown = JSON.parse(JSON.stringify(data))
    calls.push({ name, data: input })
    const reply = async () => {
      if (!call) throw new Error(`The app called ${name}, and this test gave openApp no \`call\`.`)
      const result = (await call(name, input)) ?? null
      return adopt({ errMsg: 'cloud.callFunction:ok', result, requestID: 'a-request' })
    }
    const work = reply().catch((error: Error) =>
      Promise.reject(adopt({ errCode: -1, errMsg: error.message })),
    )
    return clock.waitFor(work)
  }
  return { api: { init: () => undefined, callFunction }, calls }
}
