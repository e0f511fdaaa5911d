import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { sendJson } from '../http/exchange'

/** What WeChat says no with; it does so with HTTP 200. */
export class WeChatError extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message)
  }
}

/** Sends what `work` returns, or the refusal it throws. */
export async function answerLikeWeChat(
  response: ServerResponse,
  work: () => Promise<object | Buffer>,
): Promise<void> {
  try {
    const answer = await work()
    if (!Buffer.isBuffer(answer)) return sendJson(response, 200, answer)
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': answer.length }).end(answer)
  } catch (error) {
    if (!(error instanceof WeChatError)) throw error
    const rid = [4, 4, 4].map((length) => randomBytes(length).toString('hex')).join('-')
    sendJson(response, 200, { errcode: error.errcode, errmsg: `${error.message} rid: ${rid}` })
  }
}
