import type { IncomingMessage } from 'node:http'
import { refuseParameter } from '../refusal'

/** Whom a client's request is from, by x-wx-openid; nobody when it has none. Throws INVALID_PARAM. */
export function readOpenid({ headers }: IncomingMessage): string | undefined {
  const openid = headers['x-wx-openid']
  if (openid === undefined || isOpenid(openid)) return openid
  return refuseParameter('x-wx-openid must match [A-Za-z0-9_-]{1,64}.')
}

export function isOpenid(value: string | string[]): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value)
}
