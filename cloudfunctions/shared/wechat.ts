import { refuse } from './refuse'

type Token = { value: string; until: number }
type Failure = { errcode?: number; errmsg?: string }

const renewEarly = 5 * 60_000
/** WeChat's own words for a token it does not know, and for one too old. */
const staleToken: ReadonlySet<number | undefined> = new Set([40001, 42001])
let token: Token | undefined

/**
 * The PNG of a mini-program code for one of our pages; `scene` has at most 32 characters of WeChat's own set.
 * WeChat answers failures as JSON with HTTP 200, so the content type decides.
 */
export async function drawMiniCode(page: string, scene: string): Promise<Buffer> {
  const answer = await ask('/wxa/getwxacodeunlimit', { page, scene, check_path: false })
  if (isJson(answer)) return giveUp(await answer.json(), '微信暂时没有生成小程序码，请稍后再试')
  return Buffer.from(await answer.arrayBuffer())
}

type PhoneAnswer = Failure & { phone_info?: { purePhoneNumber: string; countryCode: string | number } }

/**
 * The number a person has shown to WeChat, for the code their button handed over. One from abroad begins with a plus
 * and its country code, and so is on no roster.
 */
export async function phoneOf(code: string): Promise<string> {
  const answer = await ask('/wxa/business/getuserphonenumber', { code })
  const { phone_info: phone, errcode, errmsg } = (await answer.json()) as PhoneAnswer
  if (errcode === 40029) return refuse('closed', '微信的手机号凭证已失效，请再点一次')
  if (errcode === 45011) return refuse('tooMany', '操作太频繁了，请过一分钟再试')
  if (!phone)
    return giveUp({ errcode, errmsg }, '微信暂时没有给出手机号，请稍后再试，或向支部书记要一个绑定码')
  const { purePhoneNumber, countryCode } = phone
  return String(countryCode) === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`
}

/** Asks with our token; one that WeChat no longer takes is renewed, once. */
async function ask(path: string, body: object, isSecond = false): Promise<Response> {
  const answer = await post(`${path}?access_token=${await accessToken()}`, body)
  if (isSecond || !isJson(answer)) return answer
  const { errcode } = (await answer.clone().json()) as Failure
  if (!staleToken.has(errcode)) return answer
  token = undefined
  return ask(path, body, true)
}

async function accessToken(): Promise<string> {
  if (token && Date.now() < token.until) return token.value
  const answer = await post('/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: process.env['WECHAT_APPID'],
    secret: process.env['WECHAT_SECRET'],
  })
  const body = (await answer.json()) as { access_token?: string; expires_in?: number }
  if (!body.access_token || !body.expires_in) return giveUp(body, '微信暂时没有回应，请稍后再试')
  token = { value: body.access_token, until: Date.now() + body.expires_in * 1000 - renewEarly }
  return token.value
}

function post(path: string, body: object): Promise<Response> {
  const base = process.env['WECHAT_BASE_URL'] ?? 'https://api.weixin.qq.com'
  return fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(5000),
  })
}

const isJson = (answer: Response): boolean => answer.headers.get('content-type')?.includes('json') ?? false

function giveUp(answer: object, say: string): never {
  token = undefined
  console.error('WeChat refused:', answer)
  return refuse('failed', say)
}
