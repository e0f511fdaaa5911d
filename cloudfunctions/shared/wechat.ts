import { refuse } from './refuse'

type Token = { value: string; until: number }

const renewEarly = 5 * 60_000
let token: Token | undefined

/**
 * The PNG of a mini-program code for one of our pages; `scene` has at most 32 characters of WeChat's own set.
 * WeChat answers failures as JSON with HTTP 200, so the content type decides.
 */
export async function drawMiniCode(page: string, scene: string): Promise<Buffer> {
  const answer = await post(`/wxa/getwxacodeunlimit?access_token=${await accessToken()}`, {
    page,
    scene,
    check_path: false,
  })
  if (isJson(answer)) return giveUp(await answer.json())
  return Buffer.from(await answer.arrayBuffer())
}

async function accessToken(): Promise<string> {
  if (token && Date.now() < token.until) return token.value
  const answer = await post('/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: process.env['WECHAT_APPID'],
    secret: process.env['WECHAT_SECRET'],
  })
  const body = (await answer.json()) as { access_token?: string; expires_in?: number }
  if (!body.access_token || !body.expires_in) return giveUp(body)
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

function giveUp(body: unknown): never {
  token = undefined
  console.error('WeChat refused:', body)
  return refuse('failed', '微信暂时没有生成小程序码，请稍后再试')
}
