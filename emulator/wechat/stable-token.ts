import { isRecord } from '../http/exchange'
import { WeChatError } from './answers'
import type { TokenRequest } from './tokens'

/** Reads the body of `stable_token`; any appid and secret will do, but both must be there. */
export function readTokenRequest(body: unknown): TokenRequest {
  if (!isRecord(body)) throw new WeChatError(47001, 'data format error')
  if (body.grant_type !== 'client_credential') throw new WeChatError(40002, 'invalid grant_type')
  if (!isText(body.appid)) throw new WeChatError(41002, 'appid missing')
  if (!isText(body.secret)) throw new WeChatError(41004, 'appsecret missing')
  return { appid: body.appid, force: body.force_refresh === true }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
