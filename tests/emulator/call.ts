import type { Launched } from './launch'

export const functions = 'tests/emulator/fixtures/functions'

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown }

/** Calls a function through the gateway, as this person or as nobody. */
export async function call(
  emulator: Launched,
  name: string,
  event: unknown = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const body = typeof event === 'string' ? event : JSON.stringify(event)
  const response = await fetch(`${emulator.url}/call/${name}`, { method: 'POST', headers, body })
  return {
    status: response.status,
    headers: response.headers,
    body: JSON.parse(await response.text()) as unknown,
  }
}

export const as = (openid: string): Record<string, string> => ({ 'x-wx-openid': openid })
