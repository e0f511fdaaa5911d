import { isRecord } from '../http/exchange'
import { CODE_WIDTH, MAX_SCENE_LENGTH } from '../limits'
import { WeChatError } from './answers'

export type CodeRequest = { readonly scene: string; readonly page: string; readonly width: number }

/** Letters, digits and these; no percent sign and no Chinese. */
const SCENE = /^[\w!#$&'()*+,/:;=?@.~-]+$/

/** Reads the body of `getwxacodeunlimit`, refusing what WeChat would. */
export function readCodeRequest(body: unknown): CodeRequest {
  if (!isRecord(body)) throw new WeChatError(47001, 'data format error')
  const { scene, page = '', width = CODE_WIDTH.usual } = body
  // Unverified: the number of the refusal.
  if (typeof scene !== 'string' || scene.length > MAX_SCENE_LENGTH || !SCENE.test(scene)) {
    throw new WeChatError(40169, 'invalid length for scene, or the data is not json string')
  }
  if (typeof page !== 'string' || page.startsWith('/') || /[?#]/.test(page)) {
    throw new WeChatError(41030, 'invalid page')
  }
  return { scene, page, width: readWidth(width) }
}

/** A width outside the bounds is brought back inside. */
function readWidth(width: unknown): number {
  if (typeof width !== 'number' || !Number.isInteger(width))
    throw new WeChatError(40097, 'invalid args: width')
  return Math.min(Math.max(width, CODE_WIDTH.least), CODE_WIDTH.most)
}
