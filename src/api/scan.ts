import Taro from '@tarojs/taro'

/** What a sign-in code says. */
export type Scan = { meeting: string; token: string }

type Params = Partial<Record<string, string>>

/**
 * Reads a scan from a page's parameters, whichever way it came: `q` is the whole link, when WeChat's own scanner
 * read it; `scene` is what a printed mini-program code carries; `m` and `t` are the link's own.
 */
export function readScan({ q, scene, m, t }: Params): Scan | undefined {
  if (q) return readLink(decode(q))
  if (scene) return whole(...(decode(scene).split('.') as [string?, string?]))
  return whole(m, t)
}

/** Reads a scan from a link, or from the address of our own page as `scanCode` gives it. */
export function readLink(link: string): Scan | undefined {
  const query = link.split('#')[0]?.split('?')[1] ?? ''
  const params: Params = {}
  for (const pair of query.split('&')) {
    const [name = '', value = ''] = pair.split('=')
    params[name] = decode(value)
  }
  const { scene, m, t } = params
  return scene ? readScan({ scene }) : whole(m, t)
}

const isMeeting = /^[\w-]{8,18}$/

const whole = (meeting = '', token = '') =>
  isMeeting.test(meeting) && token ? { meeting, token } : undefined

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Opens WeChat's scanner. Nothing when the person turned back; a code that is not ours is told apart. */
export async function scan(): Promise<Scan | 'notOurs' | undefined> {
  try {
    const { path, result } = await Taro.scanCode({ onlyFromCamera: true })
    return readLink(path || '') ?? readLink(result) ?? 'notOurs'
  } catch {
    return undefined
  }
}
