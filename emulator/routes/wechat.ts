import type { Clock } from '../clock'
import type { Exchange, Route } from '../http/exchange'
import { readJson } from '../http/exchange'
import { answerLikeWeChat } from '../wechat/answers'
import { createCodeQuota } from '../wechat/code-quota'
import { readCodeRequest } from '../wechat/code-request'
import { drawCode } from '../wechat/draw-code'
import { readTokenRequest } from '../wechat/stable-token'
import { createTokens } from '../wechat/tokens'

const MAX_BYTES = 1024 * 1024

/** WeChat's own servers, as far as a function calls them. */
export function wechatRoutes(clock: Clock): Route[] {
  const tokens = createTokens(clock)
  const passQuota = createCodeQuota(clock)
  const post = (path: RegExp, work: (body: unknown, exchange: Exchange) => object | Buffer): Route => ({
    method: 'POST',
    path,
    answer: (exchange) =>
      answerLikeWeChat(exchange.response, async () =>
        work(await readJson(exchange.request, MAX_BYTES), exchange),
      ),
  })
  return [
    post(/^\/wechat\/cgi-bin\/stable_token$/, (body) => tokens.issue(readTokenRequest(body))),
    post(/^\/wechat\/wxa\/getwxacodeunlimit$/, (body, { url }) => {
      tokens.check(url.searchParams.get('access_token'))
      passQuota()
      return drawCode(readCodeRequest(body))
    }),
  ]
}
