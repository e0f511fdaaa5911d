import type { Clock } from '../clock'
import type { Exchange, Route } from '../http/exchange'
import { isRecord, readJson, sendJson } from '../http/exchange'
import { Refusal } from '../refusal'
import { answerLikeWeChat } from '../wechat/answers'
import { createCodeQuota } from '../wechat/code-quota'
import { readCodeRequest } from '../wechat/code-request'
import { drawCode } from '../wechat/draw-code'
import { createPhoneCodes, readPhone } from '../wechat/phone-codes'
import { readTokenRequest } from '../wechat/stable-token'
import type { RiskyWord } from '../wechat/text-check'
import { checkText, readRiskyWords } from '../wechat/text-check'
import { createTokens } from '../wechat/tokens'

const MAX_BYTES = 1024 * 1024

/**
 * WeChat's own servers, as far as a function calls them; and two things only a phone or WeChat itself would do:
 * `POST /wechat/phone-codes` and `PUT /wechat/risky-words`.
 */
export function wechatRoutes(clock: Clock): Route[] {
  const tokens = createTokens(clock)
  const passQuota = createCodeQuota(clock)
  const phoneCodes = createPhoneCodes(clock)
  let riskyWords: readonly RiskyWord[] = []
  const appidOf = ({ url }: Exchange): string => tokens.check(url.searchParams.get('access_token'))

  return [
    post(/^\/wechat\/cgi-bin\/stable_token$/, (body) => tokens.issue(readTokenRequest(body))),
    post(/^\/wechat\/wxa\/getwxacodeunlimit$/, (body, exchange) => {
      appidOf(exchange)
      passQuota()
      return drawCode(readCodeRequest(body))
    }),
    post(/^\/wechat\/wxa\/business\/getuserphonenumber$/, (body, exchange) => {
      const appid = appidOf(exchange)
      return phoneCodes.redeem(isRecord(body) ? body.code : undefined, appid)
    }),
    post(/^\/wechat\/wxa\/msg_sec_check$/, (body, exchange) => {
      appidOf(exchange)
      return checkText(body, riskyWords)
    }),
    control('POST', /^\/wechat\/phone-codes$/, (body) => ({ code: phoneCodes.make(readPhone(body)) })),
    control('PUT', /^\/wechat\/risky-words$/, (body) => (riskyWords = readRiskyWords(body))),
  ]
}

/** What WeChat answers. */
function post(path: RegExp, work: (body: unknown, exchange: Exchange) => object | Buffer): Route {
  return {
    method: 'POST',
    path,
    answer: (exchange) =>
      answerLikeWeChat(exchange.response, async () =>
        work(await readJson(exchange.request, MAX_BYTES), exchange),
      ),
  }
}

/** What the emulator is told; refused with HTTP 400. */
function control(method: string, path: RegExp, work: (body: unknown) => object): Route {
  return {
    method,
    path,
    async answer({ request, response }) {
      try {
        sendJson(response, 200, work(await readJson(request, MAX_BYTES)))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        sendJson(response, 400, { code: error.code, message: error.message })
      }
    },
  }
}
